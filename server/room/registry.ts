/**
 * All open documents. One lifecycle each: opened once however many ask, nobody is answered before it is loaded, an
 * idle one is closed after its last commit, and whoever wants it meanwhile waits for that. While the store takes no
 * writing all rooms are held; one whose own writing fails is held alone; one that cannot be read or that throws is
 * dropped with its sockets. Implements `Documents` for the rest of the server; `sync` opens rooms for its sockets.
 */
import type * as Y from 'yjs'
import { fail, type Result, succeed } from '../../shared/result.ts'
import { errorFields, type Log } from '../log.ts'
import { type Storage, StorageFailure, serverParticipant } from '../storage/port.ts'
import type { CheckpointMaker } from './checkpoint.ts'
import { createCheckpointThread } from './checkpoint-thread.ts'
import { type Clock, systemClock } from './clock.ts'
import { type CommitQueue, createCommitQueue } from './commit-queue.ts'
import { createCompactor } from './compactor.ts'
import { createHolds } from './holds.ts'
import { defaultRoomLimits, type RoomLimits } from './limits.ts'
import { createOwnerMirror } from './owner-mirror.ts'
import { createOwners, type Owners } from './owners.ts'
import type { Documents, OwnedChange } from './port.ts'
import { createRoom, type Room } from './room.ts'
import { createUpkeep } from './upkeep.ts'

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
  counts(): RegistryCounts
}

export interface RegistryCounts {
  rooms: number
  sockets: number
  commits: number
  lastCommitMs: number
  failedCommits: number
  /** Rooms that take no writing, because the store takes none of theirs. */
  heldRooms: number
  /** Rooms whose documents are beyond the size at which moderators are warned. */
  largeRooms: number
}

export interface RegistryParts {
  storage: Storage
  log: Log
  limits?: Partial<RoomLimits>
  clock?: Clock
  /** In a thread of their own when absent. */
  checkpoints?: CheckpointMaker
}

interface Slot {
  opening: Promise<Result<Room, OpenRoomFailure>>
  /** Once it is loaded. */
  room: Room | undefined
  leases: number
  cancelUnload: (() => void) | undefined
  /** Resolves when the room is closed; undefined while it is wanted. */
  closing: Promise<void> | undefined
}

interface Workshop {
  /** Undefined until somebody asks, and again after they could not be read. */
  owners: Promise<Owners> | undefined
  /** A commit failed, and what it bound may be stored all the same. */
  mayLackOwners: boolean
  slots: Map<string, Slot>
}

