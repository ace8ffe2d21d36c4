/**
 * The sync core in a laboratory: the real registry, rooms, sessions and gate, real Yjs documents as clients that speak
 * the stock protocol, and in between a network and a disk that the lab moves step by step. Nothing depends on the
 * wall clock; the same seed gives the same run.
 */
import * as Y from 'yjs'
import { silentLog } from '../../server/log.ts'
import { createRegistry, type Registry } from '../../server/room/registry.ts'
import { defaultSyncLimits, type SyncLimits } from '../../server/sync/limits.ts'
import { createSession, type Session } from '../../server/sync/session.ts'
import { type CloseReason, closeCodes, isFinal } from '../../shared/protocol/close-codes.ts'
import { readMessage, step1Message, step2Message, updateMessage } from '../../shared/protocol/messages.ts'
import { createTestAccess, type TestAccess, workshopId } from '../wire/sync-server.ts'
import { type Chance, createChance, createLabClock, type LabClock } from './clock.ts'
import { createDisk, type Disk, type MemoryStorage, mountDisk } from './memory-storage.ts'

export interface Lab {
  clock: LabClock
  chance: Chance
  disk: Disk
  access: TestAccess
  registry(): Registry
  client(participantId: string, options?: { documentId?: string; yDoc?: Y.Doc }): LabClient
  /** Runs until nothing moves for a while; network and disk take as long as they take. */
  settle(): Promise<void>
  /** Does the next so many things that are due. */
  run(steps: number): Promise<void>
  /** The process dies; what was being written may or may not be on the disk. Everyone is cut off. */
  crash(): Promise<void>
  /** What the server holds, as anyone who joins would get it. */
  serverState(documentId?: string): Promise<Y.Doc>
  /** Longest time that a message travels, in ms. */
  latencyMs: number
}

export interface LabClient {
  participantId: string
  yDoc: Y.Doc
  yCards: Y.Map<unknown>
  connect(): void
  /** The cable is pulled: what was on its way is gone, in both directions. */
  cut(): void
  isConnected(): boolean
  /** Why the server closed the last connection. */
  closedBy: CloseReason | undefined
  /** What the gate objected to. */
  objection: unknown
  /** How many frames of this connection are on disk, as the server said. */
  acknowledged: number
  sentFrames: number
  /** A message made by hand. */
  send(message: Uint8Array): void
  /** The page is loaded again: the same local copy under a new client id. */
  reload(): void
}

const limits: SyncLimits = { ...defaultSyncLimits, framesPerSecond: 1e6, frameBurst: 1e6, step1Burst: 1e6 }

export function createLab(seed: number, overrides: Partial<SyncLimits> = {}): Lab {
  const clock = createLabClock()
  const chance = createChance(seed)
  const disk = createDisk()
  const access = createTestAccess()
  const clients: LabClient[] = []
  let server = startServer()
  disk.delayMs = () => 1 + chance.below(12)

  function startServer(): { registry: Registry; storage: MemoryStorage } {
    const storage = mountDisk(disk, clock)
    const registry = createRegistry({ storage, log: silentLog, clock, limits: { idleUnloadMs: 500 } })
    return { registry, storage }
  }

  const lab: Lab = {
    clock,
    chance,
    disk,
    access,
    latencyMs: 20,
    registry: () => server.registry,
    client(participantId, options) {
      const client = createLabClient(lab, { participantId, limits: { ...limits, ...overrides }, ...options })
      clients.push(client)
      return client
    },
    async settle() {
      await breathe()
      const end = clock.now() + 3_000
      while (clock.now() < end && clock.step()) await breathe()
    },
    async run(steps) {
      for (let left = steps; left > 0 && clock.step(); left--) await breathe()
    },
    async crash() {
      server.storage.cut(chance.next() < 0.5)
      for (const client of clients) client.cut()
      server = startServer()
      await breathe()
    },
    async serverState(documentId = 'board') {
      const stored = await server.storage.loadDocument(workshopId, documentId)
      const yDoc = new Y.Doc()
      for (const update of stored?.updates ?? []) Y.applyUpdate(yDoc, update)
      return yDoc
    },
  }
  return lab
}

/** Lets everything run that waits for nothing but its turn. */
const breathe = () => new Promise<void>(resolve => setImmediate(resolve))

interface ClientOptions {
  participantId: string
  limits: SyncLimits
  documentId?: string
  yDoc?: Y.Doc
}

