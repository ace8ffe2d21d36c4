/**
 * Cards from one board to another, moved or copied, as one step of undo over both documents. A moved card keeps its id
 * and all its fields, those too that the other board's kind does not know, so that it comes back as it went; `origin`
 * says where it was. No React.
 */
import { placesFor } from '../../shared/boards/free/geometry.ts'
import type { Card, Position } from '../../shared/model/card.ts'
import type { NewCard, Place } from '../../shared/model/card-writes.ts'
import { originKey } from '../../shared/model/origin.ts'
import type { Json } from '../../shared/model/plain-value.ts'
import type { OpenBoard, WorkshopStore } from './workshop-store.ts'

export interface Transfer {
  from: OpenBoard
  to: OpenBoard
  cardIds: readonly string[]
  /** On boards with zones; null: not sorted yet. */
  zone: string | null
  mode: 'move' | 'copy'
}

/** Strokes, frames and connectors mean something on boards that know elements only. */
const elementsOfWords = new Set([undefined, 'card', 'heading', 'picture'])

/** Those of the cards that mean something on a board of the other kind. */
export function transferable(cards: readonly Card[], to: OpenBoard | undefined): Card[] {
  const takesAll = to?.kind.fieldNames.includes('element') ?? false
  return cards.filter(({ fields }) => takesAll || elementsOfWords.has(fields.element as string | undefined))
}

/** The ids that they have on the other board. */
export function transferCards(store: WorkshopStore, { from, to, cardIds, zone, mode }: Transfer): string[] {
  const wanted = new Set(cardIds)
  const cards = transferable(from.cards.list(), to).filter(card => wanted.has(card.id))
  if (cards.length === 0 || from.documentId === to.documentId) return []
  // Undo of this step needs the other document for as long as the page lives; there are a few dozen at most.
  store.acquireBoard(to.documentId)
  const place: Place = { before: null }
  const places = placesOn(to, cards)
  return store.undo.together(() => {
    const ids = to.actions.addAll(
      cards.map(card => ({
        ...transferred(card, from, to, zone),
        ...withPlace(places.get(card.id)),
        place,
        ...(mode === 'move' && !to.cards.findCard(card.id) ? { id: card.id } : {}),
      })),
    )
    if (mode === 'move') from.actions.remove(cards.map(card => card.id))
    return ids
  })
}

const withPlace = (pos: Position | undefined) => (pos === undefined ? {} : { pos })

function transferred(card: Card, from: OpenBoard, to: OpenBoard, zone: string | null): NewCard {
  const { [from.kind.zoneField ?? '']: ownZone, ...rest } = card.fields as Record<string, Json | undefined>
  const { [to.kind.zoneField ?? '']: _, ...unknown } = card.unknown
  const zoneBefore =
    from.kind.zoneField !== null && ownZone !== undefined ? { [from.kind.zoneField]: ownZone } : {}
  const fields = {
    ...unknown,
    ...withoutAbsent(rest),
    ...withoutAbsent(zoneBefore),
    [originKey]: originOf(card, from),
  }
  const { text, topic, group } = card
  return {
    text,
    topic,
    group,
    fields: fields as Record<string, Json>,
    ...(card.lang === null ? {} : { lang: card.lang }),
    ...(to.kind.zoneField === null ? {} : { zone }),
  }
}

function withoutAbsent(fields: Readonly<Record<string, Json | undefined>>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  )
}

function originOf(card: Card, { boardId, regionId, circleId }: OpenBoard): Json {
  return {
    board: boardId,
    card: card.id,
    ...((regionId ?? card.region) ? { region: regionId ?? card.region } : {}),
    ...(circleId ? { circle: circleId } : {}),
  }
}

/** Below all that lies there, by card id: where newcomers are found without covering anything. */
function placesOn(to: OpenBoard, cards: readonly Card[]): ReadonlyMap<string, Position> {
  if (to.kind.layout !== 'map') return noPlaces
  const there = to.cards.list().filter(card => card.pos !== undefined)
  // strokes too: whatever it is, it takes the place of a card
  const newcomers = cards.map(({ id, text, topic }) => ({ id, text, topic, fields: {}, pos: undefined }))
  return placesFor([...there, ...newcomers])
}

const noPlaces: ReadonlyMap<string, Position> = new Map()
