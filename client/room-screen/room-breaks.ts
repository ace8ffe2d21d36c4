/**
 * Where a long page is cut for the room: between lines, rows and cards, never through one that would fit on a page of
 * its own, and never between a heading and what it heads. Pure; lengths in one unit, from the top of the whole.
 */

export interface Block {
  top: number
  bottom: number
  /** Belongs to what follows it. */
  isHeading: boolean
}

/** What stands above every page of its part: the head of a table, the name of a section. */
export interface Repeated {
  top: number
  height: number
  /** Where its part ends. */
  end: number
}

export interface Whole {
  height: number
  blocks: readonly Block[]
  repeated: readonly Repeated[]
}

export interface PageCut {
  from: number
  to: number
  /** Of what is repeated above it. */
  headHeight: number
}

/** Pages from top to bottom; they cover the whole, each once. */
export function cutPages(whole: Whole, pageHeight: number): PageCut[] {
  const parts = heldTogether(whole.blocks, pageHeight)
  const pages: PageCut[] = []
  let from = 0
  do {
    const headHeight = repeatedAt(whole.repeated, from)
    const limit = from + Math.max(pageHeight - headHeight, leastPage(pageHeight))
    const to = limit >= whole.height ? whole.height : lastCut(parts, from, limit)
    pages.push({ from, to, headHeight })
    from = to
  } while (from < whole.height)
  return pages
}

/** A head that fills the page would leave none of it to go on with. */
const leastPage = (pageHeight: number) => Math.max(1, pageHeight / 3)

const repeatedAt = (repeated: readonly Repeated[], from: number) =>
  repeated
    .filter(({ top, height, end }) => top + height <= from && from < end)
    .reduce((sum, { height }) => sum + height, 0)

/** Blocks that a page has room for, a heading as far as the end of what it heads. */
function heldTogether(blocks: readonly Block[], pageHeight: number): Block[] {
  return blocks
    .map(block => (block.isHeading ? { ...block, bottom: endOfHeaded(block, blocks) } : block))
    .filter(({ top, bottom }) => bottom - top <= pageHeight)
}

function endOfHeaded(heading: Block, blocks: readonly Block[]): number {
  const after = blocks.filter(({ top, isHeading }) => !isHeading && top >= heading.bottom - 1)
  const next = after.reduce<Block | undefined>((a, b) => (a && a.top <= b.top ? a : b), undefined)
  return next?.bottom ?? heading.bottom
}

/** The lowest place above `limit` that cuts no block; where all would be cut, `limit` itself. */
function lastCut(blocks: readonly Block[], from: number, limit: number): number {
  const isClear = (y: number) => !blocks.some(({ top, bottom }) => top < y - slack && y + slack < bottom)
  const places = [limit, ...blocks.map(({ top }) => top)].filter(y => from < y && y <= limit && isClear(y))
  return places.length > 0 ? Math.max(...places) : limit
}

/** Letters end within their boxes, and browsers give halves of a pixel. */
const slack = 1
