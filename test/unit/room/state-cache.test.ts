import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createStateCache } from '../../../server/room/state-cache.ts'
import { readMessage, updateMessage } from '../../../shared/protocol/messages.ts'
import { createLabClock } from '../../convergence/clock.ts'

const nothing = Uint8Array.of(0)

function setUp(stored: readonly Uint8Array[] = []) {
  const clock = createLabClock()
  const yDoc = new Y.Doc()
  for (const update of stored) Y.applyUpdate(yDoc, update)
  // building takes 10 ms, so that a share of 5 % allows it every 200 ms
  const now = () => {
    clock.skip(5)
    return clock.now()
  }
  const cache = createStateCache({ yDoc }, { ...clock, now }, 0.05, stored)
  yDoc.on('update', (update: Uint8Array) => cache.changed([updateMessage(update)]))
  const join = () => {
    const joined = new Y.Doc()
    const outgoing = cache.answer(nothing)
    for (const message of outgoing.changes.map(readMessage)) {
      if (message?.kind === 'step2' || message?.kind === 'update') Y.applyUpdate(joined, message.update)
    }
    return { outgoing, cards: joined.getMap('cards').toJSON() }
  }
  return { yDoc, clock, cache, join }
}

it('[Read2] newcomers share what was built, with the changes since behind it', () => {
  const { yDoc, clock, join } = setUp()
  yDoc.getMap('cards').set('a', 1)
  const first = join()
  expect(first.outgoing.changes).toHaveLength(1)
  expect(join().outgoing).toBe(first.outgoing)
  yDoc.getMap('cards').set('b', 2)
  const second = join()
  expect(second.outgoing.changes).toHaveLength(2)
  expect(second.cards).toEqual({ a: 1, b: 2 })
  clock.skip(1_000)
  const third = join()
  expect(third.outgoing.changes).toHaveLength(1)
  expect(third.cards).toEqual({ a: 1, b: 2 })
})

it('[Read2] those who come back with the same state vector share one diff', () => {
  const { yDoc, cache } = setUp()
  yDoc.getMap('cards').set('a', 1)
  const theirs = Y.encodeStateVector(yDoc)
  yDoc.getMap('cards').set('b', 2)
  const diff = cache.answer(theirs)
  expect(cache.answer(Uint8Array.from(theirs))).toBe(diff)
  yDoc.getMap('cards').set('c', 3)
  expect(cache.answer(theirs)).not.toBe(diff)
})

it('[Gate5] the step 2 of who has everything is recognised', () => {
  const { yDoc, cache } = setUp()
  yDoc.getMap('cards').set('a', 1)
  yDoc.getMap('cards').set('a', 2)
  const upToDate = Y.encodeStateAsUpdate(yDoc, Y.encodeStateVector(yDoc))
  expect(cache.nothingNew()).toEqual(upToDate)
})

it('[Read2] the first answer is whole: the checkpoint as it was read, or built where a log stands behind it', () => {
  const written = new Y.Doc()
  const log: Uint8Array[] = []
  written.on('update', (update: Uint8Array) => log.push(update))
  for (const key of ['a', 'b', 'a']) written.getMap('cards').set(key, log.length)
  const checkpoint = Y.encodeStateAsUpdate(written)
  for (const stored of [[checkpoint], log]) {
    const { yDoc, clock, join } = setUp(stored)
    const first = join()
    expect(first.outgoing.changes).toHaveLength(1)
    expect(first.cards).toEqual({ a: 2, b: 1 })
    clock.skip(60_000)
    yDoc.getMap('cards').set('c', 3)
    const second = join()
    expect(second.outgoing.changes).toHaveLength(1)
    expect(second.cards).toEqual({ a: 2, b: 1, c: 3 })
  }
})
