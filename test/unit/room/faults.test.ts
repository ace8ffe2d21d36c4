/** What happens to a room when its store, its document or itself fails, and that it happens to no other. */
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type LogFields, silentLog } from '../../../server/log.ts'
import type { RoomLimits } from '../../../server/room/limits.ts'
import { createRegistry, type Registry } from '../../../server/room/registry.ts'
import type { Outlet, Room } from '../../../server/room/room.ts'
import { weigh } from '../../../server/room/size-budget.ts'
import type { Outcome } from '../../../server/room/submission.ts'
import { type LogEntry, type Storage, StorageFailure } from '../../../server/storage/port.ts'
import type { CloseReason } from '../../../shared/protocol/close-codes.ts'
import type { Condition } from '../../../shared/protocol/message-types.ts'
import { createLabClock, type LabClock } from '../../convergence/clock.ts'
import { createDisk, type Disk, mountDisk } from '../../convergence/memory-storage.ts'

let clock: LabClock
let disk: Disk
/** Documents of which the store takes nothing, and why. */
let refused: Map<string, StorageFailure>
let appends: string[][]
let logged: { event: string; fields: LogFields | undefined }[]
let storage: Storage
let registry: Registry

beforeEach(() => {
  clock = createLabClock()
  disk = createDisk()
  refused = new Map()
  appends = []
  logged = []
  storage = mountManyDocuments()
  registry = start()
})

const note = (event: string, fields?: LogFields) => void logged.push({ event, fields })

function start(limits: Partial<RoomLimits> = {}): Registry {
  return createRegistry({ storage, log: { ...silentLog, warn: note, error: note }, clock, limits })
}

/** The lab's disk, with as many documents as are asked for. */
function mountManyDocuments(): Storage {
  const mounted = mountDisk(disk, clock)
  return {
    ...mounted,
    async append(entries: LogEntry[]) {
      appends.push(entries.map(({ documentId }) => documentId))
      const bad = entries.map(({ documentId }) => refused.get(documentId)).find(Boolean)
      await mounted.append(bad ? [] : entries)
      if (bad) throw bad
    },
    async loadDocument(workshopId, documentId) {
      const board = await mounted.loadDocument(workshopId, 'board')
      if (!board || documentId === 'board') return board
      const updates = disk.log.filter(entry => entry.documentId === documentId).map(({ update }) => update)
      return { ...board, documentId, updates, logBytes: updates.length }
    },
  }
}

const breathe = () => new Promise<void>(resolve => setImmediate(resolve))

async function runUntil(ms: number): Promise<void> {
  let isOver = false
  clock.after(ms, () => {
    isOver = true
  })
  await breathe()
  while (!isOver && clock.step()) await breathe()
}

async function mustOpen(documentId: string): Promise<Room> {
  const opened = registry.open('w', documentId)
  await breathe()
  const result = await opened
  if (!result.ok) throw new Error(result.error)
  return result.value.room
}

function join(room: Room) {
  const told: Condition[] = []
  let closedBy: CloseReason | undefined
  let holdsBack = false
  let asked = 0
  const outlet: Outlet = {
    participantId: 'ada',
    identity: {},
    deliver() {},
    tell: condition => void told.push(condition),
    resume() {
      if (holdsBack) asked += 1
      return holdsBack
    },
    close(reason) {
      closedBy = reason
    },
  }
  room.join(outlet)
  return {
    told,
    asked: () => asked,
    closedBy: () => closedBy,
    holdBack(holds: boolean) {
      holdsBack = holds
    },
  }
}

let lastClientId = 0

function cardUpdate(id: string): Uint8Array {
  const yDoc = new Y.Doc()
  yDoc.clientID = ++lastClientId
  yDoc.getMap('cards').set(id, 1)
  return Y.encodeStateAsUpdate(yDoc)
}

/** As a socket does it: what the room does not admit is passed over. */
function write(room: Room, id: string): { outcome: Outcome | 'passed over' | undefined } {
  const answer: { outcome: Outcome | 'passed over' | undefined } = { outcome: undefined }
  room.submit({
    update: cardUpdate(id),
    judge() {
      if (room.writing.admits(true)) return { kind: 'apply', owners: [] }
      answer.outcome = 'passed over'
      return { kind: 'rejected' }
    },
    settled(outcome) {
      answer.outcome = outcome
    },
  })
  return answer
}

const storedIn = (documentId: string) => disk.log.filter(entry => entry.documentId === documentId).length

