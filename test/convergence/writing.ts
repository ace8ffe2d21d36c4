/**
 * What people do to the cards and notes of a document, through the model's own writes and as steps that can be
 * undone. Each picks what it needs by chance and says in a few words what was done; undefined if there was nothing.
 */
import * as Y from 'yjs'
import { boardKind } from '../../shared/boards/registry.ts'
import { findYCard, readText, yCardsOf } from '../../shared/model/card.ts'
import {
  addCard,
  deleteCards,
  type FieldPatch,
  moveCard,
  setCardText,
  setFields,
  setPosition,
} from '../../shared/model/card-writes.ts'
import type { Chance } from './clock.ts'
import type { Page, PageDocument } from './page.ts'
import type { Words } from './words.ts'

export interface Hand {
  page: Page
  document: PageDocument
  chance: Chance
  words: Words
}

export type Writing = (hand: Hand) => string | undefined

/** Notes in `other`, sorted cards everywhere else. */
export const kindOf = (documentId: string) => boardKind(documentId === 'other' ? 'circle_notes' : 'swot')

const zones = ['S', 'W', 'O', 'T', null]
const fillings = ['and ', 'ä', ' 💡 ', 'Wasserstoff ', '']

const newId = (chance: Chance) => `c${chance.below(1e9)}`

function textOf({ document: { id, yDoc } }: Hand, cardId: string): string {
  const yCard = findYCard(yDoc, cardId)
  return yCard ? readText(yCard, kindOf(id)) : ''
}

function pickCard({ document, chance }: Hand): string | undefined {
  return chance.pick([...yCardsOf(document.yDoc)])?.[0]
}

/** A place between two characters; a pair of surrogates is one. */
function placeIn(text: string, chance: Chance): number {
  const at = chance.below(text.length + 1)
  const isInside = /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1))
  return isInside ? at - 1 : at
}

function withCard(write: (hand: Hand, cardId: string) => string | undefined): Writing {
  return hand => {
    const cardId = pickCard(hand)
    return cardId === undefined ? undefined : write(hand, cardId)
  }
}

function setText(hand: Hand, cardId: string, text: string): void {
  const { page, document } = hand
  page.history.type(document.yDoc, origin =>
    setCardText(document.yDoc, kindOf(document.id), cardId, text, origin),
  )
}

const add: Writing = ({ page, document, chance, words }) => {
  const id = newId(chance)
  const word = words.next()
  const zone = chance.pick(zones) ?? null
  page.history.step(document.yDoc, origin =>
    addCard(document.yDoc, kindOf(document.id), { id, zone, text: `card ${word}` }, origin),
  )
  return `adds ${id} with ${word}`
}

const addMany: Writing = ({ page, document, chance, words }) => {
  const ids = Array.from({ length: 2 + chance.below(5) }, () => newId(chance))
  page.history.step(document.yDoc, origin => {
    for (const id of ids)
      addCard(document.yDoc, kindOf(document.id), { id, text: `pasted ${words.next()}` }, origin)
  })
  return `pastes ${ids.length} cards`
}

const type = withCard((hand, cardId) => {
  const { chance, words } = hand
  const text = textOf(hand, cardId)
  const at = placeIn(text, chance)
  const word = words.next()
  setText(hand, cardId, `${text.slice(0, at)}${chance.pick(fillings)}${word}${text.slice(at)}`)
  return `types ${word} into ${cardId}`
})

const erase = withCard((hand, cardId) => {
  const text = textOf(hand, cardId)
  const ends = [placeIn(text, hand.chance), placeIn(text, hand.chance)].sort((a, b) => a - b)
  setText(hand, cardId, text.slice(0, ends[0]) + text.slice(ends[1]))
  return `takes ${(ends[1] ?? 0) - (ends[0] ?? 0)} units out of ${cardId}`
})

const eraseAll = withCard((hand, cardId) => {
  const word = hand.words.next()
  setText(hand, cardId, '')
  if (hand.chance.below(2) === 0) return `empties ${cardId}`
  setText(hand, cardId, word)
  return `replaces the words of ${cardId} by ${word}`
})

