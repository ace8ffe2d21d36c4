import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { swot } from '../../../shared/boards/swot/kind.ts'
import { type Card, readCardById, readCards } from '../../../shared/model/card.ts'
import { addCard, setCardText } from '../../../shared/model/card-writes.ts'
import { mergeCards, mergedCardsOf, takeApart } from '../../../shared/model/merge-cards.ts'
import { meet, peer, swotContext } from './workshop-docs.ts'

const own = Symbol('own')

function board() {
  const doc = peer(100)
  addCard(doc, swot, { id: 'a', text: 'Wenig Platz', zone: 'W' }, null)
  const other = peer(101, doc)
  addCard(other, swot, { id: 'b', text: 'Kein Platz', zone: 'W', topic: 'crm', group: 'research' }, null)
  addCard(other, swot, { id: 'c', text: 'wenig  PLATZ', zone: 'W' }, null)
  meet(doc, other)
  return doc
}
const cardOf = (doc: Y.Doc, id: string) => readCardById(doc, id, swotContext()) as Card
const textsIn = (doc: Y.Doc) => readCards(doc, swotContext()).map(card => card.text)
const merge = (doc: Y.Doc, kept: string, taken: string) =>
  mergeCards(doc, swot, cardOf(doc, kept), cardOf(doc, taken), own)

describe('merging', () => {
  it('[model.M1] keeps the words and authors of both, and says the same words once', () => {
    const doc = board()
    merge(doc, 'a', 'b')
    merge(doc, 'a', 'c')
    expect(textsIn(doc)).toEqual(['Wenig Platz\nKein Platz'])
    expect(cardOf(doc, 'a')).toMatchObject({ author: 'p-100', topic: 'crm' })
    expect(mergedCardsOf(cardOf(doc, 'a'))).toEqual([
      { id: 'b', text: 'Kein Platz', author: 'p-101', topic: 'crm', group: 'research' },
      { id: 'c', text: 'wenig  PLATZ', author: 'p-101', topic: null, group: null },
    ])
  })

  it('[model.M1] takes along what the other had taken in', () => {
    const doc = board()
    merge(doc, 'b', 'c')
    merge(doc, 'a', 'b')
    expect(mergedCardsOf(cardOf(doc, 'a')).map(one => one.id)).toEqual(['b', 'c'])
  })

  it('[model.M1] leaves what others write into the kept card meanwhile', () => {
    const doc = board()
    const mate = peer(102, doc)
    setCardText(mate, swot, 'a', 'Sehr wenig Platz', null)
    merge(doc, 'a', 'b')
    meet(doc, mate)
    expect(textsIn(doc)).toContain('Sehr wenig Platz\nKein Platz')
  })

  it('[model.M2] is one step back, and can be taken apart later, also after more was written', () => {
    const doc = board()
    const undo = new Y.UndoManager(doc, { trackedOrigins: new Set([own]) })
    merge(doc, 'a', 'b')
    undo.undo()
    expect(textsIn(doc).sort()).toEqual(['Kein Platz', 'Wenig Platz', 'wenig  PLATZ'])
    merge(doc, 'a', 'b')
    merge(doc, 'a', 'c')
    takeApart(doc, swot, cardOf(doc, 'a'), own)
    expect(textsIn(doc).sort()).toEqual(['Kein Platz', 'Wenig Platz', 'wenig  PLATZ'])
    expect(mergedCardsOf(cardOf(doc, 'a'))).toEqual([])
    expect(readCards(doc, swotContext()).find(card => card.text === 'Kein Platz')).toMatchObject({
      zone: 'W',
      topic: 'crm',
      group: 'research',
    })
  })

  it('[model.M2] reads anything as what was merged', () => {
    const read = (merged: unknown) => mergedCardsOf({ unknown: { merged } } as never)
    expect([read('x'), read([null, 3, { id: 1 }, [{}]]), read(undefined)]).toEqual([[], [], []])
    expect(read([{ id: 'a', text: 'b' }])).toHaveLength(1)
  })
})
