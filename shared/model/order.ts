/**
 * Order of cards: a fractional index in the key `order`, ties broken by card id. Never delete and insert to move:
 * in a shared list that doubled a card. Anyone may write any string there, and two people may choose the same
 * key: reading sorts whatever stands there, placing repairs what it needs to.
 */
import { isOrderKey, orderKeysBetween } from './order-key.ts'

/** Stands for a missing or unreadable order: behind every key that is one. */
export const lastOrder = '~'

/** 1,500 drops into ever the same gap reach about this length; longer strings are not ours. */
const maxOrderLength = 256

export interface Ordered {
  readonly id: string
  readonly order: string
}

export function readOrder(value: unknown): string {
  return typeof value === 'string' && value.length > 0 && value.length <= maxOrderLength ? value : lastOrder
}

export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * Orders that put a card at `index` among `siblings` (sorted, without the card itself): its own, and new ones for
 * the neighbours between which there is no room, because their keys are equal or no keys at all.
 */
export function placeAmong(
  siblings: readonly Ordered[],
  index: number,
): { own: string; others: Map<string, string> } {
  let start = Math.max(0, Math.min(index, siblings.length))
  const at = start
  while (start > 0 && !isOrderKey(orderAt(siblings, start - 1))) start -= 1
  const lower = start > 0 ? orderAt(siblings, start - 1) : null
  let end = at
  while (end < siblings.length && !isRoom(lower, orderAt(siblings, end))) end += 1
  const upper = end < siblings.length ? orderAt(siblings, end) : null
  const keys = orderKeysBetween(lower, upper, end - start + 1)
  const own = keys.splice(at - start, 1)[0] as string
  const others = siblings.slice(start, end).map((sibling, i) => [sibling.id, keys[i] as string] as const)
  return { own, others: new Map(others) }
}

function orderAt(siblings: readonly Ordered[], index: number): string {
  return siblings[index]?.order ?? lastOrder
}

function isRoom(lower: string | null, upper: string): boolean {
  return isOrderKey(upper) && (lower === null || lower < upper)
}

/**
 * Orders that sort a list as it stands; `order` is what an item has now (undefined: none yet). As many as possible
 * keep theirs: those of the longest run that is sorted already. Equal orders stay equal as long as ids sort them.
 */
export function keepOrders(items: readonly { id: string; order: string | undefined }[]): string[] {
  const result: string[] = []
  let lower: string | null = null
  for (const index of [...longestSorted(items), items.length]) {
    const upper: string | null = items[index]?.order ?? null
    const missing = index - result.length
    // Between equal keys nothing fits: then the second one gets a new key with the next gap.
    if (upper !== null && missing > 0 && lower !== null && lower >= upper) continue
    result.push(...orderKeysBetween(lower, upper, missing))
    if (upper !== null) result.push(upper)
    lower = upper
  }
  return result
}

/** Indices of a longest increasing run of items with usable keys (patience sorting). */
function longestSorted(items: readonly { id: string; order: string | undefined }[]): number[] {
  const tails: number[] = []
  const previous = new Map<number, number | undefined>()
  for (const [index, { id, order }] of items.entries()) {
    if (order === undefined || !isOrderKey(order)) continue
    const pile = firstNotBelow(tails, items as readonly Ordered[], { id, order })
    previous.set(index, tails[pile - 1])
    tails[pile] = index
  }
  const run: number[] = []
  for (let index = tails.at(-1); index !== undefined; index = previous.get(index)) run.push(index)
  return run.reverse()
}

/** Items in `tails` all have an order. */
function firstNotBelow(tails: readonly number[], items: readonly Ordered[], item: Ordered): number {
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareOrder(items[tails[middle] as number] as Ordered, item) < 0) low = middle + 1
    else high = middle
  }
  return low
}