describe('one bad room among many', () => {
  it('[Room13] 1 of 200 that the store refuses is read-only, and 199 are stored in the same turn', async () => {
    const rooms = await Promise.all(Array.from({ length: 200 }, (_, index) => mustOpen(`d${index}`)))
    const sockets = rooms.map(join)
    refused.set('d77', new StorageFailure('io', 'bad sector'))
    const answers = rooms.map(room => write(room, 'c'))
    await runUntil(300)
    expect(answers.filter(({ outcome }) => outcome === 'durable')).toHaveLength(199)
    expect(answers[77]?.outcome).toBe('lost')
    expect(rooms.filter((_, index) => storedIn(`d${index}`) === 1)).toHaveLength(199)
    expect(sockets.filter(({ told }) => told.length > 0)).toHaveLength(1)
    expect(sockets[77]?.told).toEqual(['notWriting'])
    expect(sockets.filter(({ closedBy }) => closedBy() !== undefined)).toEqual([])
    expect(registry.ready()).toBe(true)
    expect(registry.counts()).toMatchObject({ rooms: 200, heldRooms: 1 })
  })

  it('[Room13] is tried again by itself after ever longer, and heals', async () => {
    const [bad, good] = [await mustOpen('bad'), await mustOpen('good')]
    const socket = join(bad)
    socket.holdBack(true)
    refused.set('bad', new StorageFailure('io', 'bad sector'))
    write(bad, 'c1')
    await runUntil(500)
    expect(bad.writing.isStored()).toBe(false)
    expect(write(bad, 'c2').outcome).toBeUndefined()
    await runUntil(700)
    expect(socket.asked()).toBe(1)
    expect(socket.told).toEqual(['notWriting'])

    appends.length = 0
    write(bad, 'c1')
    const neighbour = write(good, 'c1')
    await runUntil(100)
    expect(neighbour.outcome).toBe('durable')
    expect(appends.every(documents => new Set(documents).size === 1)).toBe(true)
    await runUntil(1_500)
    expect(bad.writing.isStored()).toBe(false)
    await runUntil(600)
    expect(bad.writing.isStored()).toBe(true)

    refused.clear()
    const healed = write(bad, 'c1')
    await runUntil(100)
    expect(healed.outcome).toBe('durable')
    expect(socket.told).toEqual(['notWriting', 'good'])
    appends.length = 0
    write(bad, 'c3')
    write(good, 'c3')
    await runUntil(100)
    expect(appends).toEqual([['bad', 'good']])
  })

  it('[Room13] a frame that contradicts what is stored goes alone; the rest of its room goes through', async () => {
    const room = await mustOpen('board')
    const { told } = join(room)
    const honest = [write(room, 'a'), write(room, 'b')]
    const forged: { outcome: Outcome | undefined } = { outcome: undefined }
    room.submit({
      update: cardUpdate('forged'),
      judge: () => ({ kind: 'apply', owners: [{ clientId: lastClientId, participantId: 'eve' }] }),
      settled(outcome) {
        forged.outcome = outcome
      },
    })
    const { append } = storage
    storage.append = entries =>
      entries.some(({ owners }) => owners.length > 0)
        ? Promise.reject(new StorageFailure('conflict', 'belongs to another'))
        : append(entries)
    await runUntil(500)
    expect(honest.map(({ outcome }) => outcome)).toEqual(['durable', 'durable'])
    expect(forged.outcome).toBe('unreadable')
    expect(told).toEqual([])
    expect([...room.yDoc.getMap('cards').keys()].sort()).toEqual(['a', 'b'])
  })

  it('[Room13] what one change by the server spans stands or falls together', async () => {
    const rooms = [await mustOpen('a'), await mustOpen('b'), await mustOpen('c')]
    refused.set('b', new StorageFailure('io', 'bad sector'))
    const set = (yDoc: Y.Doc) => void yDoc.getMap('cards').set('x', 1)
    const together = registry
      .writeAll(
        'w',
        new Map([
          ['a', set],
          ['b', set],
        ]),
      )
      .catch(error => error)
    const alone = registry.writeAll('w', new Map([['c', set]]))
    await runUntil(300)
    await alone
    expect(await together).toMatchObject({ kind: 'io' })
    expect([storedIn('a'), storedIn('b'), storedIn('c')]).toEqual([0, 0, 1])
    expect(rooms.map(({ yDoc }) => yDoc.getMap('cards').size)).toEqual([0, 0, 1])
  })

  it('[Room14] one that throws ends alone, and is there again for the next who asks', async () => {
    const [bad, good] = [await mustOpen('bad'), await mustOpen('good')]
    const socket = join(bad)
    bad.publish = () => {
      throw new Error('a fault of ours')
    }
    const answers = [write(bad, 'c1'), write(good, 'c1')]
    await runUntil(100)
    expect(answers[1]?.outcome).toBe('durable')
    expect(socket.closedBy()).toBe('storageFailed')
    expect(good.isEnded).toBe(false)
    const again = await mustOpen('bad')
    expect(again).not.toBe(bad)
    const written = write(again, 'c2')
    await runUntil(100)
    expect(written.outcome).toBe('durable')
  })
})

