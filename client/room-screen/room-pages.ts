/**
 * How cards are dealt out to the pages of the room screen. Pure: heights come from whoever measured them. In order,
 * down one column and then the next; no card is cut, none is left out, and no more stand on a page than a room can
 * take in.
 */

/** More at once nobody reads from six metres. */
const mostCards = 12

export interface PageSize {
  columns: number
  /** Height of a column and the gap between cards, in the unit of the cards' heights. */
  columnHeight: number
  gap: number
}

/** Pages of columns of indices into `heights`. A card higher than a column has one to itself. */
export function packPages(heights: readonly number[], size: PageSize): number[][][] {
  const columns = fillColumns(heights, heights.keys(), size)
  const pages: number[][] = []
  for (const column of columns) {
    const page = pages.at(-1)
    const all = [...(page ?? []), ...column]
    const fits = all.length <= mostCards && fillColumns(heights, all, size).length <= size.columns
    if (page && fits) page.push(...column)
    else pages.push(column)
  }
  return pages.map(page => balanced(heights, page, size))
}

/** One column after the other, each filled as far as it goes. */
function fillColumns(heights: readonly number[], indices: Iterable<number>, size: PageSize): number[][] {
  const columns: number[][] = []
  let left = 0
  for (const index of indices) {
    const height = heights[index] ?? 0
    const column = columns.at(-1)
    if (column && column.length < mostCards && height + size.gap <= left) {
      column.push(index)
      left -= height + size.gap
    } else {
      columns.push([index])
      left = size.columnHeight - height
    }
  }
  return columns
}

/** The same cards in columns that end at nearly the same height: the lowest that all of them still fit. */
function balanced(heights: readonly number[], page: readonly number[], size: PageSize): number[][] {
  const stepHeight = size.columnHeight / 40
  for (let columnHeight = stepHeight; columnHeight < size.columnHeight; columnHeight += stepHeight) {
    const columns = fillColumns(heights, page, { ...size, columnHeight })
    if (columns.length <= size.columns) return columns
  }
  return fillColumns(heights, page, size)
}

/** Time to look up, and some for every card. */
const lookUpMs = 5_000
const perCardMs = 2_500

export function readingMs(cards: number): number {
  return lookUpMs + cards * perCardMs
}
