/**
 * Where undo brings back what stood between others in a text, Yjs looks for what came back of its neighbours. A letter
 * that came back twice may be what it finds on both sides: then it names one neighbour as left and right, stands behind
 * it here, and before it wherever the letter is part of a longer run; the server refuses that. What was just brought
 * back is given the neighbours that it really has, as if it had been typed there. To be called while the transaction
 * has not been told to anybody: no update says the wrong place.
 */
import * as Y from 'yjs'

export function nameRealNeighbours({ doc, beforeState }: Y.Transaction): void {
  const begin = beforeState.get(doc.clientID) ?? 0
  if (Y.getState(doc.store, doc.clientID) === begin) return
  const structs = doc.store.clients.get(doc.clientID) ?? []
  let corrected: Correction | undefined
  for (let at = Y.findIndexSS(structs, begin); at < structs.length; at++) {
    const item = structs[at]
    if (!(item instanceof Y.Item) || item.parentSub !== null) continue
    if (corrected && isNextPiece(item, corrected)) {
      item.rightOrigin = corrected.item.rightOrigin
      corrected = { ...corrected, item }
    } else if (isBetweenOneAndItself(doc, item)) {
      corrected = { item, wrong: item.rightOrigin }
      item.origin = olderThan(item, 'left')?.lastId ?? null
      item.rightOrigin = olderThan(item, 'right')?.id ?? null
    }
  }
}

interface Correction {
  item: Y.Item
  /** What it named on its right before. */
  wrong: Y.ID | null
}

/** Something brought back may have been cut since: all its pieces name what their first does on the right. */
function isNextPiece({ id, origin, rightOrigin }: Y.Item, { item, wrong }: Correction): boolean {
  return (
    id.clock === item.id.clock + item.length &&
    Y.compareIDs(origin, item.lastId) &&
    Y.compareIDs(rightOrigin, wrong)
  )
}

/** Whether what it names on its right is where what it names on its left begins: one run, or what is left of it. */
function isBetweenOneAndItself({ store }: Y.Doc, { origin, rightOrigin }: Y.Item): boolean {
  if (origin?.client !== rightOrigin?.client || !origin || !rightOrigin) return false
  if (rightOrigin.clock > origin.clock) return false
  const structs = store.clients.get(origin.client) ?? []
  for (let at = Y.findIndexSS(structs, rightOrigin.clock); ; at++) {
    const [piece, next] = [structs[at], structs[at + 1]]
    if (!(piece instanceof Y.Item)) return false
    if (piece.lastId.clock >= origin.clock) return true
    if (!(next instanceof Y.Item) || !Y.compareIDs(next.origin, piece.lastId)) return false
  }
}

/** Its neighbour among those that were there before it. */
function olderThan(item: Y.Item, side: 'left' | 'right'): Y.Item | null {
  let other = item[side]
  while (other && other.id.client === item.id.client && other.id.clock > item.id.clock) other = other[side]
  return other
}
