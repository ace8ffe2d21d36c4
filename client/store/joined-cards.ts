/**
 * A region's board and its drafts as one list of cards: what is released as it lies on the board, everything else as
 * drafts. A draft whose copy lies on the board is not shown beside it. Reads only, as any hub; owned by the two hubs.
 */
import type { Card } from '../../shared/model/card.ts'
import { compareOrder } from '../../shared/model/order.ts'
import { samePlain } from '../../shared/model/plain-value.ts'
import type { CardHub } from './card-hub.ts'

const noIds: readonly string[] = []

interface Joined {
  drafts: readonly Card[]
  board: readonly Card[]
  list: readonly Card[]
  idsByZone: ReadonlyMap<string | null, readonly string[]>
}

/** `close` closes neither of the two. */
export function joinCards(drafts: CardHub, board: CardHub): CardHub {
  let joined: Joined = { drafts: [], board: [], list: [], idsByZone: new Map() }

  function look(): Joined {
    const [draftList, boardList] = [drafts.list(), board.list()]
    if (draftList === joined.drafts && boardList === joined.board) return joined
    const kept = draftList.filter(card => !board.findCard(card.id))
    const list = [...boardList, ...kept].sort(compareOrder)
    const idsByZone = new Map<string | null, readonly string[]>()
    for (const [zone, cards] of Map.groupBy(list, card => card.zone)) {
      const ids = cards.map(card => card.id)
      const before = joined.idsByZone.get(zone)
      idsByZone.set(zone, before && samePlain(before, ids) ? before : ids)
    }
    joined = { drafts: draftList, board: boardList, list, idsByZone }
    return joined
  }

  const both = (watch: (hub: CardHub) => () => void) => {
    const ends = [watch(drafts), watch(board)]
    return () => {
      for (const end of ends) end()
    }
  }

  return {
    findCard: id => board.findCard(id) ?? drafts.findCard(id),
    list: () => look().list,
    idsInZone: zone => look().idsByZone.get(zone) ?? noIds,
    watchCard: (id, listener) => both(hub => hub.watchCard(id, listener)),
    watch: listener => both(hub => hub.watch(listener)),
    setContext: () => undefined,
    close: () => undefined,
  }
}
