import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Storage, StorageFailure } from '../../server/storage/port.ts'
import { type FaithfulWriter, joinWriter } from './faithful-writer.ts'
import { connectRaw, isKind } from './raw-client.ts'
import { addCard, connectStock, type StockClient, textOf } from './stock-client.ts'
import { removeSyncServer, type SyncServer, startSyncServer } from './sync-server.ts'

let server: SyncServer
let takesWrites: boolean
let leaving: { leave(): void }[]

beforeEach(async () => {
  takesWrites = true
  leaving = []
  server = await startSyncServer({ wrapStorage: failing, room: { probeEveryMs: 50 } })
})
afterEach(async () => {
  for (const client of leaving) client.leave()
  await removeSyncServer(server)
})

function failing(storage: Storage): Storage {
  const unlessFull = (write: () => Promise<void>) =>
    takesWrites ? write() : Promise.reject(new StorageFailure('io', 'the disk is full'))
  return {
    ...storage,
    append: entries => unlessFull(() => storage.append(entries)),
    probe: () => unlessFull(() => storage.probe()),
  }
}

async function join(name: string): Promise<FaithfulWriter> {
  const writer = await joinWriter(`ws://${server.origin}/sync/w/board`, name)
  leaving.push(writer)
  return writer
}

function joinStock(name: string): StockClient {
  const client = connectStock(server, name)
  leaving.push(client)
  return client
}

it('[Cond1] our clients hear that nothing is written, when it begins and when they join, and that it is over', async () => {
  const ada = await join('ada')
  takesWrites = false
  ada.write('while full')
  await ada.until(() => ada.condition() === 'notWriting')
  const bob = await join('bob')
  await bob.until(() => bob.condition() === 'notWriting')
  takesWrites = true
  await bob.until(() => bob.condition() === 'good')
  expect([ada.conditions, bob.conditions]).toEqual([
    ['notWriting', 'good'],
    ['notWriting', 'good'],
  ])
})

it('[Cond1] without the subprotocol nobody hears of it', async () => {
  const plain = await connectRaw(server.url('plain'))
  const types = new Set<number>()
  plain.socket.on('message', (data: Buffer) => types.add(data[0] as number))
  leaving.push(plain)
  await plain.hear(isKind('step1'))
  const ada = await join('ada')
  takesWrites = false
  ada.write('while full')
  await ada.until(() => ada.condition() === 'notWriting')
  takesWrites = true
  await plain.hear(isKind('update'))
  expect([...types].filter(type => type > 3)).toEqual([])
})

it('[Cond2] what was written meanwhile, by any client, is neither seen nor acknowledged, and then brought by itself', async () => {
  const [ada, stock, reader] = [await join('ada'), joinStock('stock'), await join('reader')]
  await stock.synced
  ada.write('before')
  await reader.until(() => reader.yCards.size === 1)
  takesWrites = false
  ada.write('while full')
  await reader.until(() => reader.condition() === 'notWriting')
  addCard(stock.yCards, 'stock', 'by a stock client')
  ada.write('and more')
  const late = await join('late')
  await late.until(() => late.yCards.size === 1)
  expect(ada.durable()).toBe(1)
  expect(reader.yCards.size).toBe(1)

  takesWrites = true
  await reader.until(() => reader.yCards.size === 4)
  await ada.until(() => ada.durable() === 3)
  expect(textOf(reader.yCards, 'stock')).toBe('by a stock client')
  expect(stock.provider.wsconnected).toBe(true)
  expect([ada, reader, late].map(writer => writer.isOpen())).toEqual([true, true, true])
})
