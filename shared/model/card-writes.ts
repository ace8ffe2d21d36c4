/**
 * Everything that is ever written into a board's document by hand: one function and one transaction each, with the
 * caller's origin, so that undo knows its own. Writing to a card that is gone does nothing: it was deleted
 * meanwhile. Cards are never moved by deleting and inserting, and their `Y.Map` is never replaced.
 */
import * as Y from 'yjs'
import { type BoardKind, zoneOf } from '../boards/contract.ts'
import { findYCard, findYCards, type Position, yCardsOf } from './card.ts'
import { newCardId } from './ids.ts'
import { createBody, setSharedText } from './note-body.ts'
import { compareOrder, type Ordered, placeAmong, readOrder } from './order.ts'
import { type Json, samePlain, toPlain, toStorable } from './plain-value.ts'
import { ownKeys } from './y-names.ts'

/** UTF-16 units of one card that our client lets people write; two honest inserts may still meet above it. */
export const maxCardText = 2_000

/** Where among the cards of its zone; the end when absent. `null`: before, or after, all of them. `at`: with that very order. */
export type Place = { after: string | null } | { before: string | null } | { at: string }

export interface NewCard {
  /** A new one is made when absent. */
  id?: string
  text?: string
  zone?: string | null
  place?: Place
  pos?: Position
  topic?: string | null
  group?: string | null
  lang?: string
  /** Of the kind; the zone field is set by `zone`. */
  fields?: Readonly<Record<string, Json>>
}

/** Adds a card and returns its id. On a board with zones it goes into `zone`, unsorted when absent. */
export function addCard(doc: Y.Doc, kind: BoardKind, input: NewCard, origin: unknown): string {
  const id = input.id ?? newCardId()
  doc.transact(() => {
    const yCard = new Y.Map<unknown>()
    for (const [key, value] of newEntries(kind, input)) yCard.set(key, value)
    yCard.set('order', makeRoom(doc, kind, id, input.zone ?? null, input.place))
    findYCards(doc)?.set(id, yCard)
  }, origin)
  return id
}

function newEntries(kind: BoardKind, input: NewCard): (readonly [string, unknown])[] {
  const text = input.text ?? ''
  const { pos, topic, group, lang, zone, fields = {} } = input
  const entries: (readonly [string, unknown])[] = [
    kind.textKey === 'body' ? ['body', createBody(text)] : ['text', new Y.Text(text)],
    ...Object.entries({ pos: pos && [...pos], topic, group, lang }).filter(
      ([, value]) => value !== undefined,
    ),
    ...Object.entries(fields).flatMap(([key, value]) =>
      isFieldKey(key) && !isTextField(kind, key) ? [[key, toStorable(value)] as const] : [],
    ),
    ...kind.textFields.map(({ field }) => [field, new Y.Text(wordsIn(fields[field]))] as const),
  ]
  if (kind.zoneField !== null && zone !== undefined) entries.push([kind.zoneField, zone])
  return entries
}

/** Their texts are made with the card, so that two who write first do not make two. */
function isTextField(kind: BoardKind, key: string): boolean {
  return kind.textFields.some(({ field }) => field === key)
}

function wordsIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** The same for words that the kind has besides the card's text. */
export function setFieldText(doc: Y.Doc, id: string, field: string, text: string, origin: unknown): void {
  const yCard = findYCard(doc, id)
  if (!yCard || !isFieldKey(field)) return
  doc.transact(() => {
    const yText = yCard.get(field)
    if (yText instanceof Y.Text) setSharedText(yText, text)
    else yCard.set(field, new Y.Text(text))
  }, origin)
}

/** The smallest edit that makes the card's words `text`; characters others type meanwhile stay. */
export function setCardText(doc: Y.Doc, kind: BoardKind, id: string, text: string, origin: unknown): void {
  const yCard = findYCard(doc, id)
  if (yCard) doc.transact(() => writeText(yCard, kind, text), origin)
}

/** To be called inside a transaction. Makes the shared text only where there is none. */
export function writeText(yCard: Y.Map<unknown>, kind: BoardKind, text: string): void {
  const other = kind.textKey === 'body' ? 'text' : 'body'
  for (const key of [kind.textKey, other]) {
    const yText = yCard.get(key)
    if (yText instanceof Y.Text) {
      setSharedText(yText, text)
      return
    }
    if (typeof yText === 'string') {
      yCard.set(key, key === 'body' ? createBody(text) : new Y.Text(text))
      return
    }
  }
  yCard.set(kind.textKey, kind.textKey === 'body' ? createBody(text) : new Y.Text(text))
}

