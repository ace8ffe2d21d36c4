/**
 * Two cards that say the same become one, by a person's hand: the words of both stay in it, and `merged` says what was
 * merged, by whom it was written and where it stood, so that it can be taken apart again. One transaction each; on
 * cards that are gone nothing happens.
 */
import type * as Y from 'yjs'
import type { BoardKind } from '../boards/contract.ts'
import { compareKey } from '../plan/normalise.ts'
import type { Card } from './card.ts'
import { addCard, deleteCards, setCardText, setField } from './card-writes.ts'
import { isObject } from './plain-shape.ts'
import type { Json } from './plain-value.ts'

export const mergedKey = 'merged'

/** What a card took in. `author` is a hint, as whoever merged saw it: a participant's id. */
export interface MergedCard {
  id: string
  text: string
  author: string | null
  topic: string | null
  group: string | null
}

/** Total: what does not fit is left out. */
export function mergedCardsOf({ unknown }: Pick<Card, 'unknown'>): MergedCard[] {
  const list = unknown[mergedKey]
  return Array.isArray(list) ? list.flatMap(one => readMerged(one) ?? []) : []
}

function readMerged(value: Json): MergedCard | undefined {
  if (!isObject(value)) return undefined
  const { id, text, author, topic, group } = value
  if (typeof id !== 'string' || typeof text !== 'string') return undefined
  return { id, text, author: asText(author), topic: asText(topic), group: asText(group) }
}

const asText = (value: Json | undefined) => (typeof value === 'string' ? value : null)

/** `taken` goes into `kept`; with what it had taken in itself. Words that are the same stand there once. */
export function mergeCards(doc: Y.Doc, kind: BoardKind, kept: Card, taken: Card, origin: unknown): void {
  const { id, text, author, topic, group } = taken
  const merged = [...mergedCardsOf(kept), { id, text, author, topic, group }, ...mergedCardsOf(taken)]
  doc.transact(() => {
    setField(doc, kept.id, mergedKey, merged as unknown as Json, origin)
    if (!says(kept.text, text)) setCardText(doc, kind, kept.id, joinWords(kept.text, text), origin)
    if (kept.topic === null && topic !== null) setField(doc, kept.id, 'topic', topic, origin)
    deleteCards(doc, [id], origin)
  }, origin)
}

/** What a card took in stands beside it again, under ids of its own; its words go where they still stand as they came. */
export function takeApart(doc: Y.Doc, kind: BoardKind, card: Card, origin: unknown): void {
  doc.transact(() => {
    let { text } = card
    for (const one of mergedCardsOf(card).reverse()) {
      if (text.endsWith(`\n${one.text}`)) text = text.slice(0, -one.text.length - 1)
      const { topic, group } = one
      const place = { after: card.id }
      addCard(doc, kind, { text: one.text, zone: card.zone, place, topic, group }, origin)
    }
    setCardText(doc, kind, card.id, text, origin)
    setField(doc, card.id, mergedKey, [], origin)
  }, origin)
}

const joinWords = (first: string, second: string) => (first === '' ? second : `${first}\n${second}`)

/** Compared as doubles are: case, accents and spaces do not count. */
function says(text: string, words: string): boolean {
  const key = compareKey(words)
  return key === '' || [text, ...text.split('\n')].some(part => compareKey(part) === key)
}
