import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { silentLog } from '../../../server/log.ts'
import { createCheckpointThread } from '../../../server/room/checkpoint-thread.ts'
import { type Compactor, createCompactor } from '../../../server/room/compactor.ts'
import { createRegistry } from '../../../server/room/registry.ts'
import { replay } from '../../../server/room/replay.ts'
import { type Storage, StorageFailure } from '../../../server/storage/port.ts'
import { openStorage } from '../../../server/storage/sqlite/open-storage.ts'
import { createLabClock, type LabClock } from '../../convergence/clock.ts'

let folder: string
let storage: Storage
let clock: LabClock
let compactor: Compactor
let yDoc: Y.Doc

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zirkel-compactor-'))
  const opened = await openStorage(folder)
  if (!opened.ok) throw new Error(opened.error.message)
  storage = opened.value
  await storage.createWorkshop({
    workshopId: 'w',
    createdAt: '2026-01-01T00:00:00Z',
    documents: [{ documentId: 'board', epoch: 1, serverClientId: 9, update: new Uint8Array() }],
    links: [],
  })
  clock = createLabClock()
  compactor = createCompactor({
    storage,
    checkpoints: createCheckpointThread(silentLog),
    clock,
    log: silentLog,
  })
  yDoc = new Y.Doc()
  await append(300)
})
afterEach(async () => {
  await compactor.close()
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

async function append(count: number): Promise<void> {
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array) => updates.push(update)
  yDoc.on('update', collect)
  for (let turn = 0; turn < count; turn++) yDoc.getMap('cards').set(`c${turn % 7}`, `value ${turn}`)
  yDoc.off('update', collect)
  await storage.append(updates.map(update => ({ workshopId: 'w', documentId: 'board', update, owners: [] })))
}

it('[Room11] a compaction keeps the document and drops the log behind it', async () => {
  const before = await storage.loadDocument('w', 'board')
  const compaction = await compactor.compact('w', 'board')
  const after = await storage.loadDocument('w', 'board')
  expect(after?.updates).toHaveLength(1)
  expect(compaction).toEqual({
    checkpointBytes: after?.updates[0]?.length,
    droppedBytes: before?.logBytes,
    droppedEntries: 300,
  })
  expect(after?.logBytes).toBe(0)
  expect(after?.position).toBe(before?.position)
  expect(Y.encodeStateAsUpdate(replay(after?.updates ?? []))).toEqual(Y.encodeStateAsUpdate(yDoc))
})

it('[Room11] what is committed during a compaction stays in the log, and stays counted', async () => {
  const { compact } = storage
  storage.compact = async (...args) => {
    await append(5)
    await compact(...args)
  }
  const compaction = await compactor.compact('w', 'board')
  const after = await storage.loadDocument('w', 'board')
  expect(compaction?.droppedEntries).toBe(300)
  expect(after?.updates).toHaveLength(6)
  expect(Y.encodeStateAsUpdate(replay(after?.updates ?? []))).toEqual(Y.encodeStateAsUpdate(yDoc))
})

it('[Room11] a thread that dies, at rest or at work, costs one compaction at most', async () => {
  const threads: Worker[] = []
  const meet = (worker: Worker) => {
    // the second dies while it begins
    if (threads.push(worker) === 2) void worker.terminate()
  }
  process.on('worker', meet)
  await compactor.compact('w', 'board')
  await threads.at(-1)?.terminate()
  await append(10)
  clock.skip(10_000)
  expect(await compactor.compact('w', 'board')).toBeUndefined()
  clock.skip(30_000)
  expect(await compactor.compact('w', 'board')).toMatchObject({ droppedEntries: 11 })
  process.off('worker', meet)
})

it('[Room11] one that fails leaves the log as it is, and the next waits ever longer', async () => {
  let attempts = 0
  storage.compact = () => {
    attempts += 1
    return Promise.reject(new StorageFailure('io', 'the disk is full'))
  }
  for (const [waitMs, tried] of [
    [0, 1],
    [19_000, 1],
    [1_000, 2],
    [20_000, 2],
    [20_000, 3],
  ] as const) {
    clock.skip(waitMs)
    expect(await compactor.compact('w', 'board')).toBeUndefined()
    expect(attempts).toBe(tried)
  }
  expect((await storage.loadDocument('w', 'board'))?.updates).toHaveLength(300)
})

/** Lets the time of the lab pass until this is so. */
async function passUntil(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    clock.step()
    await new Promise(resolve => setImmediate(resolve))
  }
}

it('[Room18] a large document is compacted when those who have it open are gone, however little was written', async () => {
  const limits = { answerUnreadBytes: 1, idleUnloadMs: 3_600_000 }
  const registry = createRegistry({ storage, log: silentLog, clock, limits })
  const logLength = async () => (await storage.loadDocument('w', 'board'))?.updates.length
  const write = (key: string) =>
    registry.writeAll('w', new Map([['board', doc => doc.getMap('cards').set(key, 'one more')]]))
  void write('c8')
  await passUntil(async () => (await logLength()) === 1)
  const rested = clock.now() + 4_000
  // it rests from that: the next waits for the end of it
  void write('c9')
  await passUntil(async () => (await logLength()) === 2)
  await passUntil(async () => (await logLength()) === 1)
  expect(clock.now()).toBeGreaterThan(rested)
  await registry.close()
})
