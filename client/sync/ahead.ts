/** Whether a copy holds what the server does not: for someone who may only read, work of earlier that cannot be sent. */
import * as Y from 'yjs'

interface Range {
  clock: number
  len: number
}

/** By what was written. `stateVector`: the server's. */
export function isAheadOf(doc: Y.Doc, stateVector: Uint8Array): boolean {
  const theirs = Y.decodeStateVector(stateVector)
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) {
    if (clock > (theirs.get(client) ?? 0)) return true
  }
  return false
}

/** By what was deleted, of which a state vector knows nothing. `step2`: the server's answer, with all its deletions. */
export function deletesMoreThan(doc: Y.Doc, step2: Uint8Array): boolean {
  const { clients: theirs } = Y.decodeUpdate(step2).ds
  const { clients: ours } = Y.createDeleteSetFromStructStore(doc.store)
  for (const [client, ranges] of ours) if (!covers(theirs.get(client) ?? [], ranges)) return true
  return false
}

/** Both in order, as Yjs writes them; `whole` may be in more pieces. */
function covers(whole: readonly Range[], parts: readonly Range[]): boolean {
  let at = 0
  return parts.every(({ clock, len }) => {
    let from = clock
    for (; at < whole.length && from < clock + len; at++) {
      const { clock: start, len: length } = whole[at] as Range
      if (start > from) return false
      from = Math.max(from, start + length)
      // the next part may begin within this piece
      if (from >= clock + len) break
    }
    return from >= clock + len
  })
}
