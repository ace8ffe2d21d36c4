import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { circleNotes } from '../../../shared/boards/circle-notes/kind.ts'
import { swot } from '../../../shared/boards/swot/kind.ts'
import { type Card, readCards } from '../../../shared/model/card.ts'
import {
  addCard,
  deleteCards,
  moveCard,
  type Place,
  setCardText,
  setField,
  setFields,
  setPosition,
} from '../../../shared/model/card-writes.ts'
import { bytesWritten, peer, swotContext } from './workshop-docs.ts'

const read = (doc: Y.Doc): Card[] => readCards(doc, swotContext())
const mustRead = (doc: Y.Doc, id: string): Card => read(doc).find(card => card.id === id) as Card
const idsIn = (doc: Y.Doc, zone: string | null) =>
  read(doc).flatMap(card => (card.zone === zone ? [card.id] : []))

/** Three cards a, b, c among the strengths, and d among the threats. */
function grid(): Y.Doc {
  const doc = peer(100)
  for (const id of ['a', 'b', 'c']) addCard(doc, swot, { id, text: id, zone: 'S' }, null)
  addCard(doc, swot, { id: 'd', text: 'd', zone: 'T' }, null)
  return doc
}

describe('writing cards', () => {
  it('[model.W1] is one transaction each, with the caller’s origin', () => {
    const doc = grid()
    const origins: unknown[] = []
    doc.on('afterTransaction', transaction => origins.push(transaction.origin))
    const mine = { tab: 1 }
    addCard(doc, swot, { id: 'e', zone: 'S', place: { after: null } }, mine)
    setCardText(doc, swot, 'a', 'neu', mine)
    setFields(doc, 'a', { topic: 'crm', disposition: 'give_up_avoid' }, mine)
    moveCard(doc, swot, 'a', { zone: 'T', place: { before: 'd' } }, mine)
    setPosition(doc, 'a', [1, 2], mine)
    deleteCards(doc, ['a', 'b', 'gone'], mine)
    expect(origins).toEqual(Array(6).fill(mine))
  })

  it('[model.W1] leaves alone a card that is gone', () => {
    const doc = grid()
    const bytes = bytesWritten(doc, () => {
      setCardText(doc, swot, 'gone', 'neu', null)
      setField(doc, 'gone', 'topic', 'crm', null)
      moveCard(doc, swot, 'gone', { zone: 'T' }, null)
      setPosition(doc, 'gone', [1, 2], null)
      deleteCards(doc, ['gone'], null)
    })
    expect(bytes).toBe(0)
  })

  it('[model.W3] moves by zone and order, and keeps every card and its text', () => {
    const doc = grid()
    const yText = (doc.getMap('cards').get('a') as Y.Map<unknown>).get('text')
    moveCard(doc, swot, 'a', { zone: 'T', place: { after: 'd' } }, null)
    expect([idsIn(doc, 'S'), idsIn(doc, 'T')]).toEqual([
      ['b', 'c'],
      ['d', 'a'],
    ])
    expect((doc.getMap('cards').get('a') as Y.Map<unknown>).get('text')).toBe(yText)
    moveCard(doc, swot, 'a', { zone: null }, null)
    expect(idsIn(doc, null)).toEqual(['a'])
  })

  it('[model.W3] puts a card where it was told', () => {
    const move = (place?: Place) => {
      const doc = grid()
      moveCard(doc, swot, 'b', place ? { place } : {}, null)
      return idsIn(doc, 'S').join('')
    }
    expect(move({ after: null })).toBe('bac')
    expect(move({ before: null })).toBe('acb')
    expect(move({ after: 'c' })).toBe('acb')
    expect(move({ before: 'a' })).toBe('bac')
    expect(move({ after: 'a' })).toBe('abc')
    expect(move({ after: 'd' })).toBe('acb')
    expect(move()).toBe('acb')
  })

  it('[model.N3] counts the cards of clients that say zone among the others', () => {
    const doc = grid()
    doc.getMap('cards').set(
      'e',
      new Y.Map([
        ['zone', 'S'],
        ['order', 'a0V'],
      ]),
    )
    moveCard(doc, swot, 'c', { place: { after: 'e' } }, null)
    expect(idsIn(doc, 'S')).toEqual(['a', 'e', 'c', 'b'])
    moveCard(doc, swot, 'e', { zone: 'W' }, null)
    expect([idsIn(doc, 'S'), idsIn(doc, 'W')]).toEqual([['a', 'c', 'b'], ['e']])
  })

  it('[model.O2] finds room between cards of the same order', () => {
    const doc = grid()
    for (const id of ['a', 'b', 'c']) (doc.getMap('cards').get(id) as Y.Map<unknown>).set('order', 'a0')
    addCard(doc, swot, { id: 'x', zone: 'S', place: { after: 'a' } }, null)
    expect(idsIn(doc, 'S')).toEqual(['a', 'x', 'b', 'c'])
    expect(mustRead(doc, 'a').order).toBe('a0')
  })

  it('[model.W4] writes nothing that stands there already', () => {
    const doc = grid()
    setFields(doc, 'a', { topic: 'crm', basedOn: ['x'] }, null)
    setPosition(doc, 'a', [3, 4], null)
    const bytes = bytesWritten(doc, () => {
      setFields(doc, 'a', { topic: 'crm', basedOn: ['x'] }, null)
      setCardText(doc, swot, 'a', 'a', null)
      setPosition(doc, 'a', [3, 4], null)
    })
    expect(bytes).toBe(0)
  })

  it('[model.W4] keeps field writes off what is not a field', () => {
    const doc = grid()
    const before = mustRead(doc, 'a')
    const bytes = bytesWritten(doc, () => {
      setFields(doc, 'a', { text: 'x', order: 'z', author: 'me', region: 'r', '~absent': [], id: 'b' }, null)
      setField(doc, 'a', '__proto__', { polluted: true }, null)
    })
    expect(bytes).toBe(0)
    expect(mustRead(doc, 'a')).toEqual(before)
  })

  it('[model.W2] makes shared words of what was a bare string, and edits words where they are', () => {
    const doc = peer(100)
    doc.getMap('cards').set('s', new Y.Map([['text', 'bare']]))
    doc.getMap('cards').set('n', new Y.Map())
    doc.getMap('cards').set('x', new Y.Map([['body', new Y.XmlText('bare body')]]))
    const yEmbedded = new Y.Text('e: alt')
    yEmbedded.insertEmbed(1, { image: 'x' })
    doc.getMap('cards').set('e', new Y.Map([['text', yEmbedded]]))
    for (const id of ['s', 'n', 'x', 'e']) setCardText(doc, swot, id, `${id}: neu`, null)
    expect(
      read(doc)
        .map(card => card.text)
        .sort(),
    ).toEqual(['e: neu', 'n: neu', 's: neu', 'x: neu'])
    const kept = (doc.getMap('cards').get('x') as Y.Map<unknown>).get('body')
    setCardText(doc, circleNotes, 'x', 'noch neuer', null)
    expect((doc.getMap('cards').get('x') as Y.Map<unknown>).get('body')).toBe(kept)
  })

  it('[model.W1] gives undo what it needs: one step back for one write', () => {
    const doc = grid()
    const mine = {}
    const undo = new Y.UndoManager(doc.getMap('cards'), {
      trackedOrigins: new Set([mine]),
      captureTimeout: 0,
    })
    moveCard(doc, swot, 'a', { zone: 'T' }, mine)
    setCardText(doc, swot, 'a', 'anders', mine)
    deleteCards(doc, ['a'], mine)
    undo.undo()
    expect(mustRead(doc, 'a')).toMatchObject({ text: 'anders', zone: 'T' })
    undo.undo()
    undo.undo()
    expect(mustRead(doc, 'a')).toMatchObject({ text: 'a', zone: 'S' })
    undo.destroy()
  })
})
