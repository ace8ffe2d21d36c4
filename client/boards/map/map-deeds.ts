/**
 * What is done to the cards of a map, each as one step of undo: by keys, by hand and by menu alike. Ids may be of cards
 * and of connectors; those that are gone are left out.
 */
import type { BoardKind } from '../../../shared/boards/contract.ts'
import { textOf } from '../../../shared/boards/free/geometry.ts'
import type { Card } from '../../../shared/model/card.ts'
import type { NewCard } from '../../../shared/model/card-writes.ts'
import { newCardId } from '../../../shared/model/ids.ts'
import type { Box } from '../../canvas/geometry.ts'
import type { ItemPlace } from '../../canvas/item.ts'
import { cardToNew } from '../../cards/use-card-actions.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'

/** A copy lies beside what it was made of. */
const copyAside = 24

export function moveTo(board: OpenBoard, places: readonly ItemPlace[]): void {
  board.actions.change({ places: new Map(places.map(({ id, x, y }) => [id, [x, y] as const])) })
}

export function resizeTo(board: OpenBoard, cardId: string, { x, y, width, height }: Box): void {
  board.actions.change({
    places: new Map([[cardId, [x, y] as const]]),
    fields: new Map([[cardId, { size: [width, height] }]]),
  })
}

export function connect(board: OpenBoard, from: string, to: string): void {
  if (!hasField(board.kind, 'from')) return
  board.actions.addAll([{ fields: { element: 'connector', from, to } }])
}

/** Those that are taken up together from now on; a new group each time, so that older ones are left. */
export function group(board: OpenBoard, ids: readonly string[]): void {
  const canvasGroup = newCardId()
  board.actions.change({ fields: new Map(ids.map(id => [id, { canvasGroup }])) })
}

export function ungroup(board: OpenBoard, ids: readonly string[]): void {
  board.actions.change({ fields: new Map(ids.map(id => [id, { canvasGroup: null }])) })
}

/** With the connectors that lead to them: what would join nothing goes too. Returns what was taken away. */
export function remove(board: OpenBoard, ids: readonly string[]): Card[] {
  const gone = new Set(ids)
  const removed = board.cards.list().filter(card => gone.has(card.id) || leadsTo(card, gone))
  board.actions.remove(removed.map(card => card.id))
  return removed
}

/** Copies beside them, with the connectors among them. Returns the ids of the copies. */
export function duplicate(board: OpenBoard, ids: readonly string[], places: readonly ItemPlace[]): string[] {
  const taken = new Set(ids)
  const placeById = new Map(places.map(place => [place.id, place]))
  const originals = board.cards.list().filter(card => taken.has(card.id) || isAmong(card, taken))
  const newIds = new Map(originals.map(card => [card.id, newCardId()]))
  const groups = new Map<string, string>()
  const copies = originals.map((card): NewCard => {
    const place = placeById.get(card.id)
    const copy = cardToNew(card)
    return {
      ...copy,
      id: newIds.get(card.id) ?? newCardId(),
      fields: { ...copy.fields, ...newTies(card, newIds, groups) },
      ...(place ? { pos: [place.x + copyAside, place.y + copyAside] as const } : {}),
    }
  })
  board.actions.addAll(copies)
  return [...newIds.values()]
}

/** What copies say of each other, instead of what their originals say. */
function newTies(card: Card, newIds: ReadonlyMap<string, string>, groups: Map<string, string>) {
  const ties: Record<string, string> = {}
  for (const key of ['from', 'to']) {
    const id = newIds.get(textOf(card.fields, key) ?? '')
    if (id !== undefined) ties[key] = id
  }
  const before = textOf(card.fields, 'canvasGroup')
  if (before === undefined) return ties
  const after = groups.get(before) ?? newCardId()
  groups.set(before, after)
  return { ...ties, canvasGroup: after }
}

function leadsTo({ fields }: Card, ids: ReadonlySet<string>): boolean {
  return ids.has(textOf(fields, 'from') ?? '') || ids.has(textOf(fields, 'to') ?? '')
}

function isAmong({ fields }: Card, ids: ReadonlySet<string>): boolean {
  return ids.has(textOf(fields, 'from') ?? '') && ids.has(textOf(fields, 'to') ?? '')
}

function hasField(kind: BoardKind, name: string): boolean {
  return kind.fieldNames.includes(name)
}
