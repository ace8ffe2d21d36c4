/** Snapshots of cards: what did not change stays the same object, and only those concerned hear. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createCardHub } from '../../../client/store/card-hub.ts'
import { holdEdited } from '../../../client/store/editing.ts'
import { swot } from '../../../shared/boards/swot/kind.ts'
import type { CardContext } from '../../../shared/model/card.ts'
import { addCard, deleteCards, moveCard, setCardText, setField } from '../../../shared/model/card-writes.ts'

const context: CardContext = {
  kind: swot,
  boardId: 'b-swot',
  region: 'r-do',
  circle: null,
  visibility: 'workshop',
  ownerOf: () => undefined,
  regionOf: () => null,
  langOf: () => 'de',
}

function setUp() {
  const doc = new Y.Doc()
  const add = (text: string, zone: string) => addCard(doc, swot, { text, zone }, 'test')
  const ids = { a: add('a', 'S'), b: add('b', 'S'), c: add('c', 'W') }
  const hub = createCardHub(doc, context)
  return { doc, hub, ids }
}

function countCalls(watch: (listener: () => void) => unknown): () => number {
  let calls = 0
  watch(() => calls++)
  return () => calls
}

describe('card hub', () => {
  it('tells only those who watch the card that changed', () => {
    const { doc, hub, ids } = setUp()
    const heardA = countCalls(listener => hub.watchCard(ids.a, listener))
    const heardB = countCalls(listener => hub.watchCard(ids.b, listener))
    setCardText(doc, swot, ids.a, 'a, longer', 'test')
    expect([heardA(), heardB()]).toEqual([1, 0])
    expect(hub.findCard(ids.a)?.text).toBe('a, longer')
  })

  it('keeps the identity of cards and lists that read the same', () => {
    const { doc, hub, ids } = setUp()
    const before = { b: hub.findCard(ids.b), S: hub.idsInZone('S'), W: hub.idsInZone('W') }
    setField(doc, ids.a, 'topic', 'crm', 'test')
    expect(hub.findCard(ids.b)).toBe(before.b)
    expect(hub.idsInZone('S')).toBe(before.S)
    moveCard(doc, swot, ids.a, { zone: 'W' }, 'test')
    expect(hub.idsInZone('S')).toEqual([ids.b])
    expect(hub.idsInZone('W')).toEqual([ids.c, ids.a])
  })

  it('says nothing when a write changes nothing that is read', () => {
    const { doc, hub, ids } = setUp()
    const heard = countCalls(listener => hub.watch(listener))
    const list = hub.list()
    doc.transact(() => {
      setField(doc, ids.a, 'topic', 'crm', 'test')
      setField(doc, ids.a, 'topic', null, 'test')
    })
    hub.setContext({ ...context })
    expect(heard()).toBe(0)
    expect(hub.list()).toBe(list)
  })

  it('forgets deleted cards and hears of new ones', () => {
    const { doc, hub, ids } = setUp()
    const heard = countCalls(listener => hub.watchCard(ids.a, listener))
    deleteCards(doc, [ids.a], 'test')
    expect(hub.findCard(ids.a)).toBeUndefined()
    expect(heard()).toBe(1)
    const d = addCard(doc, swot, { text: 'd', zone: 'S' }, 'test')
    expect(hub.idsInZone('S')).toEqual([ids.b, d])
  })

  it('reads all cards anew when it becomes known who is who', () => {
    const { hub, doc, ids } = setUp()
    hub.setContext({ ...context, ownerOf: clientId => (clientId === doc.clientID ? 'p-1' : undefined) })
    expect(hub.findCard(ids.a)?.author).toBe('p-1')
  })
})

describe('the card under the hand', () => {
  const editing = { kind: 'card', documentId: 'd', cardId: 'x', zone: 'S' } as const

  it('stays in the zone where the writing began', () => {
    expect(holdEdited(['a'], 'S', 'd', editing)).toEqual(['a', 'x'])
    expect(holdEdited(['b', 'x'], 'W', 'd', editing)).toEqual(['b'])
  })

  it('leaves other documents and zones alone', () => {
    const ids = ['a', 'b']
    expect(holdEdited(ids, 'S', 'other', editing)).toBe(ids)
    expect(holdEdited(ids, 'W', 'd', editing)).toBe(ids)
  })
})