describe('a disk that takes nothing', () => {
  it('[Room5] is not said to be well before what was held back is on it, or nobody brings anything', async () => {
    const [board, other] = [await mustOpen('board'), await mustOpen('other')]
    const [writer, reader] = [join(board), join(other)]
    disk.isFull = true
    write(board, 'c1')
    await runUntil(500)
    writer.holdBack(true)
    disk.isFull = false
    await runUntil(700)
    expect(writer.asked()).toBe(1)
    expect([writer.told, reader.told]).toEqual([['notWriting'], ['notWriting', 'good']])
    write(board, 'c1')
    await runUntil(100)
    expect(writer.told).toEqual(['notWriting', 'good'])
  })

  it('[Room5] a document that is opened meanwhile can be read and says that it takes nothing', async () => {
    const board = await mustOpen('board')
    disk.isFull = true
    write(board, 'c1')
    await runUntil(500)
    const late = await mustOpen('late')
    const socket = join(late)
    expect(socket.told).toEqual(['notWriting'])
    expect(await registry.readOne('w', 'board', yDoc => yDoc.getMap('cards').size)).toBe(0)
    const passedOver = write(late, 'c1')
    await runUntil(100)
    expect(passedOver.outcome).toBe('passed over')
  })

  it('[Room8] changes by the server are rejected while it lasts, and leave nothing', async () => {
    const board = await mustOpen('board')
    disk.isFull = true
    const set = (yDoc: Y.Doc) => void yDoc.getMap('cards').set('x', 1)
    for (const moment of ['when it begins', 'meanwhile']) {
      const written = registry.writeAll('w', new Map([['board', set]])).catch(error => error)
      await runUntil(300)
      expect(await written, moment).toMatchObject({ kind: 'io' })
    }
    disk.isFull = false
    await runUntil(2_000)
    expect(board.yDoc.getMap('cards').size).toBe(0)
    const later = registry.writeAll('w', new Map([['board', set]]))
    await runUntil(100)
    await later
    expect(board.yDoc.getMap('cards').size).toBe(1)
  })
})

describe('the server’s own changes', () => {
  it('[Room8] wait for the documents that they are about to be read again, and for no other', async () => {
    const [slow, good] = [await mustOpen('slow'), await mustOpen('good')]
    const { append, loadDocument } = storage
    storage.append = async () => Promise.reject(new StorageFailure('conflict', 'belongs to another'))
    write(slow, 'c1')
    write(good, 'c1')
    storage.loadDocument = (workshopId, documentId) =>
      documentId === 'slow' ? new Promise(() => undefined) : loadDocument(workshopId, documentId)
    disk.readDelayMs = () => 50
    await runUntil(20)
    storage.append = append
    const written = registry.writeAll('w', new Map([['good', yDoc => void yDoc.getMap('cards').set('x', 1)]]))
    await runUntil(100)
    expect(good.yDoc.getMap('cards').size).toBe(1)
    await written
  })

  it('[Room8] one that throws leaves nothing, and the next sees what frames brought in between', async () => {
    const room = await mustOpen('board')
    const change = (act: (yCards: Y.Map<unknown>) => void) =>
      registry.writeAll('w', new Map([['board', (yDoc: Y.Doc) => act(yDoc.getMap('cards'))]]))
    const first = change(yCards => yCards.set('one', 1))
    await runUntil(100)
    await first
    const thrown = change(yCards => {
      yCards.set('half', 1)
      throw new Error('no')
    }).catch((error: Error) => error.message)
    write(room, 'two')
    await runUntil(100)
    expect(await thrown).toBe('no')
    await mustOpen('other')
    const half = (yDoc: Y.Doc) => void yDoc.getMap('cards').set('half', 1)
    const halves = new Map([
      ['board', half],
      ['other', () => void JSON.parse('no')],
    ])
    const torn = registry.writeAll('w', halves).catch((error: Error) => error.name)
    await runUntil(100)
    expect(await torn).toBe('SyntaxError')
    const last = change(yCards => yCards.set('three', [...yCards.keys()].sort().join()))
    await runUntil(100)
    await last
    expect(room.yDoc.getMap('cards').toJSON()).toEqual({ one: 1, two: 1, three: 'one,two' })
    const clients = [...Y.decodeStateVector(Y.encodeStateVector(room.yDoc)).keys()]
    expect(clients).toContain(room.serverClientId)
    expect(clients).toHaveLength(2)
  })
})

