/**
 * Cuts a large update into smaller ones that say the same when they are applied one after the other: each rests only on
 * the document and on those before it. So a long time offline comes in turn by turn and holds up nobody. Deletions of
 * what a piece brings come with it, for Yjs writes runs that only stand because they are deleted; all of them, with
 * those of older things, come last. Checks nothing: pieces go through the gate like any frame.
 */
import type { DecodedUpdate } from './decode.ts'
import { type Deletions, encodeStructs } from './encode-structs.ts'
import { type FreshStruct, orderOf } from './fresh-structs.ts'

/** Undefined where no order can be found, or it would have to be looked for among more than `maxClientIds`. */
export function splitUpdate(
  { structs, deletions }: DecodedUpdate,
  structsPerPiece: number,
  maxClientIds: number,
): Uint8Array[] | undefined {
  const ordered = orderOf(structs, maxClientIds)
  if (!ordered) return undefined
  const pieces: Uint8Array[] = []
  for (let at = 0; at < ordered.length; at += structsPerPiece) {
    const byClient = Map.groupBy(ordered.slice(at, at + structsPerPiece), struct => struct.id.client)
    pieces.push(encodeStructs(byClient, within(byClient, deletions)))
  }
  return [...pieces, encodeStructs(new Map(), deletions)]
}

/** Of each client the pieces of a frame go on one behind the other. */
function within(byClient: ReadonlyMap<number, FreshStruct[]>, deletions: Deletions): Deletions {
  const found = new Map<number, { clock: number; len: number }[]>()
  for (const [client, structs] of byClient) {
    const last = structs.at(-1) as FreshStruct
    const from = (structs[0] as FreshStruct).id.clock
    const to = last.id.clock + last.length
    const ranges = (deletions.get(client) ?? []).flatMap(({ clock, len }) => {
      const start = Math.max(from, clock)
      const end = Math.min(to, clock + len)
      return start < end ? [{ clock: start, len: end - start }] : []
    })
    if (ranges.length > 0) found.set(client, ranges)
  }
  return found
}
