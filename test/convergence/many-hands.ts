/**
 * Very many honest updates: some people write in one board through real sessions, gate and room, each on a copy of
 * their own that hears the others once a beat; they go offline, load their page again (then under a new client id,
 * with what they wrote) and undo. Less happens to them than in `honest-game.ts`, and a hundred times as much is written.
 */
import * as Y from 'yjs'
import { createUndoHistory } from '../../client/store/undo-history.ts'
import type { Access } from '../../server/access/port.ts'
import { silentLog } from '../../server/log.ts'
import { createRegistry, type Registry } from '../../server/room/registry.ts'
import { defaultSyncLimits } from '../../server/sync/limits.ts'
import { createSession, type Session } from '../../server/sync/session.ts'
import { readMessage, step1Message, step2Message, updateMessage } from '../../shared/protocol/messages.ts'
import { checkpointsAtOnce } from './checkpoints-at-once.ts'
import { type Chance, createBeatClock, createChance } from './clock.ts'
import { createDisk, mountDisk } from './memory-storage.ts'
import { comparedTo, isPending } from './oracle.ts'
import type { Page, PageDocument } from './page.ts'
import { createStillConnection } from './still-connection.ts'
import { createTestAccess, workshopId } from './test-access.ts'
import { unframe } from './unframe.ts'
import type { Words } from './words.ts'
import { type Hand, type Writing, writings } from './writing.ts'

export interface HandsPlayed {
  findings: string[]
  /** Writings. */
  turns: number
  /** Update and step-2 frames that the gate judged. */
  updates: number
  refusals: number
}

const people = 16
const beats = 120
/** Between two beats, so that a board is written in over an hour: the gate measures by the second. */
const beatMs = 30_000
const documentId = 'board'

interface Day {
  chance: Chance
  clock: ReturnType<typeof createBeatClock>
  registry: Registry
  access: Access
  played: HandsPlayed
}

interface Writer {
  readonly hand: Hand
  readonly isOnline: boolean
  connect(): void
  disconnect(): void
  reload(): void
  /** Hears what came. */
  listen(): void
}

export async function playHands(seed: number): Promise<HandsPlayed> {
  const day = beginDay(seed)
  const writers = Array.from({ length: people }, (_, index) => createWriter(day, `p${index}`))
  for (const writer of writers) writer.connect()
  for (let beat = 0; beat < beats && day.played.refusals === 0; beat++) {
    await rest(day)
    for (const writer of writers) playBeat(day, writer)
  }
  await gather(day, writers)
  await day.registry.readOne(workshopId, documentId, stored => compare(day, writers, stored))
  await end(day, writers)
  return day.played
}

function beginDay(seed: number): Day {
  const clock = createBeatClock()
  const disk = createDisk()
  disk.delayMs = () => 0
  disk.readDelayMs = () => 0
  return {
    chance: createChance(seed),
    clock,
    registry: createRegistry({
      ...{ storage: mountDisk(disk, clock), log: silentLog, clock, checkpoints: checkpointsAtOnce },
    }),
    access: createTestAccess(['control']),
    played: { findings: [], turns: 0, updates: 0, refusals: 0 },
  }
}

async function rest({ clock }: Day): Promise<void> {
  for (let round = 0; round < 6; round++) {
    clock.pass(round === 0 ? beatMs : 1)
    await new Promise<void>(resolve => setImmediate(resolve))
  }
}

function playBeat({ chance, played }: Day, writer: Writer): void {
  writer.listen()
  const luck = chance.below(100)
  if (luck < 3 && writer.isOnline) writer.disconnect()
  else if (luck < 20 && !writer.isOnline) writer.connect()
  if (luck >= 97) {
    writer.disconnect()
    writer.reload()
    if (luck === 99) writer.connect()
  }
  for (let left = chance.below(6); left > 0; left--) {
    pickWriting(chance)(writer.hand)
    played.turns += 1
  }
}

async function gather(day: Day, writers: readonly Writer[]): Promise<void> {
  for (const writer of writers) if (!writer.isOnline) writer.connect()
  for (let round = 0; round < 5; round++) {
    await rest(day)
    for (const writer of writers) writer.listen()
  }
}

function compare({ played }: Day, writers: readonly Writer[], stored: Y.Doc): void {
  if (isPending(stored)) played.findings.push('pending in the room')
  const isSame = comparedTo(stored)
  for (const [index, { hand }] of writers.entries()) {
    const { yDoc } = hand.document
    if (isPending(yDoc)) played.findings.push(`pending at p${index}`)
    if (!isSame(yDoc)) played.findings.push(`p${index} has another board`)
  }
}

async function end(day: Day, writers: readonly Writer[]): Promise<void> {
  for (const writer of writers) writer.disconnect()
  let isClosed = false
  void day.registry.close().then(() => {
    isClosed = true
  })
  while (!isClosed) await rest(day)
}

function createWriter(day: Day, participantId: string): Writer {
  const { chance, played } = day
  const origin = Symbol(participantId)
  let session: Session | undefined
  let inbox: Uint8Array[] = []
  let isAnswered = false
  let words = 0
  let hand = load()

  function send(message: Uint8Array): void {
    played.updates += 1
    session?.onMessage(message)
  }

  function load(state?: Uint8Array): Hand {
    const yDoc = new Y.Doc()
    if (state) Y.applyUpdate(yDoc, state)
    const history = createUndoHistory()
    history.track(yDoc)
    yDoc.on('update', (update: Uint8Array, from: unknown) => {
      if (from !== origin && isAnswered) send(updateMessage(update))
    })
    return {
      page: { history } as Page,
      document: { id: documentId, yDoc } as PageDocument,
      chance,
      words: { next: () => `${participantId}-${words++} ` } as Words,
    }
  }

  return {
    get hand() {
      return hand
    },
    get isOnline() {
      return session !== undefined
    },
    connect() {
      session = openSession(day, participantId, frames => inbox.push(...unframe(frames)))
    },
    disconnect() {
      session?.onClosed()
      session = undefined
      isAnswered = false
      inbox = []
    },
    reload() {
      const { yDoc } = hand.document
      const state = Y.encodeStateAsUpdate(yDoc)
      yDoc.destroy()
      hand = load(state)
    },
    listen() {
      const { yDoc } = hand.document
      for (const payload of inbox.splice(0)) {
        const message = readMessage(payload)
        if (message?.kind === 'step1') {
          isAnswered = true
          session?.onMessage(step1Message(Y.encodeStateVector(yDoc)))
          send(step2Message(Y.encodeStateAsUpdate(yDoc, message.stateVector)))
        } else if (message?.kind === 'step2' || message?.kind === 'update') {
          Y.applyUpdate(yDoc, message.update, origin)
        }
      }
    },
  }
}

function openSession(day: Day, participantId: string, hear: (frames: Uint8Array) => void): Session {
  const { access, registry, clock, played } = day
  const session = createSession({
    access,
    registry,
    clock,
    log: silentLog,
    limits: defaultSyncLimits,
    onOver(reason) {
      if (!reason) return
      played.refusals += 1
      played.findings.push(`${participantId} was refused: ${reason}`)
    },
    connection: createStillConnection({ write: hear }),
  })
  void session.start({ workshopId, documentId, ticket: participantId })
  return session
}

/** Each as often as its weight says. */
const mix: readonly Writing[] = writings.flatMap(([weight, writing]) =>
  Array.from({ length: weight }, () => writing),
)

const pickWriting = (chance: Chance): Writing => chance.pick(mix) as Writing
