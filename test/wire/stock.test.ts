import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addCard, connectStock, type StockClient, textOf } from './stock-client.ts'
import { removeSyncServer, type SyncServer, startSyncServer } from './sync-server.ts'

let server: SyncServer
let clients: StockClient[]
beforeEach(async () => {
  server = await startSyncServer()
  clients = []
})
afterEach(async () => {
  for (const client of clients) client.leave()
  await removeSyncServer(server)
})

function join(participantId: string): StockClient {
  const client = connectStock(server, participantId)
  clients.push(client)
  return client
}

describe('stock y-websocket clients', () => {
  it('see what each other writes, and it is there after a restart', async () => {
    const ada = join('ada')
    const bob = join('bob')
    await Promise.all([ada.synced, bob.synced])
    addCard(ada.yCards, 'one', 'from ada')
    await bob.until(() => textOf(bob.yCards, 'one') === 'from ada')
    addCard(bob.yCards, 'two', 'from bob')
    await ada.until(() => textOf(ada.yCards, 'two') === 'from bob')
    for (const client of clients) client.leave()
    await server.stop()

    server = await startSyncServer({ folder: server.folder })
    const cyd = join('cyd')
    await cyd.synced
    expect(textOf(cyd.yCards, 'one')).toBe('from ada')
    expect(textOf(cyd.yCards, 'two')).toBe('from bob')
    expect(await server.storage.loadOwners('w')).toEqual(
      expect.arrayContaining([
        { clientId: ada.yDoc.clientID, participantId: 'ada' },
        { clientId: bob.yDoc.clientID, participantId: 'bob' },
      ]),
    )
  })
})
