import * as encoding from 'lib0/encoding'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import {
  awarenessMessage,
  step1Message,
  step2Message,
  updateMessage,
} from '../../shared/protocol/messages.ts'
import { acknowledges, connectRaw, isKind, type RawClient } from './raw-client.ts'
import { addCard, connectStock, type StockClient, textOf } from './stock-client.ts'
import { removeSyncServer, type SyncServer, serverClientIdBase, startSyncServer } from './sync-server.ts'

let server: SyncServer
let documentId: string
let ada: StockClient
let eve: RawClient
let lastDocument = 0
beforeAll(async () => {
  server = await startSyncServer({ sync: { maxFrameBytes: 100_000, maxGapFrames: 50, step1Burst: 5 } })
})
afterAll(() => removeSyncServer(server))
beforeEach(async () => {
  documentId = `d${lastDocument++}`
  server.access.shutOut.clear()
  ada = joinStock('ada')
  await ada.synced
  eve = await connectRaw(server.url('eve', documentId))
})
afterEach(() => {
  eve.leave()
  ada.leave()
})

const joinStock = (participantId: string) => connectStock(server, participantId, { documentId })

const bytes = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
const varUints = (...values: number[]) =>
  bytes(encoder => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })

/** What a document's change would be that is made under some client id. */
function changeUnder(clientId: number, change: (yDoc: Y.Doc) => void, base?: Y.Doc): Uint8Array {
  const yDoc = new Y.Doc()
  if (base) Y.applyUpdate(yDoc, Y.encodeStateAsUpdate(base))
  const before = Y.encodeStateVector(yDoc)
  yDoc.clientID = clientId
  change(yDoc)
  return Y.encodeStateAsUpdate(yDoc, before)
}

/** Honest people go on as if nothing had happened. */
async function expectAdaUnharmed(): Promise<void> {
  const bob = joinStock('bob')
  await bob.synced
  addCard(ada.yCards, 'after', 'still here')
  await bob.until(() => textOf(bob.yCards, 'after') === 'still here')
  expect(ada.provider.wsconnected).toBe(true)
  expect(bob.yDoc.store.pendingStructs).toBeNull()
  expect(bob.yDoc.store.pendingDs).toBeNull()
  bob.leave()
}

describe('[Gate2] frames that are none', () => {
  it.each([
    ['nothing at all', Uint8Array.of()],
    ['an unknown type', varUints(77, 1, 2)],
    ['an unknown sync type', varUints(0, 9, 0)],
    ['a length that promises more', varUints(0, 2, 5_000_000)],
    ['bytes that are no update', updateMessage(Uint8Array.of(9, 200, 200, 1, 7, 7, 7))],
    ['a state vector that is none', step1Message(Uint8Array.of(200, 200, 200))],
    ['an acknowledgement', varUints(8, 1)],
  ])('%s', async (_, frame) => {
    eve.send(frame)
    expect(await eve.closed).toBe(closeCodes.malformed)
    await expectAdaUnharmed()
  })

  it('text', async () => {
    eve.send('{"type":"hello"}')
    expect(await eve.closed).toBe(closeCodes.malformed)
    await expectAdaUnharmed()
  })

  it.each([100_050, 3_000_000])('more than is allowed: %i bytes', async size => {
    eve.send(updateMessage(new Uint8Array(size)))
    expect(await eve.closed).toBe(closeCodes.tooLarge)
    await expectAdaUnharmed()
  })
})

