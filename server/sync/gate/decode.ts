/** Decoding: an update as structs and deletions, without touching a document; or why it is none. */
import * as Y from 'yjs'
import { countParts } from './count-parts.ts'

export type Struct = Y.Item | Y.GC | Y.Skip

export interface DecodedUpdate {
  structs: Struct[]
  /** By client id: ranges of clocks, one behind the other. */
  deletions: ReadonlyMap<number, { clock: number; len: number }[]>
  bytes: number
  /** What it is made of, as `countParts` weighs it; 0 for a small one. */
  parts: number
}

/** Longer runs are no work of people: a card deleted offline comes as one struct of a few thousand. */
const maxRunLength = 10_000_000

/** A frame up to this long is read without being counted first: it cannot hold more than half as many parts. */
const uncountedBytes = 20_000

export function decodeUpdate(update: Uint8Array, maxParts: number): DecodedUpdate | 'malformed' | 'tooLarge' {
  try {
    const parts = update.length > uncountedBytes ? countParts(update, maxParts) : 0
    if (parts > maxParts) return 'tooLarge'
    const { structs, ds } = Y.decodeUpdate(update)
    if (structs.some(isMisshapen) || ![...ds.clients.values()].every(isInOrder)) return 'malformed'
    return { structs, deletions: ds.clients, bytes: update.length, parts }
  } catch {
    return 'malformed'
  }
}

function isMisshapen({ id, length }: Struct): boolean {
  return !(
    length > 0 &&
    length < maxRunLength &&
    id.client < 2 ** 32 &&
    Number.isSafeInteger(id.clock + length)
  )
}

/** Yjs sorts and merges deletions before it writes them; ranges over each other would be gone through again and again. */
function isInOrder(ranges: readonly { clock: number; len: number }[]): boolean {
  return ranges.every(({ clock }, index) => {
    const before = ranges[index - 1]
    return before === undefined || before.clock + before.len <= clock
  })
}
