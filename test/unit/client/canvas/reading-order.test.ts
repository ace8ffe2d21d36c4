import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inReadingOrder, neighbourOf } from '../../../../client/canvas/reading-order.ts'

const boxAt = (id: string, x: number, y: number) => ({ id, box: { x, y, width: 100, height: 50 } })

test('rows from the top, each from the left, though nobody lays cards quite in line', () => {
  const placed = [boxAt('d', 130, 96), boxAt('b', 130, -8), boxAt('c', 3, 88), boxAt('a', 0, 5)]
  expect(inReadingOrder(placed)).toEqual(['a', 'b', 'c', 'd'])
})

test('everyone is in it once', () => {
  const coordinate = fc.integer({ min: -500, max: 500 })
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate)), places => {
      const placed = places.map(([x, y], index) => boxAt(String(index), x, y))
      expect(inReadingOrder(placed).sort()).toEqual(placed.map(one => one.id).sort())
    }),
  )
})

test('the next one straight ahead comes before a nearer one aside; none beyond the last', () => {
  const from = boxAt('me', 0, 0).box
  const others = [boxAt('below', 10, 200), boxAt('aside', 140, 70), boxAt('right', 150, 0)]
  expect(neighbourOf(from, 'down', others)).toBe('below')
  expect(neighbourOf(from, 'right', others)).toBe('right')
  expect(neighbourOf(from, 'up', others)).toBeUndefined()
})