describe('forged and broken changes', () => {
  it('[Gate4] under another’s client id close the socket and cost the victim nothing', async () => {
    addCard(ada.yCards, 'one', 'mine')
    await eve.hear(isKind('update'))
    const forged = changeUnder(
      ada.yDoc.clientID,
      yDoc => yDoc.getMap('cards').set('hers', new Y.Map()),
      ada.yDoc,
    )
    eve.send(updateMessage(forged))
    expect(await eve.closed).toBe(closeCodes.refused)
    await expectAdaUnharmed()
    expect(ada.yCards.has('hers')).toBe(false)
  })

  it('[Gate4] under the server’s own client id are refused', async () => {
    const forged = changeUnder(serverClientIdBase + 5, yDoc => yDoc.getMap('cards').set('hers', new Y.Map()))
    eve.send(updateMessage(forged))
    expect(await eve.closed).toBe(closeCodes.refused)
    await expectAdaUnharmed()
  })

  it('[Gate8] a frame of a few bytes does not delete what others wrote', async () => {
    for (let index = 0; index < 400; index++) addCard(ada.yCards, `c${index}`, 'words')
    const bob = joinStock('bob')
    await bob.until(() => bob.yCards.size === 400)
    const length = Y.getState(ada.yDoc.store, ada.yDoc.clientID)
    eve.send(updateMessage(varUints(0, 1, ada.yDoc.clientID, 1, 0, length)))
    expect(await eve.closed).toBe(closeCodes.refused)
    expect(bob.yCards.size).toBe(400)
    bob.leave()
  })

  it.each([
    ['another root', (yDoc: Y.Doc) => yDoc.getMap('settings').set('x', 1)],
    ['a list where cards are', (yDoc: Y.Doc) => yDoc.getArray('cards').push([1])],
    ['a document in a card', (yDoc: Y.Doc) => yDoc.getMap('cards').set('x', new Y.Doc())],
    [
      'a text beyond all measure',
      (yDoc: Y.Doc) => yDoc.getMap('cards').set('x', new Y.Text('x'.repeat(70_000))),
    ],
    ['a value beyond all measure', (yDoc: Y.Doc) => yDoc.getMap('cards').set('x', 'y'.repeat(70_000))],
  ])('[Gate9] %s', async (_, change) => {
    eve.send(updateMessage(changeUnder(99, change)))
    expect(await eve.closed).toBe(closeCodes.refused)
    await expectAdaUnharmed()
  })

  it('[Gate9] under a parent that is no type', async () => {
    const first = changeUnder(99, yDoc => yDoc.getMap('cards').set('x', 'a value'))
    eve.send(updateMessage(first))
    await ada.until(() => ada.yCards.has('x'))
    // one struct of client 99 at clock 1: a value under key k of parent (99, 0)
    const child = bytes(encoder => {
      for (const value of [1, 1, 99, 1]) encoding.writeVarUint(encoder, value)
      encoding.writeUint8(encoder, 8 | 0x20)
      for (const value of [0, 99, 0]) encoding.writeVarUint(encoder, value)
      encoding.writeVarString(encoder, 'k')
      encoding.writeVarUint(encoder, 1)
      encoding.writeAny(encoder, 1)
      encoding.writeVarUint(encoder, 0)
    })
    eve.send(updateMessage(child))
    expect(await eve.closed).toBe(closeCodes.refused)
    await expectAdaUnharmed()
  })
})

describe('gaps', () => {
  /** The second of two changes under one id: the first is missing. */
  function withGap(clientId: number): Uint8Array {
    const first = new Y.Doc()
    first.clientID = clientId
    first.getMap('cards').set('a', 1)
    const before = Y.encodeStateVector(first)
    first.getMap('cards').set('b', 2)
    return Y.encodeStateAsUpdate(first, before)
  }

  it('[Gate6] are answered with step 1, once, and leave nothing behind', async () => {
    await eve.hear(isKind('step1'))
    eve.send(step2Message(varUints(0, 0)))
    eve.send(updateMessage(withGap(99)))
    const whole = changeUnder(99, yDoc => {
      yDoc.getMap('cards').set('a', 1)
      yDoc.getMap('cards').set('b', 2)
    })
    eve.send(step2Message(whole))
    await ada.until(() => ada.yCards.get('b') === 2)
    await expectAdaUnharmed()
  })

  it('[Gate7] that remain in a step 2 are final', async () => {
    eve.send(step2Message(withGap(99)))
    expect(await eve.closed).toBe(closeCodes.incomplete)
    await expectAdaUnharmed()
  })

  it('[Gate7] thousands of them end the socket', async () => {
    for (let index = 0; index < 200; index++) eve.send(updateMessage(withGap(100 + index)))
    expect(await eve.closed).toBe(closeCodes.incomplete)
    await expectAdaUnharmed()
  })

  it('[Gate6] in deletions are gaps too', async () => {
    eve.send(step2Message(varUints(0, 1, 12345, 1, 0, 9)))
    expect(await eve.closed).toBe(closeCodes.incomplete)
  })
})

