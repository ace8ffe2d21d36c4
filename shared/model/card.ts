/**
 * A card as it is read: a plain immutable object, whatever stands in the document. Total: values that do not fit are
 * repaired, entries that are no cards are skipped, nothing throws and nothing is written.
 *
 * Author and region are no keys that a client may write. The author is whoever owns the client id that made the
 * card's `Y.Map`; the region is the document's, else the author's. Only on cards that the server made they are keys,
 * and only as long as the server's own value stands there.
 */
import * as Y from 'yjs'
import { type BoardKind, type CardFields, zoneOf } from '../boards/contract.ts'
import { type DraftState, readDraftState } from './draft-state.ts'
import { sharedText } from './note-body.ts'
import { compareOrder, readOrder } from './order.ts'
import { type Origin, originKey, readOrigin } from './origin.ts'
import { type Json, toPlain } from './plain-value.ts'
import { findRootMap, makerOf, writerOf } from './root-map.ts'
import { cardsRoot, ownKeys, serverOwner } from './y-names.ts'

export type Position = readonly [x: number, y: number]

export interface Card {
  readonly id: string
  /** Plain text; blocks of a note joined by newlines. */
  readonly text: string
  /** Sorts by UTF-16 units, ties by id. */
  readonly order: string
  readonly pos: Position | undefined
  readonly topic: string | null
  readonly group: string | null
  /** Language code of the text: the card's own, else its region's. */
  readonly lang: string | null
  /** Participant id; on cards from a file whatever stands for a person there. */
  readonly author: string | null
  readonly region: string | null
  readonly circle: string | null
  /** `workshop`: all may see it; `region`: a draft. */
  readonly visibility: string
  /** Of a draft: what became of it so far; undefined for what all may see. */
  readonly draft: DraftState | undefined
  /** Of the board's kind, repaired. `kind.fieldNames` are theirs. */
  readonly fields: CardFields
  /** Where the kind's zone field says; null: not sorted yet, or a board without zones. */
  readonly zone: string | null
  /** The board it was moved or copied from; undefined where it was written. */
  readonly origin: Origin | undefined
  /** Keys that neither the model nor the kind knows, and `origin`, as plain JSON. */
  readonly unknown: Readonly<Record<string, Json>>
}

/** Whose client id: a participant's id, `server`, or undefined while nobody has said. */
export type OwnerOf = (clientId: number) => string | undefined

/** What a card's document and workshop say about it. `control-context.ts` makes it. */
export interface CardContext {
  kind: BoardKind
  boardId: string
  /** The document's; null on documents of no region. */
  region: string | null
  circle: string | null
  /** `region` in a drafts document. */
  visibility: 'workshop' | 'region'
  ownerOf: OwnerOf
  /** Region of a participant. */
  regionOf: (participantId: string) => string | null
  /** Language of a region. */
  langOf: (regionId: string) => string | null
}

/** Places beyond are drawn by nobody and would break arithmetic on them. */
const maxCoordinate = 1_000_000

/** Every card of the document once, by order, then id. */
export function readCards(doc: Y.Doc, context: CardContext): Card[] {
  const cards: Card[] = []
  for (const [id, yCard] of yCardsOf(doc)) cards.push(readCard(id, yCard, context))
  return cards.sort(compareOrder)
}

/** One card of the document; undefined when there is none, or something else under its id. */
export function readCardById(doc: Y.Doc, id: string, context: CardContext): Card | undefined {
  const yCard = findYCard(doc, id)
  return yCard && readCard(id, yCard, context)
}

/** The root map to observe (deep); undefined when another type took the name. */
export function findYCards(doc: Y.Doc): Y.Map<unknown> | undefined {
  return findRootMap(doc, cardsRoot)
}

export function findYCard(doc: Y.Doc, id: string): Y.Map<unknown> | undefined {
  const yCard = findYCards(doc)?.get(id)
  return yCard instanceof Y.Map ? yCard : undefined
}

export function* yCardsOf(doc: Y.Doc): Generator<[string, Y.Map<unknown>]> {
  for (const [id, yCard] of findYCards(doc)?.entries() ?? []) {
    if (yCard instanceof Y.Map) yield [id, yCard]
  }
}

