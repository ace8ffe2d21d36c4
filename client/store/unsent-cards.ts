/**
 * Reads, out of a copy of a board that the server refused, the cards and comments whose words the server does not
 * have, as plain data that can be shown, kept and put back. Total, as all reading of documents is.
 */
import * as Y from 'yjs'
import { type CardContext, findYCard, readCards, readText, yCardsOf } from '../../shared/model/card.ts'
import { readCommentText, yCommentsOf } from '../../shared/model/comments.ts'
import type { CardReading } from '../sync/rescue.ts'
import type { SetAsideCard } from '../sync/set-aside.ts'

/** First clock of a client id that the server does not have. */
type UnsentFrom = (clientId: number) => number

/** `contextOf` is undefined until the control document has come. */
export function createCardReading(contextOf: (documentId: string) => CardContext | undefined): CardReading {
  return {
    unsent: (doc, documentId, unsentFrom) => {
      const context = contextOf(documentId)
      return context && [...findUnsentCards(doc, context, unsentFrom), ...findUnsentComments(doc, unsentFrom)]
    },
    missing: (doc, documentId, cards) => {
      const context = contextOf(documentId)
      return context ? findMissingCards(doc, context, cards) : [...cards]
    },
  }
}

/** Zone by zone, in order. Cards without words are left out. */
function findUnsentCards(doc: Y.Doc, context: CardContext, unsentFrom: UnsentFrom): SetAsideCard[] {
  const lastInZone = new Map<string | null, string>()
  const zones = context.kind.zones.map(zone => zone.id)
  const unsent = readCards(doc, context).flatMap(card => {
    const after = lastInZone.get(card.zone) ?? null
    lastInZone.set(card.zone, card.id)
    const words = wordsOf(doc, card.id, context)
    if (!words || card.text.trim() === '' || !holdsUnsent(words, unsentFrom)) return []
    const { id, text, zone, topic, group, pos = null, fields } = card
    return [{ id, text, zone, after, topic, group, pos, fields, before: textBefore(words, unsentFrom) }]
  })
  return unsent.sort((a, b) => zones.indexOf(a.zone ?? '') - zones.indexOf(b.zone ?? ''))
}

const placeless = { zone: null, after: null, topic: null, group: null, pos: null, fields: {}, before: null }

function findUnsentComments(doc: Y.Doc, unsentFrom: UnsentFrom): SetAsideCard[] {
  return Array.from(yCommentsOf(doc)).flatMap(([id, commentOn, yComment]) => {
    const words = yComment._map.get('text')
    const text = readCommentText(yComment)
    if (!words || text.trim() === '' || !holdsUnsent(words, unsentFrom)) return []
    return [{ ...placeless, id, text, commentOn }]
  })
}

/** Those whose words stand nowhere in the document, neither in their own card or comment nor in another. */
function findMissingCards(doc: Y.Doc, { kind }: CardContext, cards: readonly SetAsideCard[]): SetAsideCard[] {
  const texts = new Set(Array.from(yCardsOf(doc), ([, yCard]) => readText(yCard, kind).trim()))
  const comments = new Set(Array.from(yCommentsOf(doc), ([, , yComment]) => readCommentText(yComment).trim()))
  return cards.filter(({ text, commentOn }) => !(commentOn === undefined ? texts : comments).has(text.trim()))
}

/** The entry of the card under which its words stand. */
function wordsOf(doc: Y.Doc, cardId: string, { kind }: CardContext): Y.Item | undefined {
  const yCard = findYCard(doc, cardId)
  const keys = kind.textKey === 'body' ? ['body', 'text'] : ['text', 'body']
  return keys.map(key => yCard?._map.get(key)).find(item => item && !item.deleted)
}

function holdsUnsent(item: Y.Item, unsentFrom: UnsentFrom): boolean {
  if (item.deleted) return false
  if (item.id.clock + item.length > unsentFrom(item.id.client)) return true
  if (!(item.content instanceof Y.ContentType)) return false
  const { type } = item.content
  for (const value of type._map.values()) if (holdsUnsent(value, unsentFrom)) return true
  for (let next = type._start; next !== null; next = next.right) {
    if (holdsUnsent(next, unsentFrom)) return true
  }
  return false
}

/** The plain text without what is unsent; null where that cannot be told, as for notes with blocks. */
function textBefore(item: Y.Item, unsentFrom: UnsentFrom): string | null {
  if (item.id.clock >= unsentFrom(item.id.client)) return null
  const type = item.content instanceof Y.ContentType ? item.content.type : undefined
  if (!(type instanceof Y.Text) || type instanceof Y.XmlText) return null
  let text = ''
  for (let next: Y.Item | null = type._start; next !== null; next = next.right) {
    if (next.deleted || !(next.content instanceof Y.ContentString)) continue
    text += next.content.str.slice(0, Math.max(0, unsentFrom(next.id.client) - next.id.clock))
  }
  return text
}
