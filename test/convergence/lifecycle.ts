/**
 * The lifecycle of rooms under every order of things: visitors who open, write, wait or do not wait, and leave; the
 * server's own writes; a disk that fails, heals and cannot be read; unloading in between, and the end of the server.
 * A seed chooses the order. What must hold: one room a document, whole before anyone is answered, in memory what is
 * on disk, every submission settled once and truly, nothing left open at the end.
 */
import * as Y from 'yjs'
import { silentLog } from '../../server/log.ts'
import { createRegistry, type Registry } from '../../server/room/registry.ts'
import { createDoc } from '../../server/room/replay.ts'
import type { Room } from '../../server/room/room.ts'
import { breathe } from './browser-timers.ts'
import { checkpointsAtOnce } from './checkpoints-at-once.ts'
import { type Chance, createChance, createLabClock, type LabClock } from './clock.ts'
import { createDisk, type Disk, mountDisk } from './memory-storage.ts'
import { createOracle, type Oracle } from './oracle.ts'
import { workshopId } from './test-access.ts'

interface Scene {
  clock: LabClock
  chance: Chance
  disk: Disk
  registry: Registry
  oracle: Oracle
  /** Cards that were said to be durable, or to be lost. */
  outcomes: Map<string, string>
  roomsById: Map<string, Room>
  /** What is not over yet. */
  underWay: number
  findings: string[]
}

const idleUnloadMs = 5
const documents = ['board', 'other'] as const

/** Returns what is wrong; nothing is. */
export async function playLifecycle(seed: number): Promise<string[]> {
  const scene = createScene(seed)
  const { chance, clock } = scene
  const isStopped = chance.below(4) === 0
  for (let step = 0; step < 24; step++) {
    act(scene, step)
    await breathe()
    for (let left = chance.below(4); left > 0 && clock.step(); left--) await breathe()
  }
  Object.assign(scene.disk, { isFull: false, isUnreadable: false })
  if (isStopped) start(scene, () => scene.registry.close())
  await runUntil(scene, () => scene.underWay === 0)
  if (scene.underWay > 0) scene.findings.push(`${scene.underWay} never came to an end`)
  await runUntil(scene, () => scene.registry.counts().rooms === 0)
  if (scene.registry.counts().rooms > 0) scene.findings.push('a room stayed open')
  checkDisk(scene)
  return scene.findings
}

function createScene(seed: number): Scene {
  const clock = createLabClock()
  const chance = createChance(seed)
  const disk = createDisk()
  disk.delayMs = () => chance.below(8)
  disk.readDelayMs = () => chance.below(8)
  const limits = { idleUnloadMs, probeEveryMs: 20, failedLoadMs: 10, longestRetryMs: 50 }
  const storage = mountDisk(disk, clock)
  const registry = createRegistry({ storage, log: silentLog, clock, limits, checkpoints: checkpointsAtOnce })
  const outcomes = new Map<string, string>()
  const oracle = createOracle(disk)
  return { clock, chance, disk, registry, oracle, outcomes, roomsById: new Map(), underWay: 0, findings: [] }
}

function start(scene: Scene, run: () => Promise<unknown>): void {
  scene.underWay += 1
  const over = () => {
    scene.underWay -= 1
  }
  run().then(over, over)
}

function act(scene: Scene, step: number): void {
  const { chance, disk } = scene
  const roll = chance.below(20)
  if (roll < 9) start(scene, () => visit(scene, `c${step}`))
  else if (roll < 11) start(scene, () => writeAsServer(scene, `s${step}`))
  else if (roll < 12) disk.isFull = !disk.isFull
  else if (roll < 13) disk.isUnreadable = !disk.isUnreadable
  else if (roll < 14) start(scene, () => scene.registry.readAll(workshopId, docs => compare(scene, docs)))
  else scene.clock.skip(chance.below(idleUnloadMs + 2))
}

async function visit(scene: Scene, card: string): Promise<void> {
  const { chance, registry } = scene
  const documentId = chance.pick(documents) as string
  const opened = await registry.open(workshopId, documentId)
  if (!opened.ok) return
  const { room, release } = opened.value
  checkAlone(scene, room)
  await registry.atRest(room, () => {
    if (!room.isEnded) compare(scene, new Map([[documentId, room.yDoc]]))
  })
  const settled = Promise.all(
    Array.from({ length: chance.below(3) }, (_, index) => submit(scene, room, `${card}-${index}`)),
  )
  if (chance.below(2) === 0) await settled
  release()
  await settled
}

function checkAlone({ roomsById, findings }: Scene, room: Room): void {
  const other = roomsById.get(room.documentId)
  if (other && other !== room && !other.isEnded) findings.push(`two rooms for ${room.documentId}`)
  if (!room.isEnded) roomsById.set(room.documentId, room)
}

function submit({ outcomes, findings, oracle }: Scene, room: Room, card: string): Promise<void> {
  const yDoc = createDoc()
  yDoc.getMap('cards').set(card, 1)
  return new Promise(resolve => {
    room.submit({
      update: Y.encodeStateAsUpdate(yDoc),
      judge: () => ({ kind: 'apply', owners: [] }),
      settled(outcome) {
        if (outcomes.has(card)) findings.push(`${card} was settled twice`)
        outcomes.set(card, outcome)
        const isOnDisk = cardsOf(oracle.onDisk(room.documentId)).has(card)
        if ((outcome === 'durable') !== isOnDisk)
          findings.push(`${card} is said to be ${outcome} and is ${isOnDisk ? '' : 'not '}on disk`)
        resolve()
      },
    })
  })
}

async function writeAsServer({ registry, findings, oracle }: Scene, card: string): Promise<void> {
  const add = (yDoc: Y.Doc) => void yDoc.getMap('cards').set(card, 1)
  const isWritten = await registry.writeAll(workshopId, new Map(documents.map(id => [id, add]))).then(
    () => true,
    () => false,
  )
  for (const id of documents)
    if (cardsOf(oracle.onDisk(id)).has(card) !== isWritten)
      findings.push(`the server’s ${card} is ${isWritten ? 'not' : 'yet'} on disk in ${id}`)
}

function compare({ oracle, findings }: Scene, docs: ReadonlyMap<string, Y.Doc>): void {
  for (const [id, yDoc] of docs) {
    const [stored, held] = [cardsOf(oracle.onDisk(id)), cardsOf(yDoc)]
    const [missing, tooMuch] = [stored.difference(held), held.difference(stored)]
    if (missing.size > 0) findings.push(`${id} in memory lacks what is on disk: ${[...missing].join(' ')}`)
    if (tooMuch.size > 0) findings.push(`${id} on disk lacks what is in memory: ${[...tooMuch].join(' ')}`)
  }
}

const cardsOf = (yDoc: Y.Doc): Set<string> => new Set(yDoc.getMap('cards').keys())

function checkDisk({ oracle, outcomes, findings }: Scene): void {
  const stored = new Set(documents.flatMap(id => [...cardsOf(oracle.onDisk(id))]))
  for (const [card, outcome] of outcomes)
    if (outcome === 'durable' && !stored.has(card)) findings.push(`${card} was durable and is gone`)
}

/** A minute is longer than anything waits. */
async function runUntil({ clock }: Scene, holds: () => boolean): Promise<void> {
  const end = clock.now() + 60_000
  await breathe()
  while (!holds() && clock.now() < end && clock.step()) await breathe()
}