describe('a document that cannot be loaded', () => {
  it('[Room7] is tried once for all who ask within a while, and nothing is written to it', async () => {
    let loads = 0
    const { loadDocument } = storage
    storage.loadDocument = async (...ids) => {
      loads += 1
      if (disk.isUnreadable) throw new StorageFailure('io', 'EIO')
      return loadDocument(...ids)
    }
    disk.isUnreadable = true
    storage.loadOwners = async () => []
    for (let turn = 0; turn < 20; turn++)
      expect(await registry.open('w', 'board')).toEqual({ ok: false, error: 'storageFailed' })
    expect(loads).toBe(1)
    disk.isUnreadable = false
    await runUntil(2_500)
    expect((await registry.open('w', 'board')).ok).toBe(true)
    expect(appends).toEqual([])
  })
})

describe('owners that cannot be read', () => {
  it('[Room18] ends its room, and no other, when it is found out only after its bytes were told', async () => {
    const spoilt = new Uint8Array([1, 2, 3])
    disk.checkpoints.set('board', { update: spoilt, position: 0 })
    registry = start({ answerUnreadBytes: 1 })
    const [bad, good] = [await mustOpen('board'), await mustOpen('other')]
    const [reader, neighbour] = [join(bad), join(good)]
    expect(bad.isTakenUp).toBe(false)
    expect(() => bad.ask()).toThrow()
    expect(reader.closedBy()).toBe('storageFailed')
    expect(bad.isEnded).toBe(true)
    expect(neighbour.closedBy()).toBeUndefined()
    expect(logged.filter(({ event }) => event === 'room_dropped')).toHaveLength(1)
    expect(disk.log).toEqual([])
  })

  it('[Room7] are read again although others of the workshop still wait to be forgotten', async () => {
    const { loadOwners } = storage
    let isBroken = true
    storage.loadOwners = ids => (isBroken ? Promise.reject(new StorageFailure('io', 'EIO')) : loadOwners(ids))
    expect((await registry.open('w', 'a')).ok).toBe(false)
    await runUntil(1_900)
    isBroken = false
    expect((await registry.open('w', 'b')).ok).toBe(true)
    await runUntil(200)
    expect((await registry.open('w', 'a')).ok).toBe(true)
  })
})

describe('epochs', () => {
  it('[Room16] a document that was replaced on disk is not mixed with the one in memory', async () => {
    const room = await mustOpen('board')
    const socket = join(room)
    const { loadDocument } = storage
    storage.loadDocument = async (...ids) => {
      const stored = await loadDocument(...ids)
      return stored && { ...stored, epoch: 2 }
    }
    disk.isFull = true
    write(room, 'c1')
    await runUntil(500)
    expect(socket.closedBy()).toBe('storageFailed')
    disk.isFull = false
    await runUntil(2_500)
    expect((await mustOpen('board')).epoch).toBe(2)
  })
})

describe('size', () => {
  const small = { largeDocumentBytes: 400, maxDocumentBytes: 4_000, compactAfterBytes: 100 }

  it('[Room15] moderators and the log are warned of a large document; a full one takes only deletions', async () => {
    registry = start(small)
    disk.checkpoints.set('board', { update: documentOf(30), position: 0 })
    const large = await mustOpen('board')
    expect(join(large).told).toEqual(['large'])
    expect(large.writing.admits(true)).toBe(true)
    expect(registry.counts().largeRooms).toBe(1)
    expect(logged.map(({ event }) => event)).toEqual(['document_large'])
  })

  it('[Room15] a full document takes only deletions', async () => {
    registry = start(small)
    disk.checkpoints.set('board', { update: documentOf(300), position: 0 })
    const full = await mustOpen('board')
    const socket = join(full)
    expect(socket.told).toEqual(['full'])
    expect(full.writing.admits(true)).toBe(false)
    expect(full.writing.admits(false)).toBe(true)
    socket.holdBack(true)
    full.compacted({ checkpointBytes: 200, droppedBytes: 0, droppedEntries: 0 })
    weigh(full, { largeDocumentBytes: 400, maxDocumentBytes: 4_000 }, silentLog)
    expect(full.writing.admits(true)).toBe(true)
    expect(socket.asked()).toBe(1)
  })
})

/** One update with so many cards. */
function documentOf(cards: number): Uint8Array {
  const yDoc = new Y.Doc()
  for (let index = 0; index < cards; index++) yDoc.getMap('cards').set(`card${index}`, 'some text')
  return Y.encodeStateAsUpdate(yDoc)
}
