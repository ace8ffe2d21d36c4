/**
 * Two who make a card under one id without knowing of each other (both undo its deletion, one of them offline) make
 * it twice, and Yjs keeps one: the other gives way, with all that was written in it. Whatever words the card that
 * stays does not have are put behind it here, as a card of their own, by whoever's they are. Several may do so at
 * once: the new card's id follows from the one that gave way. A card that was deleted by someone who knew it, and what
 * stood in it, stay gone. Writes after the transaction that brought it about, and is no step of undo.
 */
import * as Y from 'yjs'
import {
  type CardContext,
  findYCard,
  findYCards,
  plainEntries,
  readCardById,
} from '../../shared/model/card.ts'
import { addCard, type NewCard } from '../../shared/model/card-writes.ts'
import { takenText } from '../../shared/model/note-body.ts'

export interface GivenWayParts {
  /** Undefined while nobody knows what the document is: then nothing is done. */
  contextOf(): CardContext | undefined
  /** Who writes here. Client ids of which nobody knows whose they are count as theirs: they have not been sent yet. */
  participantId: string
}

/** To be used on documents that may be written; ends with the document. */
export function keepWordsThatGiveWay(doc: Y.Doc, parts: GivenWayParts): void {
  const origin = Symbol('words of a card that gave way')
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.deleteSet.clients.size === 0) return
    const context = parts.contextOf()
    if (!context) return
    const isOurs = (clientId: number) => {
      if (clientId === doc.clientID) return true
      const owner = context.ownerOf(clientId)
      return owner === undefined || owner === parts.participantId
    }
    for (const gone of cardsThatGaveWay(transaction)) {
      if (isOurs(gone.clientId)) putBehind(doc, context, gone, origin)
    }
  })
}

interface GoneCard {
  /** Of the card that stays. */
  cardId: string
  newId: string
  text: string
  /** Whose words are in question: the maker of the one that was here, be it the one that gave way or that stays. */
  clientId: number
}

function cardsThatGaveWay(transaction: Y.Transaction): GoneCard[] {
  const yCards = findYCards(transaction.doc)
  const found: GoneCard[] = []
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, struct => {
    if (!(struct instanceof Y.Item) || struct.parent !== yCards || struct.parentSub === null) return
    const stays = yCards?._map.get(struct.parentSub)
    if (!stays || stays === struct || stays.deleted || isKnownTo(struct)) return
    const here = [struct, stays].find(item => wasHere(item, transaction))
    if (!here) return
    const text = wordsOf(struct, transaction)
    const newId = `again-${struct.id.client.toString(36)}-${struct.id.clock.toString(36)}`
    found.push({ cardId: struct.parentSub, newId, text, clientId: here.id.client })
  })
  return found
}

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

/** What stood in it until this transaction. */
function wordsOf({ content }: Y.Item, { deleteSet }: Y.Transaction): string {
  if (!(content instanceof Y.ContentType)) return ''
  const texts = [...content.type._map.values()].flatMap(({ content: value }) =>
    value instanceof Y.ContentType && value.type instanceof Y.Text ? [value.type] : [],
  )
  return texts.map(yText => takenText(yText, item => Y.isDeleted(deleteSet, item.id))).join('\n')
}

function putBehind(doc: Y.Doc, context: CardContext, gone: GoneCard, origin: unknown): void {
  const { cardId, newId: id, text } = gone
  const card = readCardById(doc, cardId, context)
  if (!card || holdsAll(card.text, text) || findYCards(doc)?.has(id)) return
  const { zone, pos } = card
  const where = { ...besides(doc, context, cardId), zone, ...(pos && { pos }) }
  addCard(doc, context.kind, { ...where, id, text }, origin)
}

/** All that says where the card stands, and the place behind it. */
function besides(doc: Y.Doc, { kind }: CardContext, cardId: string): NewCard {
  const yCard = findYCard(doc, cardId)
  const entries = Object.entries(yCard ? plainEntries(yCard) : {})
  const kept = entries.filter(([key]) => kind.fieldNames.includes(key) || key === 'topic' || key === 'group')
  return { place: { after: cardId }, fields: Object.fromEntries(kept) }
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