const breakLine = withCard((hand, cardId) => {
  const text = textOf(hand, cardId)
  const at = placeIn(text, hand.chance)
  setText(hand, cardId, `${text.slice(0, at)}\n${text.slice(at)}`)
  return `begins a line in ${cardId}`
})

const move = withCard(({ page, document, chance }, cardId) => {
  const zone = chance.pick(zones) ?? null
  const neighbour = chance.pick([...yCardsOf(document.yDoc)])?.[0] ?? null
  const place = chance.below(2) === 0 ? { after: neighbour } : { before: neighbour }
  page.history.step(document.yDoc, origin =>
    moveCard(document.yDoc, kindOf(document.id), cardId, { zone, place }, origin),
  )
  return `moves ${cardId} to ${zone}`
})

const drop = withCard(({ page, document, chance }, cardId) => {
  page.history.step(document.yDoc, origin =>
    setPosition(document.yDoc, cardId, [chance.below(900), chance.below(600)], origin),
  )
  return `drops ${cardId} somewhere`
})

const setField = withCard(({ page, document, chance }, cardId) => {
  const topic = chance.pick(['energy', null, 'water'] as const) ?? null
  const patch: FieldPatch = chance.below(2) === 0 ? { topic } : { topic, more: { nested: [1, 'two', null] } }
  page.history.step(document.yDoc, origin => setFields(document.yDoc, cardId, patch, origin))
  return `gives ${cardId} a topic`
})

const remove = withCard(({ page, document }, cardId) => {
  page.history.step(document.yDoc, origin => deleteCards(document.yDoc, [cardId], origin))
  return `deletes ${cardId}`
})

const removeMany: Writing = ({ page, document, chance }) => {
  const ids = [...yCardsOf(document.yDoc)].map(([id]) => id).filter(() => chance.below(3) > 0)
  page.history.step(document.yDoc, origin => deleteCards(document.yDoc, ids, origin))
  return `selects and deletes ${ids.length} cards`
}

/** In one transaction, as a script or a clumsy double press does it. */
const addAndRemove: Writing = ({ page, document, chance, words }) => {
  const id = newId(chance)
  page.history.step(document.yDoc, origin => {
    addCard(document.yDoc, kindOf(document.id), { id, text: words.next() }, origin)
    deleteCards(document.yDoc, [id], origin)
  })
  return `adds ${id} and deletes it`
}

/** What an editor of rich text does besides typing: runs, line breaks, formats, attributes of blocks. */
const format = withCard(({ page, document, chance, words }, cardId) => {
  const yBody = findYCard(document.yDoc, cardId)?.get('body')
  if (!(yBody instanceof Y.XmlText)) return undefined
  const delta: { insert: unknown }[] = yBody.toDelta()
  const blocks = delta.flatMap(({ insert }) => (insert instanceof Y.XmlText ? [insert] : []))
  const yBlock = chance.pick(blocks)
  if (!yBlock) return undefined
  page.history.type(document.yDoc, () => {
    switch (chance.below(5)) {
      case 0:
        return yBlock.setAttribute('__indent', String(chance.below(3)))
      case 1:
        yBlock.insertEmbed(
          0,
          new Y.Map([
            ['__type', 'text'],
            ['__format', 1],
          ] as [string, unknown][]),
        )
        return yBlock.insert(1, words.next())
      case 2:
        return yBlock.insertEmbed(yBlock.length, new Y.Map([['__type', 'linebreak']]))
      case 3:
        return yBlock.format(0, yBlock.length, { bold: chance.below(2) === 0 ? true : null })
      default:
        return yBlock.insert(yBlock.length, words.next(), { italic: true })
    }
  })
  return `formats ${cardId}`
})

const undo: Writing = ({ page }) => (page.history.undo() ? 'undoes' : undefined)
const redo: Writing = ({ page }) => (page.history.redo() ? 'redoes' : undefined)

/** How often each is done, out of the sum. */
export const writings: readonly (readonly [number, Writing])[] = [
  [12, add],
  [1, addMany],
  [34, type],
  [8, erase],
  [2, eraseAll],
  [3, breakLine],
  [9, move],
  [4, drop],
  [3, setField],
  [4, remove],
  [1, removeMany],
  [1, addAndRemove],
  [5, format],
  [7, undo],
  [4, redo],
]
