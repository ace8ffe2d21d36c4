import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatInk,
  type InkPoint,
  maxInkLength,
  maxInkPoints,
  maxInkReach,
  readInk,
} from '../../../../shared/boards/free/ink.ts'

const point = fc.record({
  x: fc.integer({ min: 0, max: maxInkReach }),
  y: fc.integer({ min: 0, max: maxInkReach }),
  pressure: fc.integer({ min: 0, max: 15 }).map(steps => steps / 15),
})
/** As a hand draws: each point near the one before. */
const drawn = fc
  .array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), { minLength: 1 })
  .map(steps => {
    let [x, y] = [4_000, 4_000]
    return steps.map(([dx, dy]): InkPoint => {
      x += dx
      y += dy
      return { x, y, pressure: 8 / 15 }
    })
  })

describe('a stroke', () => {
  it('[Free2] reads back as it was drawn, in whole units', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(point, { maxLength: 40 }), drawn), points => {
        expect(readInk(formatInk(points))).toEqual(points)
      }),
    )
  })

  it('[Free2] takes any numbers and keeps the bounds', () => {
    const wild = fc.record({ x: fc.double(), y: fc.double(), pressure: fc.double() })
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 30 }), points => {
        for (const { x, y, pressure } of readInk(formatInk(points))) {
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(maxInkReach)
          expect(pressure).toBeGreaterThanOrEqual(0)
          expect(pressure).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('[Free2] never grows beyond its length and its number of points', () => {
    const far = Array.from({ length: 9_000 }, (_, index) => ({
      x: index % 2 === 0 ? 0 : maxInkReach,
      y: index % 3 === 0 ? 0 : maxInkReach,
      pressure: (index % 5) / 5,
    }))
    const text = formatInk(far)
    expect(text.length).toBeLessThanOrEqual(maxInkLength)
    expect(readInk(text).length).toBeGreaterThan(1_000)
    const near = far.map((_, index) => ({ x: index % 900, y: 3, pressure: 0.5 }))
    expect(readInk(formatInk(near))).toHaveLength(maxInkPoints)
  })

  it('[Free2] is none where something else stands', () => {
    for (const value of [undefined, null, 7, [], {}, 'ä', 'A!', 'A'.repeat(maxInkLength + 1), '_'.repeat(50)])
      expect(readInk(value)).toEqual([])
    fc.assert(fc.property(fc.anything(), value => Array.isArray(readInk(value))))
    fc.assert(fc.property(fc.string(), value => Array.isArray(readInk(value))))
  })
})
