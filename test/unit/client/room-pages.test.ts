/** Dealing cards out to the pages of the room screen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packPages, readingMs } from '../../../client/room-screen/room-pages.ts'

const size = { columns: 2, columnHeight: 100, gap: 10 }

describe('the pages of the room screen', () => {
  it('fill one column after the other, and balance what is on a page', () => {
    expect(packPages([40, 40, 40], size)).toEqual([[[0, 1], [2]]])
    expect(packPages([45, 45, 45, 45, 45], size)).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
      [[4]],
    ])
    expect(packPages([20, 20], size)).toEqual([[[0], [1]]])
  })

  it('give a card that is higher than the screen a column of its own', () => {
    expect(packPages([30, 300, 30], size)).toEqual([[[0], [1]], [[2]]])
  })

  it('show every card once, in order, at most twelve at a time, in no more columns than there are', () => {
    const cards = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 60 })
    fc.assert(
      fc.property(cards, fc.integer({ min: 1, max: 4 }), (heights, columns) => {
        const pages = packPages(heights, { ...size, columns })
        expect(pages.flat(2)).toEqual([...heights.keys()])
        for (const page of pages) {
          expect(page.length).toBeLessThanOrEqual(columns)
          expect(page.flat().length).toBeLessThanOrEqual(12)
          for (const column of page.filter(({ length }) => length > 1)) {
            const sum = column.reduce((height, index) => height + (heights[index] ?? 0), 0)
            expect(sum + (column.length - 1) * size.gap).toBeLessThanOrEqual(size.columnHeight)
          }
        }
      }),
    )
  })

  it('stay longer the more there is to read', () => {
    expect(readingMs(8)).toBeGreaterThan(readingMs(2))
  })
})
