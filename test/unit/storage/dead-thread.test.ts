/** The storage thread is really ended, in the middle of things: what was promised is there, and work goes on. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { silentLog } from '../../../server/log.ts'
import { createRegistry, type Registry } from '../../../server/room/registry.ts'
import type { Outlet } from '../../../server/room/room.ts'
import type { Outcome } from '../../../server/room/submission.ts'
import type { Storage } from '../../../server/storage/port.ts'
import { openStorage } from '../../../server/storage/sqlite/open-storage.ts'
import type { Condition } from '../../../shared/protocol/message-types.ts'

let folder: string
let threads: Worker[]
let deaths: string[]
let storage: Storage
const remember = (worker: Worker) => void threads.push(worker)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zirkel-thread-'))
  threads = []
  deaths = []
  process.on('worker', remember)
  const opened = await openStorage(folder, reason => void deaths.push(reason))
  if (!opened.ok) throw new Error(opened.error.message)
  storage = opened.value
  await storage.createWorkshop({
    workshopId: 'w',
    createdAt: '2026-01-01T00:00:00Z',
    documents: [{ documentId: 'board', epoch: 1, serverClientId: 77, update: new Uint8Array() }],
    links: [],
  })
})
afterEach(async () => {
  await storage.close()
  process.off('worker', remember)
  rmSync(folder, { recursive: true, force: true })
})

const killThread = () => threads.at(-1)?.terminate()
const entry = (...update: number[]) => ({
  ...{ workshopId: 'w', documentId: 'board', owners: [] },
  update: Uint8Array.from(update),
})
const stored = async () =>
  (await storage.loadDocument('w', 'board'))?.updates.map(update => update[0] as number) ?? []

it('[Room17] a storage thread that dies is replaced: what was promised is there, and the next is taken', async () => {
  await storage.append([entry(1)])
  await killThread()
  await storage.append([entry(2)])
  expect(await stored()).toEqual([1, 2])
  expect(deaths).toHaveLength(1)
  expect(threads).toHaveLength(2)
})

it('[Room17] what a dying thread had under way is told apart: rejected, and there or not; nothing else is lost', async () => {
  const calls = Array.from({ length: 200 }, (_, index) => storage.append([entry(index)]))
  const killed = calls[20]?.then(killThread)
  const outcomes = await Promise.allSettled(calls)
  await killed
  const there = await stored()
  expect(there).toEqual([...there].sort((a, b) => a - b))
  for (const [index, { status }] of outcomes.entries())
    if (status === 'fulfilled') expect(there).toContain(index)
})

/** Somebody in the room, and what they are told of its writing. */
function listen() {
  const conditions: Condition[] = []
  const outlet: Outlet = {
    ...{ participantId: 'ada', identity: {}, resume: () => false, deliver() {}, close() {} },
    tell: condition => void conditions.push(condition),
  }
  return { conditions, outlet }
}

let lastClientId = 0
function write(room: Awaited<ReturnType<typeof mustOpen>>): Promise<Outcome | 'passed over'> {
  const yDoc = new Y.Doc()
  yDoc.clientID = ++lastClientId
  yDoc.getMap('cards').set(`c${lastClientId}`, 1)
  return new Promise(resolve => {
    room.submit({
      update: Y.encodeStateAsUpdate(yDoc),
      judge() {
        if (room.writing.admits(true)) return { kind: 'apply', owners: [] }
        resolve('passed over')
        return { kind: 'rejected' }
      },
      settled: resolve,
    })
  })
}

async function mustOpen(registry: Registry) {
  const opened = await registry.open('w', 'board')
  if (!opened.ok) throw new Error(opened.error)
  return opened.value.room
}

it('[Room17] a room goes on over the death of its thread, and hears of it only if none can be opened', async () => {
  const registry = createRegistry({ storage, log: silentLog, limits: { probeEveryMs: 20 } })
  const room = await mustOpen(registry)
  const { outlet, conditions } = listen()
  room.join(outlet)
  expect(await write(room)).toBe('durable')
  await killThread()
  expect(await write(room)).toBe('durable')
  expect(conditions).toEqual([])

  // the next one finds no database that it knows
  const file = join(folder, 'zirkel.db')
  renameSync(file, `${file}.kept`)
  writeFileSync(file, 'not a database, and long enough to be looked at')
  await killThread()
  expect(await write(room)).not.toBe('durable')
  expect(registry.ready()).toBe(false)
  rmSync(file)
  renameSync(`${file}.kept`, file)
  await vi.waitUntil(registry.ready, { timeout: 20_000 })
  const again = await mustOpen(registry)
  expect(await write(again)).toBe('durable')
  expect([...again.yDoc.getMap('cards').keys()]).toHaveLength(3)
  await registry.close()
})

it('[Room17] a thread that falls over a fault of its own is no other: what was under way is tried again', async () => {
  const registry = createRegistry({ storage, log: silentLog, limits: { probeEveryMs: 20 } })
  const room = await mustOpen(registry)
  const { outlet, conditions } = listen()
  room.join(outlet)
  // no request at all: the thread throws where it expects nothing to throw
  threads.at(-1)?.postMessage(null)
  expect(await write(room)).toBe('durable')
  expect(conditions).toEqual([])
  expect(deaths).toHaveLength(1)
  expect(room.isEnded).toBe(false)
  await registry.close()
})
