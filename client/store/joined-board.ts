/**
 * A region's board for its own people where they keep drafts: one board to look at and to write on, two documents below.
 * New cards are drafts; what is done to a card is done where it lies, in its draft or, once released, on the board.
 * What one holds and writes in is shown to the region alone while it is a draft: nothing of it, not even its id, goes
 * into the presence of the board that others read.
 */
import { indexOfPlace, type NewCard, type Place } from '../../shared/model/card-writes.ts'
import { placeAmong } from '../../shared/model/order.ts'
import type { Presence } from '../sync/presence.ts'
import type { BoardActions } from './board-actions.ts'
import { joinCards } from './joined-cards.ts'
import type { OpenBoard } from './workshop-store.ts'

export function joinBoards(drafts: OpenBoard, board: OpenBoard): OpenBoard {
  const { documentId, boardId, kind, regionId, circleId } = board
  const cards = joinCards(drafts.cards, board.cards)
  const home = (cardId: string) => (board.cards.findCard(cardId) ? board : drafts)
  return {
    documentId,
    boardId,
    kind,
    regionId,
    circleId,
    access: drafts.access,
    cards,
    actions: joinActions(drafts, board, cards),
    noteSource: drafts.noteSource,
    presence: joinPresence(drafts.presence, board.presence, cardId => home(cardId) === board),
    parts: { drafts, board },
  }
}

function joinActions(drafts: OpenBoard, board: OpenBoard, cards: OpenBoard['cards']): BoardActions {
  const isOnBoard = (cardId: string) => board.cards.findCard(cardId) !== undefined
  const home = (cardId: string) => (isOnBoard(cardId) ? board : drafts).actions

  /** The order that puts a card at its place among drafts and released cards; neighbours without room get new ones. */
  function orderAt(zone: string | null, place: Place | undefined, cardId?: string): Place {
    if (place && 'at' in place) return place
    const ids = cards.idsInZone(zone).filter(id => id !== cardId)
    const siblings = ids.map(id => ({ id, order: cards.findCard(id)?.order ?? '' }))
    const { own, others } = placeAmong(siblings, indexOfPlace(siblings, place))
    for (const [id, at] of others) home(id).move(id, { place: { at } })
    return { at: own }
  }
  const placed = (card: NewCard): NewCard => ({
    ...card,
    place: orderAt(card.zone ?? null, card.place),
  })
  const grouped = (ids: Iterable<string>) => Map.groupBy(ids, id => home(id))

  return {
    begin: card => drafts.actions.begin(placed(card)),
    addAll: added => {
      const [first, ...rest] = added
      if (!first) return []
      // those that say no place of their own follow the first
      return drafts.actions.addAll([placed(first), ...rest])
    },
    move: (cardId, { zone, place }) => {
      const to = zone === undefined ? (cards.findCard(cardId)?.zone ?? null) : zone
      home(cardId).move(cardId, { zone: to, place: orderAt(to, place, cardId) })
    },
    setFields: (cardId, patch) => home(cardId).setFields(cardId, patch),
    arrange: (places, added = []) => {
      for (const [actions, own] of Map.groupBy(places, ({ cardId }) => home(cardId))) actions.arrange(own)
      if (added.length > 0) drafts.actions.addAll(added)
    },
    remove: ids => {
      const released = ids.filter(isOnBoard)
      // the copy last, so that undo brings back first what all see
      drafts.actions.remove(ids.filter(id => drafts.cards.findCard(id)))
      if (released.length > 0) board.actions.remove(released)
    },
    perform: deed => drafts.actions.perform(deed),
    change: ({ places = new Map(), fields = new Map() }) => {
      for (const [actions, ids] of grouped(new Set([...places.keys(), ...fields.keys()]))) {
        const own = new Set(ids)
        const ofOwn = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([id]) => own.has(id)))
        actions.change({ places: ofOwn(places), fields: ofOwn(fields) })
      }
    },
    sharedText: cardId => ({
      read: () => home(cardId).sharedText(cardId).read(),
      write: text => home(cardId).sharedText(cardId).write(text),
    }),
    fieldText: (cardId, field) => ({
      read: () => home(cardId).fieldText(cardId, field).read(),
      write: text => home(cardId).fieldText(cardId, field).write(text),
    }),
  }
}

function joinPresence(drafts: Presence, board: Presence, isOnBoard: (cardId: string) => boolean): Presence {
  let known: { drafts: unknown; board: unknown; states: ReturnType<Presence['states']> } | undefined
  return {
    clientId: drafts.clientId,
    pointers: drafts.pointers,
    setField: (field, value) => {
      const isPublic = field === 'card' && typeof value === 'string' && isOnBoard(value)
      drafts.setField(field, isPublic ? undefined : value)
      if (field === 'card') board.setField(field, isPublic ? value : undefined)
    },
    states: () => {
      const [ofDrafts, ofBoard] = [drafts.states(), board.states()]
      if (known?.drafts !== ofDrafts || known.board !== ofBoard)
        known = { drafts: ofDrafts, board: ofBoard, states: new Map([...ofBoard, ...ofDrafts]) }
      return known.states
    },
    watch: listener => {
      const ends = [drafts.watch(listener), board.watch(listener)]
      return () => {
        for (const end of ends) end()
      }
    },
  }
}
