import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readMessage, step1Message, updateMessage } from '../../shared/protocol/messages.ts'
import { connectRaw } from './raw-client.ts'
import { connectStock } from './stock-client.ts'
import { removeSyncServer, type SyncServer, startSyncServer } from './sync-server.ts'

let server: SyncServer
beforeAll(async () => {
  server = await startSyncServer({
    sync: { dropPresenceAtBytes: 1_000, stopAtBytes: 20_000, byteBurst: 1e9, silenceMs: 120_000 },
  })
})
afterAll(() => removeSyncServer(server))

it('[Read1] a reader that stalls is picked up by one diff, and ends with what everyone has', async () => {
  const ada = connectStock(server, 'ada')
  const bob = connectStock(server, 'bob')
  const slow = await connectRaw(server.url('slow'))
  await Promise.all([ada.synced, bob.synced])
  const yDoc = new Y.Doc()
  slow.send(step1Message(Y.encodeStateVector(yDoc)))
  slow.socket.on('message', (data: Buffer) => {
    const message = readMessage(new Uint8Array(data))
    if (message?.kind === 'step2' || message?.kind === 'update') Y.applyUpdate(yDoc, message.update)
  })
  slow.socket.pause()
  // more than the network between the two will hold
  for (let index = 0; index < 300; index += 10) {
    ada.yDoc.transact(() => {
      for (let one = index; one < index + 10; one++) ada.yCards.set(`c${one}`, 'x'.repeat(60_000))
    })
    await bob.until(() => bob.yCards.has(`c${index}`))
  }
  const isWhole = new Promise<void>(resolve => {
    yDoc.on('update', () => yDoc.getMap('cards').size === 300 && resolve())
  })
  slow.socket.resume()
  await isWhole
  expect(Y.encodeStateVector(yDoc)).toEqual(Y.encodeStateVector(ada.yDoc))
  expect(yDoc.store.pendingStructs).toBeNull()
  for (const client of [ada, bob, slow]) client.leave()
})

it('frames that come in after the sender was told that it is over are passed over', async () => {
  const eve = await connectRaw(server.url('eve'))
  eve.send('text')
  eve.send(updateMessage(Uint8Array.of(0, 0)))
  expect(await eve.closed).toBe(4400)
})
