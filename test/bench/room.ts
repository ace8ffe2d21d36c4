/**
 * What the room itself costs, without the network: frames of 100 people through the frame reader, the gate, the
 * commit queue and into the bytes for the wire, on a store that keeps nothing and a clock of its own. Two edits and
 * fifteen cursors a second of each. CPU of this thread per 1,000 delivered edits, and for one frame of each kind.
 */
import * as Y from 'yjs'
import { silentLog } from '../../server/log.ts'
import { createRegistry } from '../../server/room/registry.ts'
import type { Storage } from '../../server/storage/port.ts'
import { createFrameReader } from '../../server/sync/frame-reader.ts'
import { defaultSyncLimits } from '../../server/sync/limits.ts'
import { createSession } from '../../server/sync/session.ts'
import { awarenessMessage, updateMessage } from '../../shared/protocol/messages.ts'
import { createBeatClock } from '../convergence/clock.ts'
import { createDisk, mountDisk } from '../convergence/memory-storage.ts'
import { createStillConnection } from '../convergence/still-connection.ts'
import { createTestAccess, workshopId } from '../convergence/test-access.ts'
import { addCard } from '../wire/stock-client.ts'

const people = 100
const beatMs = 40
const warmUpBeats = 250
const measuredBeats = 1_500

const clock = createBeatClock()
const disk = createDisk()
disk.delayMs = () => 0
const storage: Storage = { ...mountDisk(disk, clock), append: () => Promise.resolve() }
const registry = createRegistry({
  storage,
  log: silentLog,
  clock,
  limits: { idleUnloadMs: 1e12, compactAfterBytes: 1e12, compactAfterEntries: 1e12, cursorPeople: 1_000 },
})
const access = createTestAccess()
let writes = 0

interface Person {
  yDoc: Y.Doc
  clock: number
  read(frame: Buffer): void
}

const rest = () => new Promise<void>(resolve => setImmediate(resolve))

async function join(index: number): Promise<Person> {
  const session = createSession({
    access,
    registry,
    clock,
    log: silentLog,
    limits: { ...defaultSyncLimits, framesPerSecond: 1e9, bytesPerSecond: 1e12 },
    onOver(reason) {
      if (reason) throw new Error(`thrown out: ${reason}`)
    },
    connection: createStillConnection({
      write() {
        writes += 1
      },
    }),
  })
  void session.start({ workshopId, documentId: 'board', ticket: `p${index}` })
  for (let turn = 0; turn < 5; turn++) {
    clock.pass(beatMs)
    await rest()
  }
  const { read } = createFrameReader(4_000_000, {
    onMessage: session.onMessage,
    onPing() {},
    onPong() {},
    onClose() {},
    onViolation() {},
  })
  return { yDoc: new Y.Doc(), clock: 0, read }
}

/** As a browser sends it. */
function masked(payload: Uint8Array): Buffer {
  const head =
    payload.length < 126
      ? [0x82, 0x80 | payload.length]
      : [0x82, 0xfe, payload.length >> 8, payload.length & 0xff]
  return Buffer.concat([Buffer.from([...head, 1, 2, 3, 4]), payload.map((byte, at) => byte ^ ((at & 3) + 1))])
}

function editOf({ yDoc }: Person, beat: number): Buffer {
  const before = Y.encodeStateVector(yDoc)
  const cards = yDoc.getMap<unknown>('cards')
  if (cards.size === 0 || beat % 10 === 0)
    addCard(cards, `c${yDoc.clientID}-${beat}`, 'a note that somebody wrote in a workshop')
  else ([...cards.values()][beat % cards.size] as Y.Map<unknown>).set('pos', [beat % 900, beat % 700])
  return masked(updateMessage(Y.encodeStateAsUpdate(yDoc, before)))
}

function cursorOf(person: Person, beat: number): Buffer {
  person.clock += 1
  const json = Buffer.from(
    JSON.stringify({
      user: { name: 'Participant', color: '#30bced' },
      cursor: { x: beat % 900, y: beat % 700 },
    }),
  )
  const head: number[] = [1]
  for (let id = person.yDoc.clientID; ; id = Math.floor(id / 128)) {
    if (id < 128) {
      head.push(id)
      break
    }
    head.push(0x80 | (id % 128))
  }
  return masked(
    awarenessMessage(
      Buffer.concat([
        Buffer.from([...head, 0x80 | (person.clock % 128), person.clock >> 7, json.length]),
        json,
      ]),
    ),
  )
}

const everyone: Person[] = []
for (let index = 0; index < people; index++) everyone.push(await join(index))

/** Frames of each beat: 8 edits and 60 cursors. */
function framesOf(beat: number): { edits: [Person, Buffer][]; cursors: [Person, Buffer][] } {
  const some = (count: number) =>
    Array.from({ length: count }, (_, at) => everyone[(beat * count + at) % people] as Person)
  return {
    edits: some(8).map(person => [person, editOf(person, beat)]),
    cursors: some(60).map(person => [person, cursorOf(person, beat)]),
  }
}

const readAll = (frames: [Person, Buffer][]) => {
  for (const [person, frame] of frames) person.read(frame)
}

const spent = { edits: 0, cursors: 0, turn: 0 }
function timed(part: keyof typeof spent, run: () => void): void {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  spent[part] += user + system
}

async function play(beats: number, from: number): Promise<void> {
  for (let beat = from; beat < from + beats; beat++) {
    const { edits, cursors } = framesOf(beat)
    timed('cursors', () => readAll(cursors))
    timed('edits', () => readAll(edits))
    clock.pass(beatMs)
    const before = process.threadCpuUsage()
    for (let turn = 0; turn < 3; turn++) {
      clock.pass(0)
      await rest()
    }
    const { user, system } = process.threadCpuUsage(before)
    spent.turn += user + system
  }
}

await play(warmUpBeats, 1)
Object.assign(spent, { edits: 0, cursors: 0, turn: 0 })
writes = 0
await play(measuredBeats, warmUpBeats + 1)

const delivered = (measuredBeats * 8 * people) / 1_000
const total = (spent.edits + spent.cursors + spent.turn) / 1e6
console.log(
  `room of ${people}, without network: ${(total / delivered).toFixed(5)} CPU-s per 1,000 delivered edits`,
)
console.log(
  `  an edit in: ${(spent.edits / measuredBeats / 8).toFixed(1)} µs, a cursor in: ${(spent.cursors / measuredBeats / 60).toFixed(1)} µs, a turn: ${(spent.turn / measuredBeats).toFixed(0)} µs, writes per beat and person ${(writes / measuredBeats / people).toFixed(2)}`,
)
