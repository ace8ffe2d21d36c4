/**
 * A card of the workshop file in a document and back, key by key. What document and kind imply is not stored on
 * cards that the server makes; everything else is, so that the same keys come out as went in: absent stays absent,
 * null stays null. A client's card comes out with the keys that document, kind and author imply.
 */
import * as Y from 'yjs'
import { type Card, type CardContext, isMadeByServer, plainEntries, readCard, readText } from './card.ts'
import { setIfChanged } from './card-writes.ts'
import { createBody } from './note-body.ts'
import { type Json, samePlain, toPlain, toStorable } from './plain-value.ts'
import { withoutRemarks } from './remark-file.ts'
import { writerOf } from './root-map.ts'
import { cardSchema, type FileCard } from './workshop-file.ts'
import { absentKey, fileKeyOf, serverOwner, storedKey } from './y-names.ts'

/** Which document a card lives in. */
export type CardPlace = Pick<CardContext, 'kind' | 'boardId' | 'region' | 'circle'>

/** Keys that are the document's; nothing that stands in the card changes them. */
function fixedKeys({ boardId, region, circle }: CardPlace): Record<string, Json> {
  return { board: boardId, ...(region !== null && { region }), ...(circle !== null && { circle }) }
}

/** Keys that count only where the server wrote them. */
const guardedKeys: ReadonlySet<string> = new Set(['kind', 'author', 'region', 'visibility'])

function isTheServers(fileKey: string, place: CardPlace): boolean {
  return guardedKeys.has(fileKey) || Object.hasOwn(fixedKeys(place), fileKey)
}

/** All that stands in the document for this card of a file, but for words and order. */
function storedEntries(card: FileCard, place: CardPlace): Map<string, Json> {
  const fixed = fixedKeys(place)
  const { cardKind } = place.kind
  const entries = new Map<string, Json>()
  for (const [key, value] of Object.entries(withoutRemarks(card))) {
    const plain = toPlain(value)
    if (key === 'id' || key === 'text' || plain === undefined || Object.hasOwn(fixed, key)) continue
    if (key !== 'kind' || plain !== cardKind) entries.set(storedKey(key), plain)
  }
  if (cardKind !== null && !Object.hasOwn(card, 'kind')) entries.set(absentKey, ['kind'])
  return entries
}

/** A new card as the server makes it. To be called inside a transaction. */
export function createFileCard(
  yCards: Y.Map<unknown>,
  card: FileCard,
  order: string,
  place: CardPlace,
): void {
  const yCard = new Y.Map<unknown>()
  if (place.kind.textKey === 'body') yCard.set('body', createBody(card.text))
  else yCard.set('text', new Y.Text(card.text))
  for (const [key, value] of storedEntries(card, place)) {
    const isText = typeof value === 'string' && place.kind.textFields.some(({ field }) => field === key)
    yCard.set(key, isText ? new Y.Text(value) : toStorable(value))
  }
  yCard.set('order', order)
  yCards.set(card.id, yCard)
}

/**
 * Makes a living card's keys those of the file, but for words and order, writing only what differs. Author and
 * region of a client's card follow from who made it and cannot be mended. To be called inside a transaction.
 */
export function mendFileCard(yCard: Y.Map<unknown>, card: FileCard, context: CardContext): void {
  if (isMadeByServer(yCard, context.ownerOf)) mendServerCard(yCard, card, context)
  else mendClientCard(yCard, card, context)
}

function mendServerCard(yCard: Y.Map<unknown>, card: FileCard, context: CardContext): void {
  const wanted = storedEntries(card, context)
  for (const key of yCard.keys()) {
    const isFileKey = fileKeyOf(key) !== undefined || key === absentKey
    if (isFileKey && !wanted.has(key)) yCard.delete(key)
  }
  for (const [key, value] of wanted) {
    if (isServerWritten(yCard, key, context) || !isTheServers(key, context)) setIfChanged(yCard, key, value)
    else yCard.set(key, toStorable(value))
  }
}

function mendClientCard(yCard: Y.Map<unknown>, card: FileCard, context: CardContext): void {
  const before: Record<string, unknown> = fileCardOf('', yCard, context)
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(card, key) && yCard.has(storedKey(key))) yCard.delete(storedKey(key))
  }
  for (const [key, value] of Object.entries(withoutRemarks(card))) {
    const plain = toPlain(value)
    if (key === 'id' || key === 'text' || isTheServers(key, context) || plain === undefined) continue
    if (!samePlain(before[key], plain)) setIfChanged(yCard, storedKey(key), plain)
  }
}

/** The card as the file has it. Whatever stands in the document, the result fits the file's schema. */
export function fileCardOf(id: string, yCard: Y.Map<unknown>, context: CardContext): FileCard {
  const keys = isMadeByServer(yCard, context.ownerOf)
    ? keysOfServerCard(yCard, context)
    : keysOfClientCard(yCard, context)
  return fitting({ ...keys, id, text: readText(yCard, context.kind) })
}

function keysOfServerCard(yCard: Y.Map<unknown>, context: CardContext): Record<string, Json> {
  const raw = plainEntries(yCard)
  const { cardKind } = context.kind
  const keys: Record<string, Json> = {}
  if (cardKind !== null && !isServerWritten(yCard, absentKey, context)) keys.kind = cardKind
  for (const [key, value] of Object.entries(raw)) {
    const fileKey = fileKeyOf(key)
    if (fileKey === undefined) continue
    if (!guardedKeys.has(fileKey) || isServerWritten(yCard, key, context)) keys[fileKey] = value
    else if (fileKey !== 'kind') keys[fileKey] = null
  }
  if (keys.visibility === 'region' && context.visibility !== 'region') keys.visibility = 'workshop'
  return { ...keys, ...fixedKeys(context) }
}

function keysOfClientCard(yCard: Y.Map<unknown>, context: CardContext): Record<string, Json> {
  const card = readCard('', yCard, context)
  const { topic, group, lang, author, region, visibility } = card
  const keys: Record<string, Json> = {
    board: context.boardId,
    topic,
    group,
    lang,
    author,
    region,
    visibility,
  }
  if (context.kind.cardKind !== null) keys.kind = context.kind.cardKind
  if (card.circle !== null) keys.circle = card.circle
  if (card.pos !== undefined) keys.pos = [...card.pos]
  for (const [key, value] of Object.entries(card.unknown)) keys[fileKeyOf(key) ?? key] = value
  return { ...keys, ...plainFields(card), ...fixedKeys(context) }
}

function plainFields(card: Card): Record<string, Json> {
  const entries = Object.entries(card.fields).map(([key, value]) => [key, toPlain(value)] as const)
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined))
}

function isServerWritten(yCard: Y.Map<unknown>, key: string, { ownerOf }: CardContext): boolean {
  const writer = writerOf(yCard, key)
  return writer !== undefined && ownerOf(writer) === serverOwner
}

/** Values of known keys that the file's schema refuses become null, or go where null is refused too. */
function fitting(card: Record<string, Json> & { id: string; text: string }): FileCard {
  const result: Record<string, Json> = { ...card }
  for (const [key, schema] of Object.entries(cardSchema.shape)) {
    if (!Object.hasOwn(result, key) || key === 'id' || schema.safeParse(result[key]).success) continue
    if (schema.safeParse(null).success) result[key] = null
    else delete result[key]
  }
  return result as FileCard
}
