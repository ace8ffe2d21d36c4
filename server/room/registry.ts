/**
 * All open documents. One lifecycle each: opened once however many ask, nobody is answered before it is loaded, an
 * idle one is closed after its last commit, and whoever wants it meanwhile waits for that. A document whose store
 * failed is dropped with its sockets and loaded anew for the next who asks. Implements `Documents` for the rest of
 * the server; `sync` opens rooms for its sockets.
 */
import type * as Y from 'yjs'
import { fail, type Result, succeed } from '../../shared/result.ts'
import { errorFields, type Log } from '../log.ts'
import { type Storage, StorageFailure, serverParticipant } from '../storage/port.ts'
import { type Clock, systemClock } from './clock.ts'
import { type CommitQueue, createCommitQueue } from './commit-queue.ts'
import { createCompactor } from './compactor.ts'
import { defaultRoomLimits, type RoomLimits } from './limits.ts'
import { createOwnerMirror } from './owner-mirror.ts'
import { createOwners, type Owners } from './owners.ts'
import type { Documents, ServerChange } from './port.ts'
import { createRoom, type Room } from './room.ts'
import { createStorageHealth } from './storage-health.ts'

export type OpenRoomFailure = 'notFound' | 'storageFailed' | 'goingAway'

/** A room that stays open at least until `release` is called, once. */
export interface Lease {
  room: Room
  release(): void
}

export interface Registry extends Documents {
  open(workshopId: string, documentId: string): Promise<Result<Lease, OpenRoomFailure>>
  /** Runs in one turn of the event loop in which the room holds exactly what is on disk. */
  atRest<T>(room: Room, read: () => T): Promise<T>
  /** False while stopping and while the store fails. */
  ready(): boolean
  counts(): { rooms: number; sockets: number; commits: number; lastCommitMs: number; failedCommits: number }
}

export interface RegistryParts {
  storage: Storage
  log: Log
  limits?: Partial<RoomLimits>
  clock?: Clock
}

interface Slot {
  opening: Promise<Result<Room, OpenRoomFailure>>
  leases: number
  cancelUnload: (() => void) | undefined
  /** Resolves when the room is closed; undefined while it is wanted. */
  closing: Promise<void> | undefined
}

interface Workshop {
  owners: Promise<Owners>
  slots: Map<string, Slot>
}