/** Topic, group, language, and the fields of the kind; names that are the model's own are left alone. */
export type FieldPatch = Readonly<Record<string, Json>>

export function setFields(doc: Y.Doc, id: string, patch: FieldPatch, origin: unknown): void {
  const yCard = findYCard(doc, id)
  if (!yCard) return
  doc.transact(() => {
    for (const [key, value] of Object.entries(patch)) if (isFieldKey(key)) setIfChanged(yCard, key, value)
  }, origin)
}

export function setField(doc: Y.Doc, id: string, key: string, value: Json, origin: unknown): void {
  setFields(doc, id, { [key]: value }, origin)
}

const writableOwnKeys: ReadonlySet<string> = new Set(['topic', 'group', 'lang'])

function isFieldKey(key: string): boolean {
  return writableOwnKeys.has(key) || (!ownKeys.has(key) && !key.startsWith('~') && key !== '__proto__')
}

/** Nothing is written that already stands there: an overwritten value costs bytes for ever. */
export function setIfChanged(yMap: Y.Map<unknown>, key: string, value: Json): void {
  const before = yMap.get(key)
  if (yMap.has(key) && samePlain(toPlain(before), value)) return
  // words stay a shared text, whoever sets them
  if (before instanceof Y.Text && typeof value === 'string') setSharedText(before, value)
  else yMap.set(key, toStorable(value))
}

/** Into a zone and a place among its cards. `zone` absent: stays in its own. */
export function moveCard(
  doc: Y.Doc,
  kind: BoardKind,
  id: string,
  target: { zone?: string | null; place?: Place },
  origin: unknown,
): void {
  const yCard = findYCard(doc, id)
  if (!yCard) return
  const zone = target.zone === undefined ? zoneOfYCard(kind, yCard) : target.zone
  doc.transact(() => {
    const own = makeRoom(doc, kind, id, zone, target.place)
    if (kind.zoneField !== null && zone !== zoneOfYCard(kind, yCard)) yCard.set(kind.zoneField, zone)
    setIfChanged(yCard, 'order', own)
  }, origin)
}

/** On a map: one tuple, so that two moves at once leave one of the two places and no mixture. */
export function setPosition(doc: Y.Doc, id: string, pos: Position, origin: unknown): void {
  const yCard = findYCard(doc, id)
  if (yCard) doc.transact(() => setIfChanged(yCard, 'pos', [pos[0], pos[1]]), origin)
}

/** Ids that are no cards any more are skipped. */
export function deleteCards(doc: Y.Doc, ids: readonly string[], origin: unknown): void {
  const yCards = findYCards(doc)
  if (!yCards) return
  doc.transact(() => {
    for (const id of ids) if (yCards.has(id)) yCards.delete(id)
  }, origin)
}

/** Reads the zone alone: a move asks this of every card of the board. */
function zoneOfYCard(kind: BoardKind, yCard: Y.Map<unknown>): string | null {
  if (kind.zoneField === null) return null
  const stated = { [kind.zoneField]: toPlain(yCard.get(kind.zoneField)), zone: toPlain(yCard.get('zone')) }
  return zoneOf(kind, kind.readFields(stated))
}

/** The order for a card at its place, after giving new ones to neighbours between which nothing fits. */
function makeRoom(
  doc: Y.Doc,
  kind: BoardKind,
  id: string,
  zone: string | null,
  place: Place | undefined,
): string {
  if (place && 'at' in place) return place.at
  const siblings = siblingsInZone(doc, kind, id, zone)
  const { own, others } = placeAmong(siblings, indexOfPlace(siblings, place))
  for (const [sibling, order] of others) findYCard(doc, sibling)?.set('order', order)
  return own
}

function siblingsInZone(doc: Y.Doc, kind: BoardKind, id: string, zone: string | null): Ordered[] {
  const siblings: Ordered[] = []
  for (const [key, yCard] of yCardsOf(doc)) {
    if (key === id || zoneOfYCard(kind, yCard) !== zone) continue
    siblings.push({ id: key, order: readOrder(yCard.get('order')) })
  }
  return siblings.sort(compareOrder)
}

/** A neighbour that is gone, or in another zone, means the end. */
export function indexOfPlace(
  siblings: readonly { id: string }[],
  place: Exclude<Place, { at: string }> | undefined,
): number {
  if (place === undefined) return siblings.length
  const isAfter = 'after' in place
  const neighbour = isAfter ? place.after : place.before
  if (neighbour === null) return isAfter ? 0 : siblings.length
  const index = siblings.findIndex(sibling => sibling.id === neighbour)
  return index < 0 ? siblings.length : index + (isAfter ? 1 : 0)
}
