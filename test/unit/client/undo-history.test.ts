/** Undo takes back one's own work only: a step at a time, over documents, and never a word of anybody else. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createBoardActions } from '../../../client/store/board-actions.ts'
import { createUndoHistory } from '../../../client/store/undo-history.ts'
import { swot } from '../../../shared/boards/swot/kind.ts'
import { findYCard, readText, yCardsOf } from '../../../shared/model/card.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function connect(a: Y.Doc, b: Y.Doc): void {
  a.on('update', (update, origin) => origin !== 'network' && Y.applyUpdate(b, update, 'network'))
  b.on('update', (update, origin) => origin !== 'network' && Y.applyUpdate(a, update, 'network'))
}

function person() {
  const doc = new Y.Doc()
  const history = createUndoHistory()
  history.track(doc)
  const actions = createBoardActions(doc, swot, 'write', history)
  const texts = () => [...yCardsOf(doc)].map(([, yCard]) => readText(yCard, swot)).sort()
  return { doc, history, actions, texts }
}

const yCardsRoot = (doc: Y.Doc) => doc.getMap('cards')

function pair() {
  const me = person()
  const other = person()
  connect(me.doc, other.doc)
  return { me, other }
}

describe('undo', () => {
  it('takes a burst of typing back as one step, and what came before as another', () => {
    const me = person()
    const [id = ''] = me.actions.addAll([{ text: 'Karte', zone: 'S' }])
    const text = me.actions.sharedText(id)
    text.write('Karte e')
    text.write('Karte ein')
    me.history.undo()
    expect(text.read()).toBe('Karte')
    me.history.undo()
    expect(me.texts()).toEqual([])
    me.history.redo()
    me.history.redo()
    expect(me.texts()).toEqual(['Karte ein'])
  })

  it('begins a new step after a pause', () => {
    const me = person()
    const [id = ''] = me.actions.addAll([{ text: '', zone: 'S' }])
    const text = me.actions.sharedText(id)
    text.write('one')
    vi.advanceTimersByTime(2_000)
    text.write('one two')
    me.history.undo()
    expect(text.read()).toBe('one')
  })

  it('splits a burst where somebody else writes in the same card, not elsewhere', () => {
    const { me, other } = pair()
    const [id = '', elsewhere = ''] = me.actions.addAll([
      { text: '', zone: 'S' },
      { text: '', zone: 'S' },
    ])
    const text = me.actions.sharedText(id)
    text.write('a')
    other.actions.sharedText(elsewhere).write('x')
    text.write('ab')
    other.actions.sharedText(id).write('ab!')
    text.write('abc!')
    me.history.undo()
    expect(text.read()).toBe('ab!')
    me.history.undo()
    expect(text.read()).toBe('!')
  })

  it('goes back over documents in the order of the work', () => {
    const history = createUndoHistory()
    const docs = [new Y.Doc(), new Y.Doc()]
    const boards = docs.map(doc => {
      history.track(doc)
      return createBoardActions(doc, swot, 'write', history)
    })
    const [id = ''] = boards[0]?.addAll([{ text: 'first', zone: 'S' }]) ?? []
    boards[1]?.addAll([{ text: 'second', zone: 'S' }])
    history.undo()
    expect(docs.map(doc => [...yCardsOf(doc)].length)).toEqual([1, 0])
    history.undo()
    expect(findYCard(docs[0] as Y.Doc, id)).toBeUndefined()
    expect(history.undo()).toBe(false)
  })

  it('keeps a card of mine in which somebody else has written', () => {
    const { me, other } = pair()
    const [id = ''] = me.actions.addAll([{ text: 'mine', zone: 'O' }])
    other.actions.sharedText(id).write('mine and theirs')
    me.history.undo()
    const card = findYCard(me.doc, id)
    expect(card && readText(card, swot)).toBe(' and theirs')
    expect(card?.get('quadrant')).toBe('O')
  })

  it('does not put my old value over what somebody else chose since', () => {
    const { me, other } = pair()
    const [id = ''] = me.actions.addAll([{ text: 'card', zone: 'S' }])
    me.actions.setFields(id, { topic: 'mine' })
    other.actions.setFields(id, { topic: 'theirs' })
    me.history.undo()
    expect(findYCard(me.doc, id)?.get('topic')).toBe('theirs')
  })

  it('brings back a card that I deleted, with the words of all', () => {
    const { me, other } = pair()
    const [id = ''] = other.actions.addAll([{ text: 'theirs', zone: 'T' }])
    me.actions.remove([id])
    expect(other.texts()).toEqual([])
    me.history.undo()
    expect(other.texts()).toEqual(['theirs'])
  })

  it('brings a card back where what it had brought back of it before was collected', () => {
    const me = person()
    const [kept = '', gone = ''] = me.actions.addAll([{ text: 'hydrogen' }, { text: 'heat' }])
    const textOf = (id: string) => findYCard(me.doc, id)?._map.get('text') as Y.Item
    const [text, collected] = [textOf(kept), textOf(gone).id]
    me.doc.transact(() => yCardsRoot(me.doc).delete(gone), 'network')
    expect(me.doc.store.clients.get(me.doc.clientID)?.some(struct => struct instanceof Y.GC)).toBe(true)
    me.actions.remove([kept])
    // as after an undo whose outcome others deleted
    text.redone = collected
    expect(me.history.undo()).toBe(true)
    expect(me.texts()).toEqual(['hydrogen'])
  })

  it('never takes a letter of others, whatever the two did and however often one goes back', () => {
    const step = fc.record({
      mine: fc.boolean(),
      what: fc.constantFrom('add', 'write', 'move', 'topic'),
      card: fc.nat(4),
      undo: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        const { me, other } = pair()
        let letters = 0
        for (const { mine, what, card, undo } of steps) {
          const { doc, actions } = mine ? me : other
          const id = [...yCardsOf(doc)].map(([key]) => key).sort()[card]
          if (what === 'add' || id === undefined) actions.addAll([{ text: '', zone: 'S' }])
          else if (what === 'move') actions.move(id, { zone: 'W' })
          else if (what === 'topic') actions.setFields(id, { topic: mine ? 'm' : 't' })
          else {
            const text = actions.sharedText(id)
            text.write(text.read() + (mine ? 'm' : 'T'))
            if (!mine) letters += 1
          }
          if (undo) me.history.undo()
        }
        while (me.history.undo());
        expect(me.texts()).toEqual(other.texts())
        expect(me.texts().join('').replaceAll('m', '')).toHaveLength(letters)
      }),
    )
  })
})
