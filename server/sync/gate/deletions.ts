/**
 * What an update deletes that is not deleted yet, counted in cards. A card that the update also writes in does not
 * count (every move deletes the old place), nor do the participant's own cards: select-all on one's own is honest.
 */
import * as Y from 'yjs'
import type { DecodedUpdate } from './decode.ts'
import type { Fresh } from './fresh-structs.ts'
import { cardOfStored, type Places } from './structure.ts'

export interface Deletions {
  isAnyNew: boolean
  /** Cards of others that lose something and get nothing. */
  foreignCards: number
}

/** 'gap' if it deletes what neither the document nor the update holds. */
export function checkDeletions(
  yDoc: Y.Doc,
  { deletions }: DecodedUpdate,
  fresh: Fresh,
  places: Places,
  isOwn: (clientId: number) => boolean,
): Deletions | 'gap' {
  const cards = new Set<Y.Item>()
  let isAnyNew = false
  for (const [clientId, ranges] of deletions) {
    const stored = Y.getState(yDoc.store, clientId)
    const end = fresh.stateAfter(clientId)
    for (const { clock, len } of ranges) {
      if (!(len > 0 && clock + len <= end)) return 'gap'
      if (clock + len > stored) isAnyNew = true
      eachLiving(yDoc, clientId, clock, Math.min(clock + len, stored), item => {
        isAnyNew = true
        cards.add(cardOfStored(item))
      })
    }
  }
  return { isAnyNew, foreignCards: countForeign(cards, places, isOwn) }
}

function countForeign(
  cards: ReadonlySet<Y.Item>,
  places: Places,
  isOwn: (clientId: number) => boolean,
): number {
  const foreign = [...cards].filter(card => !isOwn(card.id.client))
  if (foreign.length === 0) return 0
  const written = new Set<Y.Item | undefined>()
  for (const place of places.values()) if (place !== 'dead') written.add(place.card)
  return foreign.filter(card => !written.has(card)).length
}

function eachLiving(
  yDoc: Y.Doc,
  clientId: number,
  from: number,
  to: number,
  visit: (item: Y.Item) => void,
): void {
  const structs = yDoc.store.clients.get(clientId)
  if (!structs || from >= to) return
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
    const struct = structs[index] as Y.Item | Y.GC
    if (struct.id.clock >= to) return
    if (!struct.deleted && struct instanceof Y.Item) visit(struct)
  }
}
