import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CursorMove } from '../../shared/protocol/cursors.ts'
import { cursorMessage } from '../../shared/protocol/cursors.ts'
import { messageTypes, subprotocol } from '../../shared/protocol/message-types.ts'
import { awarenessMessage, type Message } from '../../shared/protocol/messages.ts'
import { connectRaw, isKind } from './raw-client.ts'
import { removeSyncServer, type SyncServer, startSyncServer } from './sync-server.ts'

let server: SyncServer
beforeAll(async () => {
  server = await startSyncServer()
})
afterAll(() => removeSyncServer(server))

/** Joins and says that it is there: without that nobody knows whose the pointer is. */
async function join(name: string, clientId: number, protocols: string[]) {
  const client = await connectRaw(server.url(name), protocols)
  client.send(awarenessMessage(Uint8Array.of(1, clientId, 1, 2, 0x7b, 0x7d)))
  return client
}

type Cursors = Extract<Message, { kind: 'cursors' }>

const tells =
  (fits: (move: CursorMove) => boolean) =>
  (message: Message): message is Cursors =>
    message.kind === 'cursors' && message.moves.some(fits)

it('[Curs1] pointers of our clients reach ours, by name at first, and never a stock client', async () => {
  const ana = await join('ana', 11, [subprotocol])
  const ben = await join('ben', 22, [subprotocol])
  const stock = await join('cem', 33, [])
  const stockHeard = new Set<number | undefined>()
  stock.socket.on('message', (data: Buffer) => stockHeard.add(data[0]))
  ana.send(cursorMessage({ x: 300, y: -40 }))
  const first = await ben.hear(tells(move => move.at?.x === 300))
  expect(first.moves).toEqual([{ seat: 0, clientId: 11, at: { x: 300, y: -40 } }])
  ana.send(cursorMessage({ x: 301, y: -41 }))
  const next = await ben.hear(tells(move => move.at?.x === 301))
  expect(next.moves).toEqual([{ seat: 0, clientId: undefined, at: { x: 301, y: -41 } }])
  // who comes later is told by name, and a stock client may hear of people, not of this
  const dora = await join('dora', 44, [subprotocol])
  const all = await dora.hear(isKind('cursors'))
  expect(all.moves).toEqual([{ seat: 0, clientId: 11, at: { x: 301, y: -41 } }])
  ana.leave()
  await ben.hear(tells(move => move.at === undefined))
  expect(
    [...stockHeard].filter(type => ![messageTypes.sync, messageTypes.awareness].includes(type as 0)),
  ).toEqual([])
  for (const client of [ben, dora, stock]) client.leave()
})

it('[Curs1] only the server tells of pointers: a client that does is thrown out', async () => {
  const eve = await join('eve', 55, [subprotocol])
  eve.send(Uint8Array.of(11, 0))
  expect(await eve.closed).toBeGreaterThanOrEqual(4400)
})