export function readCard(id: string, yCard: Y.Map<unknown>, context: CardContext): Card {
  const raw = plainEntries(yCard)
  const written = writtenByServer(yCard, context.ownerOf)
  const author = readAuthor(yCard, written, context)
  const region = context.region ?? written('region') ?? (author === null ? null : context.regionOf(author))
  const fields = context.kind.readFields(raw)
  return Object.freeze({
    id,
    text: readText(yCard, context.kind),
    order: readOrder(raw.order),
    pos: readPosition(raw.pos),
    topic: stringOrNull(raw.topic),
    group: stringOrNull(raw.group),
    lang: stringOrNull(raw.lang) ?? (region === null ? null : context.langOf(region)),
    author,
    region,
    circle: context.circle ?? stringOrNull(raw.circle),
    visibility: readVisibility(context, written('visibility')),
    draft:
      context.visibility === 'region' ? readDraftState(raw, byServer(yCard, context.ownerOf)) : undefined,
    fields,
    zone: zoneOf(context.kind, fields),
    origin: readOrigin(raw[originKey]),
    unknown: unknownKeys(raw, context.kind),
  })
}

/** Everything that stands in the card as plain JSON, but for its words. */
export function plainEntries(yCard: Y.Map<unknown>): Record<string, Json> {
  const raw: Record<string, Json> = {}
  for (const [key, value] of yCard.entries()) {
    const plain = key === 'text' || key === 'body' || key === '__proto__' ? undefined : toPlain(value)
    if (plain !== undefined) raw[key] = plain
  }
  return raw
}

/** Where the kind keeps its words, else where other kinds do; a bare string is taken for words too. */
export function readText(yCard: Y.Map<unknown>, kind: BoardKind): string {
  const keys = kind.textKey === 'body' ? ['body', 'text'] : ['text', 'body']
  for (const key of keys) {
    const value = yCard.get(key)
    if (value instanceof Y.Text) return sharedText(value).toWellFormed()
    if (typeof value === 'string') return value.toWellFormed()
  }
  return ''
}

export function isMadeByServer(yCard: Y.Map<unknown>, ownerOf: OwnerOf): boolean {
  const maker = makerOf(yCard)
  return maker !== undefined && ownerOf(maker) === serverOwner
}

/** The card's string under a key, if the server made the card and that value; else undefined. */
function writtenByServer(yCard: Y.Map<unknown>, ownerOf: OwnerOf): (key: string) => string | undefined {
  if (!isMadeByServer(yCard, ownerOf)) return () => undefined
  const isByServer = byServer(yCard, ownerOf)
  return key => {
    const value = yCard.get(key)
    return typeof value === 'string' && isByServer(key) ? value : undefined
  }
}

/** Whether what stands under a key is the server's own value. */
function byServer(yCard: Y.Map<unknown>, ownerOf: OwnerOf): (key: string) => boolean {
  return key => {
    const writer = writerOf(yCard, key)
    return writer !== undefined && ownerOf(writer) === serverOwner
  }
}

function readAuthor(
  yCard: Y.Map<unknown>,
  written: (key: string) => string | undefined,
  { ownerOf }: CardContext,
): string | null {
  const maker = makerOf(yCard)
  const owner = maker === undefined ? undefined : ownerOf(maker)
  return (owner === serverOwner ? written('author') : owner) ?? null
}

/** Only a drafts document holds what its region alone may see. */
function readVisibility({ visibility }: CardContext, written: string | undefined): string {
  if (visibility === 'region') return 'region'
  return written === undefined || written === 'region' ? 'workshop' : written
}

/** `[x, y]`, or `{x, y}` from clients that write it so; within bounds. */
export function readPosition(value: Json | undefined): Position | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const [x, y] = Array.isArray(value) ? value : [value.x, value.y]
  if (typeof x !== 'number' || typeof y !== 'number') return undefined
  return [bounded(x), bounded(y)]
}

function bounded(coordinate: number): number {
  return Math.max(-maxCoordinate, Math.min(maxCoordinate, coordinate))
}

function stringOrNull(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function unknownKeys(raw: Record<string, Json>, kind: BoardKind): Record<string, Json> {
  const known = (key: string) => ownKeys.has(key) || kind.fieldNames.includes(key)
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !known(key)))
}
