/**
 * Two who make a card under one id without knowing of each other (both undo its deletion, one of them offline) make
 * it twice, and Yjs keeps one: the other gives way, with all that was written in it. Whatever words the card that
 * stays does not have are put behind it here, as a card of their own, by whoever's they are; where the one that would
 * stay was deleted before the two met, as one in the place of the other: who deleted it knew nothing of that. Several
 * may do so at once: the new card's id follows from the one that gave way; who had more of its words than whoever came
 * first puts another behind. A card that was deleted by someone who knew it, and what stood in it, stay gone. Writes
 * after the transaction that brought it about, and is no step of undo.
 *
 * Two tabs may have left both cards in the copy of this browser, which a page then reads at once. Whether anybody saw
 * them meet is known when the server says what it has: if it lacks something of either, nobody did. Who may not write
 * any more is refused such a copy; the words are among those that they are given back.
 */
import * as Y from 'yjs'
import { zoneOf } from '../../shared/boards/contract.ts'
import {
  type CardContext,
  findYCard,
  findYCards,
  plainEntries,
  readPosition,
  readText,
} from '../../shared/model/card.ts'
import { addCard, type NewCard } from '../../shared/model/card-writes.ts'
import { takenText } from '../../shared/model/note-body.ts'
import { readOrder } from '../../shared/model/order.ts'
import { type Json, toPlain } from '../../shared/model/plain-value.ts'
import type { Observable } from '../sync/observable-value.ts'

export interface GivenWayParts {
  /** Undefined while nobody knows what the document is: then nothing is done. */
  contextOf(): CardContext | undefined
  /** Who writes here. Client ids of which nobody knows whose they are count as theirs: they have not been sent yet. */
  participantId: string
  /** Who may only read keeps nothing but what the server cannot have. */
  access: 'write' | 'read'
  /** State vector of what the server has, told before we answer it; undefined until it first said so. */
  serverState: Observable<Uint8Array | undefined>
}

/** Ends with the document. */
export function keepWordsThatGiveWay(doc: Y.Doc, parts: GivenWayParts): void {
  const origin = Symbol('words of a card that gave way')
  const keep = (gone: GoneCard, context: CardContext) => putBehind(doc, context, gone, origin)
  let foundTogether: GoneCard[] = []
  const endWatch = parts.serverState.watch(() => {
    const context = parts.contextOf()
    const isMissing = isMissingOn(parts.serverState.get())
    const unmet = foundTogether.filter(({ restsOn }) => restsOn.some(isMissing))
    foundTogether = []
    if (context) for (const gone of unmet) keep(gone, context)
  })
  doc.on('destroy', endWatch)
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.deleteSet.clients.size === 0) return
    const context = parts.contextOf()
    if (!context) return
    const isOurs = (clientId: number) => {
      if (clientId === doc.clientID) return true
      const owner = context.ownerOf(clientId)
      return owner === undefined || owner === parts.participantId
    }
    for (const gone of cardsThatGaveWay(transaction, isOurs)) {
      if (gone.isMeeting && parts.access === 'write') keep(gone, context)
      else foundTogether.push(gone)
    }
  })
}

const isMissingOn = (stateVector: Uint8Array | undefined) => {
  const clocks = stateVector && Y.decodeStateVector(stateVector)
  return ({ client, clock }: Y.ID) => clock >= (clocks?.get(client) ?? 0)
}

interface GoneCard {
  /** Of the card that stays, or that was deleted. */
  cardId: string
  newId: string
  text: string
  /** Its other entries, as they were last. */
  raw: Record<string, Json>
  /** One of the two was here before the other came. */
  isMeeting: boolean
  /** Who has all of these has seen the two together: the card that stays, and what was written in the other. */
  restsOn: Y.ID[]
}

/**
 * Those whose words are ours to keep: we made the one that was here, be it the one that gave way or the other, or we
 * wrote in the one that gave way, and whoever made it may never have had that.
 */