function createLabClient(lab: Lab, options: ClientOptions): LabClient {
  const { participantId, documentId = 'board' } = options
  let line: Line | undefined

  const hear = (bytes: Uint8Array) => {
    const message = readMessage(bytes)
    if (message?.kind === 'step1') {
      client.send(step2Message(Y.encodeStateAsUpdate(client.yDoc, message.stateVector)))
    } else if (message?.kind === 'step2' || message?.kind === 'update') {
      Y.applyUpdate(client.yDoc, message.update, 'server')
    } else if (message?.kind === 'acknowledgement') {
      client.acknowledged = message.frames
    }
  }
  const follow = (yDoc: Y.Doc) => {
    yDoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && origin !== 'local copy') client.send(updateMessage(update))
    })
    return yDoc
  }

  const client: LabClient = {
    participantId,
    yDoc: follow(options.yDoc ?? seededDoc(lab)),
    get yCards() {
      return client.yDoc.getMap('cards')
    },
    closedBy: undefined,
    objection: undefined,
    acknowledged: 0,
    sentFrames: 0,
    isConnected: () => line?.isOpen() ?? false,
    connect() {
      client.cut()
      client.closedBy = undefined
      client.acknowledged = 0
      client.sentFrames = 0
      line = openLine(lab, options.limits, hear, (reason, objection) => {
        client.closedBy = reason
        client.objection = objection
      })
      void line.session.start({ workshopId, documentId, ticket: participantId })
      client.send(step1Message(Y.encodeStateVector(client.yDoc)))
    },
    cut() {
      line?.cut()
      line = undefined
    },
    send(bytes) {
      if (!line?.isOpen()) return
      const kind = readMessage(bytes)?.kind
      if (kind === 'step2' || kind === 'update') client.sentFrames += 1
      line.toServer(bytes)
    },
    reload() {
      client.cut()
      const copy = Y.encodeStateAsUpdate(client.yDoc)
      client.yDoc.destroy()
      client.yDoc = follow(seededDoc(lab))
      Y.applyUpdate(client.yDoc, copy, 'local copy')
    },
  }
  return client
}

function seededDoc(lab: Lab): Y.Doc {
  const yDoc = new Y.Doc()
  yDoc.clientID = 1 + lab.chance.below(3_000_000_000)
  return yDoc
}

interface Line {
  session: Session
  toServer(bytes: Uint8Array): void
  isOpen(): boolean
  cut(): void
}

/** Two queues with delays, in order each; what is paused waits at the server's end. */
function openLine(
  lab: Lab,
  limits: SyncLimits,
  hear: (bytes: Uint8Array) => void,
  onClose: (reason: CloseReason, objection: unknown) => void,
): Line {
  const waiting: Uint8Array[] = []
  let isPaused = false
  let state: 'open' | 'closing' | 'closed' = 'open'
  let objection: unknown
  const arrivals = { server: 0, client: 0 }

  /** Calls at the other end, after all that was sent before. */
  function travel(to: 'server' | 'client', call: () => void): void {
    const at = Math.max(arrivals[to], lab.clock.now() + 1 + lab.chance.below(lab.latencyMs))
    arrivals[to] = at
    lab.clock.after(at - lab.clock.now(), () => state !== 'closed' && call())
  }
  function deliver(): void {
    while (!isPaused && waiting.length > 0 && state === 'open') session.onMessage(waiting.shift())
  }

  const session = createSession({
    access: lab.access,
    registry: lab.registry(),
    limits,
    clock: lab.clock,
    log: {
      ...silentLog,
      info(_event, fields) {
        objection = fields?.objection
      },
    },
    onOver() {},
    connection: {
      wantsAcknowledgements: true,
      backlogBytes: () => 0,
      write(frames) {
        if (state !== 'open') return
        for (const payload of unframe(frames)) travel('client', () => hear(payload))
      },
      pause() {
        isPaused = true
      },
      resume() {
        isPaused = false
        deliver()
      },
      close(reason) {
        if (state !== 'open') return
        state = 'closing'
        travel('client', () => {
          state = 'closed'
          onClose(reason, objection)
        })
      },
      terminate: () => line.cut(),
    },
  })
  const line: Line = {
    session,
    isOpen: () => state === 'open',
    toServer: bytes =>
      travel('server', () => {
        waiting.push(bytes)
        deliver()
      }),
    cut() {
      if (state === 'closed') return
      state = 'closed'
      session.onClosed()
    },
  }
  return line
}

/** The payloads of a server's binary frames; pings are passed over. */
export function unframe(frames: Uint8Array): Uint8Array[] {
  const bytes = Buffer.from(frames.buffer, frames.byteOffset, frames.length)
  const payloads: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const opcode = (bytes[at] as number) & 15
    let length = bytes[at + 1] as number
    let start = at + 2
    if (length === 126) {
      length = bytes.readUInt16BE(at + 2)
      start = at + 4
    } else if (length === 127) {
      length = Number(bytes.readBigUInt64BE(at + 2))
      start = at + 10
    }
    if (opcode === 2) payloads.push(new Uint8Array(bytes.subarray(start, start + length)))
    at = start + length
  }
  return payloads
}

/** Whether an honest client was treated as one: never told that trying again is pointless. */
export const wasRefused = (client: LabClient) =>
  client.closedBy !== undefined && isFinal(closeCodes[client.closedBy])
