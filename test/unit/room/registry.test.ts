import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { silentLog } from '../../../server/log.ts'
import type { Outgoing } from '../../../server/room/outgoing.ts'
import { createRegistry, type Registry } from '../../../server/room/registry.ts'
import type { Outlet, Room } from '../../../server/room/room.ts'
import type { Judgement, Outcome } from '../../../server/room/submission.ts'
import type { Storage } from '../../../server/storage/port.ts'
import type { Condition } from '../../../shared/protocol/message-types.ts'
import { createLabClock, type LabClock } from '../../convergence/clock.ts'
import { createDisk, type Disk, mountDisk } from '../../convergence/memory-storage.ts'

let clock: LabClock
let disk: Disk
let storage: Storage
let registry: Registry
beforeEach(() => {
  clock = createLabClock()
  disk = createDisk()
  storage = mountDisk(disk, clock)
  registry = createRegistry({ storage, log: silentLog, clock, limits: { idleUnloadMs: 500 } })
})

const breathe = () => new Promise<void>(resolve => setImmediate(resolve))

async function runAll(): Promise<void> {
  await breathe()
  while (clock.step()) await breathe()
}

async function mustOpen(documentId = 'board') {
  const opened = await registry.open('w', documentId)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

/** An update that sets a card, made from scratch under its own client id. */
function cardUpdate(clientId: number, id = `c${clientId}`): Uint8Array {
  const yDoc = new Y.Doc()
  yDoc.clientID = clientId
  yDoc.getMap('cards').set(id, clientId)
  return Y.encodeStateAsUpdate(yDoc)
}

const apply: Judgement = { kind: 'apply', owners: [] }

function submit(room: Room, update: Uint8Array): { outcome: Outcome | undefined } {
  const answer: { outcome: Outcome | undefined } = { outcome: undefined }
  room.submit({
    update,
    judge: () => apply,
    settled(outcome) {
      answer.outcome = outcome
    },
  })
  return answer
}

function createOutlet(participantId = 'ada') {
  const delivered: Outgoing[] = []
  const told: Condition[] = []
  let closedBy: string | undefined
  const outlet: Outlet = {
    participantId,
    identity: { participantId },
    deliver: outgoing => void delivered.push(outgoing),
    tell: condition => void told.push(condition),
    resume: () => false,
    close(reason) {
      closedBy = reason
    },
  }
  return { outlet, delivered, told, closedBy: () => closedBy }
}

describe('one lifecycle per document', () => {
  it('[Room2] is opened once however many ask at once', async () => {
    let loads = 0
    const counted: Storage = {
      ...storage,
      loadDocument(...args) {
        loads += 1
        return storage.loadDocument(...args)
      },
    }
    registry = createRegistry({ storage: counted, log: silentLog, clock })
    const leases = await Promise.all([mustOpen(), mustOpen(), mustOpen()])
    expect(new Set(leases.map(({ room }) => room)).size).toBe(1)
    expect(loads).toBe(1)
  })

  it('[Room3] leaves memory when idle, and whoever comes during the last commit waits for it', async () => {
    const lease = await mustOpen()
    const written = submit(lease.room, cardUpdate(1))
    disk.delayMs = () => 2_000
    lease.release()
    clock.skip(600)
    while (written.outcome === undefined && clock.step()) await breathe()
    const again = mustOpen()
    await runAll()
    const { room } = await again
    expect(written.outcome).toBe('durable')
    expect(room).not.toBe(lease.room)
    expect(room.yDoc.getMap('cards').has('c1')).toBe(true)
  })

  it('[Room3] stays while somebody holds it', async () => {
    const first = await mustOpen()
    const second = await mustOpen()
    first.release()
    await runAll()
    expect(second.room.isEnded).toBe(false)
    expect(registry.counts().rooms).toBe(1)
    second.release()
    await runAll()
    expect(registry.counts().rooms).toBe(0)
  })

  it('[Room7] is not opened when it cannot be read, and what is stored stays as it is', async () => {
    disk.log.push({ workshopId: 'w', documentId: 'board', update: Uint8Array.of(9, 9, 9), owners: [] })
    const before = structuredClone(disk.log)
    expect(await registry.open('w', 'board')).toEqual({ ok: false, error: 'storageFailed' })
    expect(disk.log).toEqual(before)
    expect(await registry.open('w', 'nothing')).toEqual({ ok: false, error: 'notFound' })
    expect((await registry.open('w', 'other')).ok).toBe(true)
  })

  it('[Room7] is not opened when its log has a gap', async () => {
    const yDoc = new Y.Doc()
    yDoc.getMap('cards').set('a', 1)
    const before = Y.encodeStateVector(yDoc)
    yDoc.getMap('cards').set('b', 1)
    const update = Y.encodeStateAsUpdate(yDoc, before)
    disk.log.push({ workshopId: 'w', documentId: 'board', update, owners: [] })
    expect(await registry.open('w', 'board')).toEqual({ ok: false, error: 'storageFailed' })
  })
})

describe('a commit', () => {
  it('[Room1] takes all that waits in all rooms in one transaction, and goes out as one message a room', async () => {
    const appends: number[] = []
    const counted: Storage = {
      ...storage,
      append(entries) {
        appends.push(entries.length)
        return storage.append(entries)
      },
    }
    registry = createRegistry({ storage: counted, log: silentLog, clock })
    const [board, other] = [await mustOpen('board'), await mustOpen('other')]
    const { outlet, delivered } = createOutlet()
    board.room.join(outlet)
    const answers = [1, 2, 3].map(id => submit(board.room, cardUpdate(id)))
    answers.push(submit(other.room, cardUpdate(4)))
    await runAll()
    expect(answers.map(({ outcome }) => outcome)).toEqual(['durable', 'durable', 'durable', 'durable'])
    expect(appends).toEqual([2])
    expect(delivered.filter(({ changes, before }) => changes.length > 0 && before.size === 0)).toHaveLength(2)
  })

  it('[Room6] of a frame that Yjs cannot apply leaves nothing of it, and its neighbours go through', async () => {
    const { room } = await mustOpen()
    const { outlet, closedBy } = createOutlet()
    room.join(outlet)
    const torn = cardUpdate(2).slice(0, -4)
    const gap = Uint8Array.from(cardUpdate(3))
    gap[3] = 5 // its clock
    const answers = [cardUpdate(1), torn, cardUpdate(4), gap, cardUpdate(5)].map(update =>
      submit(room, update),
    )
    await runAll()
    expect(answers.map(({ outcome }) => outcome)).toEqual([
      'durable',
      'unreadable',
      'durable',
      'unreadable',
      'durable',
    ])
    expect([...room.yDoc.getMap('cards').keys()].sort()).toEqual(['c1', 'c4', 'c5'])
    const stored = new Y.Doc()
    for (const { update } of disk.log) Y.applyUpdate(stored, update)
    expect(Y.encodeStateAsUpdate(stored)).toEqual(Y.encodeStateAsUpdate(room.yDoc))
    expect(closedBy()).toBeUndefined()
  })

  it('[Room5] that the disk refuses leaves nothing, closes nobody, and ends when the disk takes writes', async () => {
    const [board, other] = [await mustOpen('board'), await mustOpen('other')]
    const [here, there] = [createOutlet(), createOutlet()]
    board.room.join(here.outlet)
    other.room.join(there.outlet)
    disk.isFull = true
    const answer = submit(board.room, cardUpdate(1))
    await breathe()
    for (let left = 8; left > 0 && clock.step(); left--) await breathe()
    expect(answer.outcome).toBe('lost')
    expect(registry.ready()).toBe(false)
    expect([here.told, there.told]).toEqual([['notWriting'], ['notWriting']])
    const late = createOutlet()
    other.room.join(late.outlet)
    expect(late.told).toEqual(['notWriting'])
    disk.isFull = false
    await runAll()
    expect(registry.ready()).toBe(true)
    expect([here.told, there.told]).toEqual([
      ['notWriting', 'good'],
      ['notWriting', 'good'],
    ])
    expect([here.closedBy(), there.closedBy()]).toEqual([undefined, undefined])
    expect(board.room.isEnded).toBe(false)
    expect(board.room.yDoc.getMap('cards').size).toBe(0)
    expect(submit(board.room, cardUpdate(1)).outcome).toBeUndefined()
    await runAll()
    expect(board.room.yDoc.getMap('cards').has('c1')).toBe(true)
  })
})

describe('client ids', () => {
  it('[Room10] that were bound are told to browsers by the control document, after a crash too', async () => {
    disk.log.push({
      workshopId: 'w',
      documentId: 'board',
      update: cardUpdate(7),
      owners: [{ clientId: 7, participantId: 'ada' }],
    })
    const { room } = await mustOpen('board')
    room.submit({
      update: cardUpdate(8),
      judge: () => ({ kind: 'apply', owners: [{ clientId: 8, participantId: 'bob' }] }),
      settled() {},
    })
    await breathe()
    for (let left = 40; left > 0 && clock.step(); left--) await breathe()
    const control = await mustOpen('control')
    await runAll()
    expect(control.room.yDoc.getMap('clients').toJSON()).toMatchObject({
      7: 'ada',
      8: 'bob',
      4000000001: 'server',
    })
  })
})

describe('stopping', () => {
  it('[Room9] commits what was accepted before anyone is told to come again', async () => {
    const { room } = await mustOpen()
    const { outlet, closedBy } = createOutlet()
    room.join(outlet)
    const answer = submit(room, cardUpdate(1))
    const closed = registry.close()
    expect(registry.ready()).toBe(false)
    await runAll()
    await closed
    expect(answer.outcome).toBe('durable')
    expect(closedBy()).toBe('goingAway')
    expect(await registry.open('w', 'board')).toEqual({ ok: false, error: 'goingAway' })
  })
})
