/**
 * The sync core in a laboratory: the real registry, rooms, sessions and gate, the real provider of the client, and in
 * between a network and a disk that the lab moves step by step. Nothing depends on the wall clock; the same seed
 * gives the same run. While a lab is open, the platform's timers are its own: `close` hands them back.
 */
import * as Y from 'yjs'
import { type Log, silentLog } from '../../server/log.ts'
import { checkpointOf } from '../../server/room/checkpoint.ts'
import { createRegistry, type Registry } from '../../server/room/registry.ts'
import { defaultSyncLimits, type SyncLimits } from '../../server/sync/limits.ts'
import { breathe, takeOverTimers } from './browser-timers.ts'
import { checkpointsAtOnce } from './checkpoints-at-once.ts'
import { type Chance, createChance, createLabClock, type LabClock } from './clock.ts'
import { createHandMadeClient, type HandMadeClient } from './hand-made-client.ts'
import { createDisk, type Disk, type MemoryStorage, mountDisk } from './memory-storage.ts'
import { createNetwork, type Network } from './network.ts'
import { createOracle, type Oracle } from './oracle.ts'
import { type Browser, createBrowser, createPage, type Page } from './page.ts'
import { createTestAccess, type TestAccess, workshopId } from './test-access.ts'
import { createWords, type Words } from './words.ts'

export interface Lab {
  clock: LabClock
  chance: Chance
  disk: Disk
  access: TestAccess
  network: Network
  oracle: Oracle
  words: Words
  registry(): Registry
  /** Beside the compactor, at any moment: replaces the log behind a document by one update. */
  compact(documentId: string): Promise<void>
  /** A page of this person, in a browser of their own unless one is given; it shows these documents. */
  page(who: string | Browser, documentIds?: readonly string[]): Page
  /** A client that speaks the protocol by hand, as stock clients and attackers do. */
  client(participantId: string, documentId?: string): HandMadeClient
  /** Runs until nothing moves for a while; network and disk take as long as they take. */
  settle(ms?: number): Promise<void>
  /** Does the next so many things that are due. */
  run(steps: number): Promise<void>
  /** Does all that is due within this time. */
  pass(ms: number): Promise<void>
  /** The process dies; what was being written may or may not be on the disk. Everyone is cut off. */
  crash(): Promise<void>
  /** The same from within a step of the disk. */
  die(keep: boolean): void
  /** What the server holds, as anyone who joins would get it. */
  serverState(documentId?: string): Promise<Y.Doc>
  /** Longest time that a message travels, in ms. */
  latencyMs: number
  /** Step-2 and update frames that have reached the gate. */
  frames: number
  crashes: number
  /** How often a frame passed the gate that Yjs would not take. */
  spoiled: number
  close(): void
}

const limits: SyncLimits = { ...defaultSyncLimits, framesPerSecond: 1e6, frameBurst: 1e6, step1Burst: 1e6 }

export function createLab(seed: number, overrides: Partial<SyncLimits> = {}): Lab {
  const clock = createLabClock()
  const handBack = takeOverTimers(clock)
  const chance = createChance(seed)
  const disk = createDisk()
  const access = createTestAccess(['control'])
  const words = createWords()
  const oracle = createOracle(disk)
  const log: Log = {
    ...silentLog,
    error(event) {
      if (event === 'document_spoiled') lab.spoiled += 1
    },
  }
  let server = startServer()
  disk.delayMs = () => 1 + chance.below(12)

  function startServer(): { registry: Registry; storage: MemoryStorage } {
    const storage = mountDisk(disk, clock)
    // in every other game what was compacted is answered with before it is taken up, however small
    const answerUnreadBytes = seed % 2 === 1 ? 1 : Number.POSITIVE_INFINITY
    const limits = { idleUnloadMs: 500, answerUnreadBytes, compactAfterEntries: 60 }
    const checkpoints = checkpointsAtOnce
    const registry = createRegistry({ storage, log, clock, limits, checkpoints })
    return { registry, storage }
  }

  const network = createNetwork({
    ...{ clock, chance, access, limits: { ...limits, ...overrides } },
    registry: () => server.registry,
    latencyMs: () => lab.latencyMs,
    onSent: oracle.sent,
    onFrame() {
      lab.frames += 1
    },
  })
  clock.after(limits.heartbeatMs, function beat() {
    network.beat()
    clock.after(limits.heartbeatMs, beat)
  })

  const lab: Lab = {
    ...{ clock, chance, disk, access, network, oracle, words },
    ...{ latencyMs: 20, frames: 0, crashes: 0, spoiled: 0 },
    registry: () => server.registry,
    async compact(documentId) {
      const { storage } = server
      const stored = await storage.loadDocument(workshopId, documentId)
      if (stored) await storage.compact(workshopId, documentId, checkpointOf(stored.updates), stored.position)
    },
    page(who, documentIds = ['control', 'board']) {
      const browser = typeof who === 'string' ? createBrowser(who) : who
      const page = createPage({ clock, chance, access, network, oracle, words }, browser)
      for (const documentId of documentIds) page.open(documentId)
      return page
    },
    client: (participantId, documentId = 'board') =>
      createHandMadeClient({ network, chance, participantId, documentId }),
    settle: (ms = 3_000) => lab.pass(ms),
    async run(steps) {
      for (let left = steps; left > 0 && clock.step(); left--) await breathe()
    },
    async pass(ms) {
      await breathe()
      const end = clock.now() + ms
      let isOver = false
      const cancel = clock.after(ms, () => {
        isOver = true
      })
      while (!isOver && clock.now() <= end && clock.step()) await breathe()
      cancel()
    },
    async crash() {
      lab.die(chance.next() < 0.5)
      await breathe()
    },
    die(keep) {
      lab.crashes += 1
      server.storage.cut(keep)
      network.serverDied()
      server = startServer()
    },
    async serverState(documentId = 'board') {
      const stored = await server.storage.loadDocument(workshopId, documentId)
      const yDoc = new Y.Doc()
      for (const update of stored?.updates ?? []) Y.applyUpdate(yDoc, update)
      return yDoc
    },
    close: handBack,
  }
  return lab
}