export function createRegistry(parts: RegistryParts): Registry {
  const { storage, log, clock = systemClock } = parts
  const limits: RoomLimits = { ...defaultRoomLimits, ...parts.limits }
  const workshops = new Map<string, Workshop>()
  const health = createStorageHealth({
    probe: () => storage.probe(),
    clock,
    everyMs: limits.probeEveryMs,
    log,
  })
  const compactor = createCompactor(storage, log)
  const stats = { commits: 0, lastCommitMs: 0, failedCommits: 0 }
  let isStopping = false

  const queue: CommitQueue = createCommitQueue({
    append: entries => storage.append(entries),
    clock,
    commitEveryMs: limits.commitEveryMs,
    onCommit(outcome) {
      if (outcome.ok) {
        stats.commits += 1
        stats.lastCommitMs = outcome.ms
      } else {
        stats.failedCommits += 1
        health.failed(outcome.error)
      }
    },
  })
  const mirror = createOwnerMirror((workshopId, change) =>
    registry.writeAll(workshopId, new Map([['control', change]])),
  )

  function workshopOf(workshopId: string): Workshop {
    const known = workshops.get(workshopId)
    if (known) return known
    const owners = storage
      .loadOwners(workshopId)
      .then(loaded => createOwners(loaded, limits.maxClaimsPerParticipant))
    const workshop: Workshop = { owners, slots: new Map() }
    workshops.set(workshopId, workshop)
    // a failed load is told to whoever opens; the next one tries again
    owners.catch(() => forgetIfEmpty(workshopId, workshop))
    return workshop
  }

  function forgetIfEmpty(workshopId: string, workshop: Workshop): void {
    if (workshop.slots.size === 0 && workshops.get(workshopId) === workshop) workshops.delete(workshopId)
  }

  async function load(workshopId: string, documentId: string): Promise<Result<Room, OpenRoomFailure>> {
    const workshop = workshopOf(workshopId)
    try {
      const [owners, stored] = await Promise.all([
        workshop.owners,
        storage.loadDocument(workshopId, documentId),
      ])
      if (!stored) return fail('notFound')
      // documents made since the owners were loaded have an id of the server's too
      owners.stored([{ clientId: stored.serverClientId, participantId: serverParticipant }])
      const room = createRoom({
        workshopId,
        stored,
        owners,
        limits,
        clock,
        enqueue: queue.enqueue,
        load: async () => {
          const again = await storage.loadDocument(workshopId, documentId)
          if (!again) throw new Error('the document is gone')
          return again
        },
        onBound: bound => mirror.bound(workshopId, bound),
        onGrown: grown => compactIfLong(grown, 1),
        onFailed: failed => drop(workshop, failed),
      })
      if (documentId === 'control') mirror.opened(workshopId, owners)
      return succeed(room)
    } catch (error) {
      log.error('document_not_loaded', { workshopId, documentId, ...errorFields(error) })
      return fail('storageFailed')
    }
  }

  /** The room is over at once; the next who asks has it loaded anew. */
  function drop(workshop: Workshop, room: Room): void {
    workshop.slots.delete(room.documentId)
    forgetIfEmpty(room.workshopId, workshop)
    room.end('storageFailed')
  }

  async function open(workshopId: string, documentId: string): Promise<Result<Lease, OpenRoomFailure>> {
    if (isStopping) return fail('goingAway')
    const workshop = workshopOf(workshopId)
    const existing = workshop.slots.get(documentId)
    if (existing?.closing) {
      await existing.closing
      return open(workshopId, documentId)
    }
    const slot = existing ?? addSlot(workshop, workshopId, documentId)
    slot.leases += 1
    slot.cancelUnload?.()
    const opened = await slot.opening
    if (opened.ok && opened.value.isEnded) return fail('storageFailed')
    if (opened.ok)
      return succeed({ room: opened.value, release: () => release(workshop, slot, opened.value) })
    if (workshop.slots.get(documentId) === slot) workshop.slots.delete(documentId)
    forgetIfEmpty(workshopId, workshop)
    return opened
  }

  function addSlot(workshop: Workshop, workshopId: string, documentId: string): Slot {
    const slot: Slot = {
      opening: load(workshopId, documentId),
      leases: 0,
      cancelUnload: undefined,
      closing: undefined,
    }
    workshop.slots.set(documentId, slot)
    return slot
  }

  function release(workshop: Workshop, slot: Slot, room: Room): void {
    slot.leases -= 1
    if (slot.leases > 0 || room.isEnded) return
    compactIfLong(room, 0.25)
    slot.cancelUnload = clock.after(limits.idleUnloadMs, () => {
      if (slot.leases === 0) slot.closing = unload(workshop, slot, room)
    })
  }

  async function unload(workshop: Workshop, slot: Slot, room: Room): Promise<void> {
    while (room.isBusy) await queue.passed()
    await queue.atRest([room], () => room.end('goingAway'))
    if (workshop.slots.get(room.documentId) === slot) workshop.slots.delete(room.documentId)
    forgetIfEmpty(room.workshopId, workshop)
  }

  /** `share`: of what has to be there while the document is in use. */
  function compactIfLong(room: Room, share: number): void {
    const { bytes, entries, baseBytes } = room.tail
    // in proportion to what there is, so that all compactions of a growing document cost about as much as the last
    const isLong = bytes >= share * Math.max(limits.compactAfterBytes, baseBytes / 2)
    if (!isLong && entries < share * limits.compactAfterEntries) return
    if (compactor.compact(room.workshopId, room.documentId)) room.tailDropped()
  }

  /** Every document of `documentIds`, held open while `use` runs. Throws if one cannot be opened. */
  async function withRooms<T>(
    workshopId: string,
    documentIds: Iterable<string>,
    use: (rooms: Map<string, Room>) => Promise<T>,
  ): Promise<T> {
    const ids = [...documentIds]
    const opened = await Promise.all(ids.map(documentId => open(workshopId, documentId)))
    const leases = opened.flatMap(result => (result.ok ? [result.value] : []))
    try {
      const failed = opened.find(result => !result.ok)
      if (failed && !failed.ok) throw notOpened(failed.error)
      return await use(new Map(leases.map(({ room }) => [room.documentId, room])))
    } finally {
      for (const lease of leases) lease.release()
    }
  }

  const registry: Registry = {
    open,
    atRest: (room, read) => queue.atRest([room], read),
    ready: () => !isStopping && health.isGood(),
    counts() {
      const rooms = [...workshops.values()].flatMap(workshop => [...workshop.slots.values()])
      return { rooms: rooms.length, sockets: rooms.reduce((sum, slot) => sum + slot.leases, 0), ...stats }
    },
    async readAll<T>(
      workshopId: string,
      read: (docs: ReadonlyMap<string, Y.Doc>, owners: ReadonlyMap<number, string>) => T,
    ): Promise<T> {
      const documents = await storage.listDocuments(workshopId)
      const ids = documents.map(({ documentId }) => documentId)
      return withRooms(workshopId, ids, async rooms => {
        const owners = await workshopOf(workshopId).owners
        return queue.atRest([...rooms.values()], () =>
          read(new Map([...rooms].map(([documentId, room]) => [documentId, room.yDoc])), owners.byClientId),
        )
      })
    },
    readOne: (workshopId, documentId, read) =>
      withRooms(workshopId, [documentId], rooms => {
        const room = rooms.get(documentId) as Room
        return queue.atRest([room], () => read(room.yDoc))
      }),
    writeAll(workshopId: string, changes: ReadonlyMap<string, ServerChange>) {
      return withRooms(workshopId, changes.keys(), rooms =>
        queue.write(
          new Map([...rooms].map(([documentId, room]) => [room, changes.get(documentId) as ServerChange])),
        ),
      )
    },
    async close() {
      isStopping = true
      health.stop()
      await mirror.settled()
      await queue.settled()
      for (const [workshopId, workshop] of workshops) {
        for (const slot of workshop.slots.values()) {
          slot.cancelUnload?.()
          const opened = await slot.opening
          if (opened.ok) opened.value.end('goingAway')
        }
        workshops.delete(workshopId)
      }
      await compactor.close()
    },
  }
  return registry
}

function notOpened(why: OpenRoomFailure): Error {
  const message = `a document could not be opened: ${why}`
  return why === 'storageFailed' ? new StorageFailure('io', message) : new Error(message)
}