export function createRegistry(parts: RegistryParts): Registry {
  const { storage, log, clock = systemClock, checkpoints = createCheckpointThread(log) } = parts
  const limits: RoomLimits = { ...defaultRoomLimits, ...parts.limits }
  const workshops = new Map<string, Workshop>()
  const probe = () => storage.probe()
  const holds = createHolds({ rooms, probe, clock, limits, log })
  const upkeep = createUpkeep(createCompactor({ storage, checkpoints, clock, log }), limits, log)
  const stats = { commits: 0, lastCommitMs: 0, failedCommits: 0 }
  let isStopping = false

  const queue: CommitQueue = createCommitQueue({
    append: entries => storage.append(entries),
    probe,
    clock,
    limits,
    onCommit(outcome) {
      if (outcome.ok) {
        stats.commits += 1
        stats.lastCommitMs = outcome.ms
      } else {
        stats.failedCommits += 1
      }
    },
    onFault(room, fault) {
      const workshop = workshops.get(room.workshopId)
      if (workshop) workshop.mayLackOwners = true
      holds.failed(room, fault)
    },
  })
  const mirror = createOwnerMirror({
    writeControl: (workshopId, change) => registry.writeAll(workshopId, new Map([['control', change]])),
    clock,
    everyMs: limits.mirrorEveryMs,
  })

  function rooms(): Room[] {
    const slots = [...workshops.values()].flatMap(({ slots }) => [...slots.values()])
    return slots.flatMap(({ room }) => (room && !room.isEnded ? [room] : []))
  }

  function workshopOf(workshopId: string): Workshop {
    const known = workshops.get(workshopId)
    if (known) return known
    const workshop: Workshop = { owners: undefined, mayLackOwners: false, slots: new Map() }
    workshops.set(workshopId, workshop)
    return workshop
  }

  function ownersOf(workshopId: string, workshop: Workshop): Promise<Owners> {
    if (workshop.owners) return workshop.owners
    const owners = storage
      .loadOwners(workshopId)
      .then(loaded => createOwners(loaded, limits.maxClaimsPerParticipant))
    workshop.owners = owners
    // a failed load is told to whoever opens; the next one tries again
    owners.catch(() => {
      workshop.owners = undefined
    })
    return owners
  }

  /** The first who reads after a commit that failed learns what it bound all the same, and has it told. */
  async function recallOwners(workshopId: string, workshop: Workshop, owners: Owners): Promise<void> {
    if (!workshop.mayLackOwners) return
    workshop.mayLackOwners = false
    try {
      const loaded = await storage.loadOwners(workshopId)
      const missed = loaded.filter(({ clientId }) => !owners.isStored(clientId))
      owners.stored(missed)
      if (missed.length > 0) mirror.bound(workshopId, missed)
    } catch (error) {
      workshop.mayLackOwners = true
      throw error
    }
  }

  function forgetIfEmpty(workshopId: string, workshop: Workshop): void {
    if (workshop.slots.size === 0 && workshops.get(workshopId) === workshop) workshops.delete(workshopId)
  }

  async function load(workshopId: string, documentId: string): Promise<Result<Room, OpenRoomFailure>> {
    const workshop = workshopOf(workshopId)
    try {
      const [owners, stored] = await Promise.all([
        ownersOf(workshopId, workshop),
        storage.loadDocument(workshopId, documentId),
      ])
      if (!stored) return fail('notFound')
      await recallOwners(workshopId, workshop, owners)
      // documents made since the owners were loaded have an id of the server's too
      owners.stored([{ clientId: stored.serverClientId, participantId: serverParticipant }])
      const room = createRoom(stored, {
        workshopId,
        owners,
        limits,
        clock,
        enqueue: queue.enqueue,
        load: async () => {
          const again = await storage.loadDocument(workshopId, documentId)
          if (!again) throw new Error('the document is gone')
          await recallOwners(workshopId, workshop, owners)
          return again
        },
        onBound: bound => mirror.bound(workshopId, bound),
        onGrown: upkeep.grown,
        onSpoiled: error => log.error('document_spoiled', { workshopId, documentId, ...errorFields(error) }),
        onFailed: (failed, error) => drop(workshop, failed, error),
      })
      upkeep.loaded(room)
      holds.opened(room)
      const slot = workshop.slots.get(documentId)
      if (slot) slot.room = room
      if (documentId === 'control') mirror.opened(workshopId, owners)
      return succeed(room)
    } catch (error) {
      log.error('document_not_loaded', { workshopId, documentId, ...errorFields(error) })
      return fail('storageFailed')
    }
  }

  /** The room is over at once; the next who asks has it loaded anew. */
  function drop(workshop: Workshop, room: Room, error: unknown): void {
    const { workshopId, documentId } = room
    if (room.isEnded) return
    log.error('room_dropped', { workshopId, documentId, ...errorFields(error) })
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
    return opened
  }

  function addSlot(workshop: Workshop, workshopId: string, documentId: string): Slot {
    const slot: Slot = {
      opening: load(workshopId, documentId),
      room: undefined,
      leases: 0,
      cancelUnload: undefined,
      closing: undefined,
    }
    workshop.slots.set(documentId, slot)
    void slot.opening.then(opened => {
      if (!opened.ok) forgetFailed(workshop, workshopId, documentId, opened.error)
    })
    return slot
  }

  /** What could not be loaded keeps its answer for a while, so that many who ask again cost one attempt. */
  function forgetFailed(
    workshop: Workshop,
    workshopId: string,
    documentId: string,
    why: OpenRoomFailure,
  ): void {
    const forget = () => {
      workshop.slots.delete(documentId)
      forgetIfEmpty(workshopId, workshop)
    }
    if (why === 'storageFailed') clock.after(limits.failedLoadMs, forget)
    else forget()
  }

  function release(workshop: Workshop, slot: Slot, room: Room): void {
    slot.leases -= 1
    if (slot.leases > 0 || room.isEnded) return
    upkeep.left(room)
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
    ready: () => !isStopping && holds.isDiskGood(),
    counts() {
      const open = rooms()
      return {
        rooms: open.length,
        sockets: open.reduce((sum, room) => sum + room.size, 0),
        ...stats,
        heldRooms: open.filter(({ writing }) => !writing.isStored()).length,
        largeRooms: open.filter(({ tail }) => tail.baseBytes >= limits.largeDocumentBytes).length,
      }
    },
    async readAll<T>(
      workshopId: string,
      read: (docs: ReadonlyMap<string, Y.Doc>, owners: ReadonlyMap<number, string>) => T,
    ): Promise<T> {
      const documents = await storage.listDocuments(workshopId)
      const ids = documents.map(({ documentId }) => documentId)
      return withRooms(workshopId, ids, async rooms => {
        const owners = await ownersOf(workshopId, workshopOf(workshopId))
        return queue.atRest([...rooms.values()], () =>
          read(
            new Map([...rooms].map(([documentId, room]) => [documentId, storedDoc(room)])),
            owners.byClientId,
          ),
        )
      })
    },
    readOne: (workshopId, documentId, read) =>
      withRooms(workshopId, [documentId], rooms => {
        const room = rooms.get(documentId) as Room
        return queue.atRest([room], () => read(storedDoc(room), room.owners.byClientId))
      }),
    writeAll(workshopId: string, changes: ReadonlyMap<string, OwnedChange>) {
      return withRooms(workshopId, changes.keys(), rooms =>
        queue.write(
          new Map(
            [...rooms].map(([documentId, room]) => {
              const change = changes.get(documentId) as OwnedChange
              return [room, doc => change(doc, room.owners.byClientId)]
            }),
          ),
        ),
      )
    },
    async close() {
      isStopping = true
      holds.stop()
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
      await upkeep.close()
    },
  }
  return registry
}

/** At rest only. A room that failed while somebody waited for rest may hold what was never stored. */
function storedDoc(room: Room): Y.Doc {
  if (room.isEnded) throw notOpened('storageFailed')
  return room.yDoc
}

function notOpened(why: OpenRoomFailure): Error {
  const message = `a document could not be opened: ${why}`
  return why === 'storageFailed' ? new StorageFailure('io', message) : new Error(message)
}
