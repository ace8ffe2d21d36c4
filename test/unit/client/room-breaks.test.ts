/** Cutting a long page into pages for the room. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, cutPages } from '../../../client/room-screen/room-breaks.ts'

const line = (top: number, height = 10): Block => ({ top, bottom: top + height, isHeading: false })
const heading = (top: number): Block => ({ ...line(top), isHeading: true })

const page = (from: number, to: number, headHeight = 0) => ({ from, to, headHeight })

describe('a page that is longer than the room screen', () => {
  it('is one page where it fits', () => {
    expect(cutPages({ height: 90, blocks: [line(0)], repeated: [] }, 100)).toEqual([page(0, 90)])
    expect(cutPages({ height: 0, blocks: [], repeated: [] }, 100)).toEqual([page(0, 0)])
  })

  it('is cut between lines', () => {
    const blocks = [line(0, 40), line(40, 40), line(80, 40), line(120, 40)]
    expect(cutPages({ height: 160, blocks, repeated: [] }, 100)).toEqual([page(0, 80), page(80, 160)])
  })

  it('keeps a heading with what follows it', () => {
    const blocks = [line(0, 60), heading(70), line(85, 30)]
    expect(cutPages({ height: 115, blocks, repeated: [] }, 100)).toEqual([page(0, 70), page(70, 115)])
  })

  it('repeats the head of a table, and leaves it room', () => {
    const rows = Array.from({ length: 9 }, (_, row) => line(20 + 20 * row, 20))
    const repeated = [{ top: 0, height: 20, end: 200 }]
    expect(cutPages({ height: 200, blocks: rows, repeated }, 100)).toEqual([
      page(0, 100),
      page(100, 180, 20),
      page(180, 200, 20),
    ])
  })

  it('cuts what is higher than the screen between its own lines, or anywhere where it has none', () => {
    const card = line(0, 250)
    expect(cutPages({ height: 250, blocks: [card, line(90, 20)], repeated: [] }, 100)).toEqual([
      page(0, 90),
      page(90, 190),
      page(190, 250),
    ])
  })

  it('shows all of it, once, in order, on pages that fit', () => {
    const heights = fc.array(fc.record({ height: fc.integer({ min: 2, max: 300 }), isHeading: fc.boolean() }))
    fc.assert(
      fc.property(
        heights,
        fc.integer({ min: 30, max: 200 }),
        fc.integer({ min: 0, max: 60 }),
        (list, room, head) => {
          let top = 0
          const blocks = list.map(({ height, isHeading }) => {
            top += height
            return { top: top - height, bottom: top, isHeading }
          })
          const pages = cutPages(
            { height: top, blocks, repeated: [{ top: 0, height: head, end: top }] },
            room,
          )
          expect(pages[0]?.from).toBe(0)
          expect(pages.at(-1)?.to).toBe(top)
          for (const [index, { from, to, headHeight }] of pages.entries()) {
            if (index > 0) expect(from).toBe(pages[index - 1]?.to)
            expect(to - from).toBeLessThan(Math.max(room - headHeight, room / 3) + 0.01)
          }
        },
      ),
    )
  })
})