function cardsThatGaveWay(transaction: Y.Transaction, isOurs: (clientId: number) => boolean): GoneCard[] {
  const yCards = findYCards(transaction.doc)
  const found: GoneCard[] = []
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, struct => {
    if (!(struct instanceof Y.Item) || struct.parent !== yCards || struct.parentSub === null) return
    const stays = yCards?._map.get(struct.parentSub)
    if (!stays || stays === struct || isKnownTo(struct)) return
    const here = [struct, stays].find(item => wasHere(item, transaction))
    const made = here ? [here] : [struct, stays]
    const { text, pieces } = wordsOf(struct, transaction)
    const isWrittenByUs = pieces.some(({ client }) => isOurs(client))
    if (!isWrittenByUs && !made.some(({ id }) => isOurs(id.client))) return
    const newId = idOfStandIn(struct.id)
    const raw = entriesOf(struct, transaction)
    const restsOn = [stays.id, ...pieces]
    found.push({ cardId: struct.parentSub, newId, text, raw, isMeeting: here !== undefined, restsOn })
  })
  return found
}

/** Of the card that is put behind for one that gave way. */
export const idOfStandIn = ({ client, clock }: Y.ID): string =>
  `again-${client.toString(36)}-${clock.toString(36)}`

const wasHere = ({ id }: Y.Item, { beforeState }: Y.Transaction) =>
  id.clock < (beforeState.get(id.client) ?? 0)

/** Whether one that came after it under the same id was made by someone who saw it go. */
function isKnownTo(gone: Y.Item): boolean {
  for (let later = gone.right; later !== null; later = later.right) {
    const { origin } = later
    if (origin?.client === gone.id.client && origin.clock === gone.id.clock) return true
  }
  return false
}

/** What stood in it until this transaction, and the last id of each piece of it. */
function wordsOf({ content }: Y.Item, { deleteSet }: Y.Transaction): { text: string; pieces: Y.ID[] } {
  const pieces: Y.ID[] = []
  if (!(content instanceof Y.ContentType)) return { text: '', pieces }
  const texts = [...content.type._map.values()].flatMap(({ content: value }) =>
    value instanceof Y.ContentType && value.type instanceof Y.Text ? [value.type] : [],
  )
  const isTaken = ({ id, lastId, content: piece }: Y.Item) => {
    if (!Y.isDeleted(deleteSet, id)) return false
    if (piece instanceof Y.ContentString && piece.str.trim()) pieces.push(lastId)
    return true
  }
  return { text: texts.map(yText => takenText(yText, isTaken)).join('\n'), pieces }
}

function entriesOf({ content }: Y.Item, { deleteSet }: Y.Transaction): Record<string, Json> {
  const raw: Record<string, Json> = {}
  if (!(content instanceof Y.ContentType)) return raw
  for (const [key, { id, content: value, length }] of content.type._map) {
    if (value instanceof Y.ContentType || !Y.isDeleted(deleteSet, id)) continue
    const plain = toPlain(value.getContent()[length - 1])
    if (plain !== undefined) raw[key] = plain
  }
  return raw
}

function putBehind(doc: Y.Doc, context: CardContext, gone: GoneCard, origin: unknown): void {
  const { cardId, text } = gone
  const yCard = findYCard(doc, cardId)
  if (holdsAll(yCard ? readText(yCard, context.kind) : '', text)) return
  const id = idBehind(doc, context, gone)
  if (id === undefined) return
  const raw = yCard ? plainEntries(yCard) : gone.raw
  const place = yCard ? { after: cardId } : { at: readOrder(raw.order) }
  addCard(doc, context.kind, { ...besides(context, raw), place, id, text }, origin)
}

/**
 * Whoever put it behind first may not have had all that was written in it by then: what is there and has not all of
 * its words is followed by another. Undefined where nothing is missing, and where what was put behind is deleted.
 */
function idBehind(doc: Y.Doc, { kind }: CardContext, { newId, text }: GoneCard): string | undefined {
  let id = newId
  for (let following = 2; findYCards(doc)?._map.has(id); following++) {
    const yCard = findYCard(doc, id)
    if (!yCard || holdsAll(readText(yCard, kind), text)) return undefined
    id = `${newId}-${following}`
  }
  return id
}

/** All that says where the card stands, but for its place among others. */
function besides({ kind }: CardContext, raw: Record<string, Json>): NewCard {
  const kept = Object.entries(raw).filter(
    ([key]) => kind.fieldNames.includes(key) || key === 'topic' || key === 'group',
  )
  const pos = readPosition(raw.pos)
  return { zone: zoneOf(kind, kind.readFields(raw)), ...(pos && { pos }), fields: Object.fromEntries(kept) }
}

/** Whether all of `part` stands in the text, in this order, whatever stands in between. */
function holdsAll(text: string, part: string): boolean {
  let at = 0
  for (const character of part.trim()) {
    at = text.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
