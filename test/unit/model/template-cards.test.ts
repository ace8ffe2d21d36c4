/** Cards of boards made of data: their further words, and the order of a queue into which many write at once. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { templateKind } from '../../../shared/boards/template/kind.ts'
import { shippedTemplates } from '../../../shared/boards/template/shipped.ts'
import { readCards } from '../../../shared/model/card.ts'
import { addCard, setFieldText } from '../../../shared/model/card-writes.ts'

const kindOf = (id: string) => templateKind(shippedTemplates.find(one => one.id === id)?.description)

const contextOf = (id: string) => ({
  kind: kindOf(id),
  boardId: 'b-1',
  region: null,
  circle: null,
  visibility: 'workshop' as const,
  ownerOf: () => undefined,
  regionOf: () => null,
  langOf: () => null,
})

function exchange(docs: readonly Y.Doc[]): void {
  const updates = docs.map(doc => Y.encodeStateAsUpdate(doc))
  for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update)
}

describe('[model.N2] the further words of a card', () => {
  it('are shared texts from the start: what two write at once both stays', () => {
    const docs = [new Y.Doc(), new Y.Doc()] as const
    const id = addCard(docs[0], kindOf('lessons'), { text: 'Late', zone: 'observation' }, null)
    exchange(docs)
    setFieldText(docs[0], id, 'f_conclusion', 'One time', null)
    setFieldText(docs[1], id, 'f_conclusion', 'Ask first', null)
    exchange(docs)
    const words = docs.map(doc => readCards(doc, contextOf('lessons'))[0]?.fields.f_conclusion)
    expect(words[0]).toBe(words[1])
    expect(words[0]).toContain('One time')
    expect(words[0]).toContain('Ask first')
  })

  it('are read from a bare string too, and become a text when they are written', () => {
    const doc = new Y.Doc()
    const id = addCard(doc, kindOf('parking'), { text: 'Logo', zone: 'parked' }, null)
    const yCard = doc.getMap('cards').get(id) as Y.Map<unknown>
    yCard.set('f_who', 'Ann')
    expect(readCards(doc, contextOf('parking'))[0]?.fields.f_who).toBe('Ann')
    setFieldText(doc, id, 'f_who', 'Ann and Bo', null)
    expect(yCard.get('f_who')).toBeInstanceOf(Y.Text)
    expect(readCards(doc, contextOf('parking'))[0]?.fields.f_who).toBe('Ann and Bo')
  })
})

describe('[model.O1] a queue into which forty write at once', () => {
  it('has every entry once, in the same order for all, and each person’s own in theirs', () => {
    const docs = Array.from({ length: 40 }, () => new Y.Doc())
    const ask = (doc: Y.Doc, text: string) => addCard(doc, kindOf('questions'), { text, zone: 'open' }, null)
    ask(docs[0] as Y.Doc, 'first')
    exchange(docs)
    for (const [index, doc] of docs.entries()) {
      ask(doc, `${index} a`)
      ask(doc, `${index} b`)
    }
    exchange(docs)
    const lists = docs.map(doc => readCards(doc, contextOf('questions')).map(card => card.text))
    const [order = []] = lists
    expect(new Set(lists.map(list => list.join('|'))).size).toBe(1)
    expect(new Set(order).size).toBe(81)
    expect(order[0]).toBe('first')
    for (let index = 0; index < 40; index++)
      expect(order.indexOf(`${index} a`)).toBeLessThan(order.indexOf(`${index} b`))
  })
})
