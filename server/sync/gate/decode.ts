/** Decoding: an update as structs and deletions, without touching a document. Undefined if it is not well formed. */
import * as Y from 'yjs'

export type Struct = Y.Item | Y.GC | Y.Skip

export interface DecodedUpdate {
  structs: Struct[]
  /** By client id: ranges of clocks. */
  deletions: ReadonlyMap<number, { clock: number; len: number }[]>
  bytes: number
}

/** Longer runs are no work of people: a card deleted offline comes as one struct of a few thousand. */
const maxRunLength = 10_000_000

export function decodeUpdate(update: Uint8Array): DecodedUpdate | undefined {
  try {
    const { structs, ds } = Y.decodeUpdate(update)
    if (structs.some(isMisshapen)) return undefined
    return { structs, deletions: ds.clients, bytes: update.length }
  } catch {
    return undefined
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