describe('presence', () => {
  const state = (clientId: number, clock: number, json: string) =>
    awarenessMessage(
      bytes(encoder => {
        for (const value of [1, clientId, clock]) encoding.writeVarUint(encoder, value)
        encoding.writeVarString(encoder, json)
      }),
    )

  it('[Pres1, Pres2] of others cannot be set, and who one is cannot be claimed', async () => {
    ada.provider.awareness.setLocalState({ cursor: 1 })
    await eve.hear(isKind('awareness'))
    eve.send(state(ada.yDoc.clientID, 1e9, '{"cursor":"spoofed"}'))
    eve.send(state(ada.yDoc.clientID, 1e9, 'null'))
    eve.send(state(555, 1, '{"identity":{"participantId":"ada"},"cursor":2}'))
    await ada.until(() => ada.provider.awareness.getStates().has(555))
    const states = ada.provider.awareness.getStates()
    expect(states.get(555)).toEqual({
      cursor: 2,
      identity: { participantId: 'eve', alias: 'EVE', role: 'participant', region: 'dortmund' },
    })
    const bob = joinStock('bob')
    await bob.until(() => bob.provider.awareness.getStates().has(ada.yDoc.clientID))
    expect(bob.provider.awareness.getStates().get(ada.yDoc.clientID)).toMatchObject({
      cursor: 1,
      identity: { participantId: 'ada' },
    })
    bob.leave()
  })

  it.each([
    ['that is no object', '[1]'],
    ['that is no JSON', '{"a":'],
    ['that is very large', `{"a":"${'x'.repeat(10_000)}"}`],
  ])('[Pres1] %s is passed over', async (_, json) => {
    eve.send(state(555, 1, json))
    eve.send(state(556, 1, '{}'))
    await ada.until(() => ada.provider.awareness.getStates().has(556))
    expect(ada.provider.awareness.getStates().has(555)).toBe(false)
    await expectAdaUnharmed()
  })

  it('[Pres3] goes with the socket', async () => {
    eve.send(state(555, 1, '{}'))
    await ada.until(() => ada.provider.awareness.getStates().has(555))
    eve.leave()
    await ada.until(() => !ada.provider.awareness.getStates().has(555))
  })
})

describe('too much', () => {
  it('[Gate2] of step 1 ends the socket', async () => {
    for (let index = 0; index < 10; index++) eve.send(step1Message(Uint8Array.of(0)))
    expect(await eve.closed).toBe(closeCodes.tooFast)
    await expectAdaUnharmed()
  })
})

describe('who may not', () => {
  it.each([
    ['without a ticket', (url: string) => url.replace(/\?.*/, ''), closeCodes.unauthorised],
    ['to a document that is not there', (url: string) => url.replace(/d\d+/, 'none'), closeCodes.notFound],
    ['with a copy of another epoch', (url: string) => `${url}&epoch=7`, closeCodes.staleEpoch],
  ])('[Close1] %s, hears so after the upgrade', async (_, change, code) => {
    const stranger = await connectRaw(change(server.url('bob', documentId)))
    expect(await stranger.closed).toBe(code)
  })

  it('[Close2] any more, is closed at once', async () => {
    await eve.hear(isKind('step1'))
    server.access.revoke('eve')
    expect(await eve.closed).toBe(closeCodes.revoked)
  })

  it('[Close1] stock clients take a refusal as final', async () => {
    server.access.shutOut.add('cyd')
    const cyd = joinStock('cyd')
    expect(await cyd.closed).toBe(closeCodes.forbidden)
    cyd.leave()
  })
})

describe('acknowledgements', () => {
  it('[Ack1] count the frames of this socket that are on disk, those that change nothing too', async () => {
    const zoe = await connectRaw(server.url('zoe', documentId), ['zirkel.1'])
    expect(zoe.socket.protocol).toBe('zirkel.1')
    zoe.send(step2Message(varUints(0, 0)))
    const change = changeUnder(321, yDoc => yDoc.getMap('cards').set('z', new Y.Map()))
    zoe.send(updateMessage(change))
    zoe.send(updateMessage(change))
    expect((await zoe.hear(acknowledges(3))).frames).toBe(3)
    const stored = await server.storage.loadDocument('w', documentId)
    const yDoc = new Y.Doc()
    for (const update of stored?.updates ?? []) Y.applyUpdate(yDoc, update)
    expect(yDoc.getMap('cards').has('z')).toBe(true)
    zoe.leave()
  })

  it('[Ack2] are told to nobody who did not ask', async () => {
    eve.send(updateMessage(changeUnder(322, yDoc => yDoc.getMap('cards').set('z', new Y.Map()))))
    await eve.hear(isKind('update'))
    eve.send(varUints(3))
    await eve.hear(isKind('awareness'))
    expect(eve.socket.protocol).toBe('')
  })
})
