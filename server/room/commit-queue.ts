/**
 * The one way into the documents: stage, commit, publish. While nothing is under way a frame is committed at once;
 * under load all that came in meanwhile is one transaction and one write to every socket, in a beat that grows with
 * the number of sockets. Between two commits the documents are at rest: in memory exactly what is on disk. Only then
 * are they read.
 * Changes by the server are built on scratch copies, which see what was staged before them in the same commit.
 * What the store does not take is dropped, and its rooms are loaded anew; what a room throws ends that room alone.
 */
import { type LogEntry, StorageFailure } from '../storage/port.ts'
import type { Clock } from './clock.ts'
import type { RoomLimits } from './limits.ts'
import type { ServerChange } from './port.ts'
import type { Room } from './room.ts'
import { type CommitPart, storeCommit } from './store-commit.ts'
import type { StoreFault } from './store-fault.ts'

export interface CommitQueue {
  /** The room has something to stage. */
  enqueue(room: Room): void
  /** All changes in one transaction. Rejected if one of them throws or the store fails: then nothing was written. */
  write(changes: ReadonlyMap<Room, ServerChange>): Promise<void>
  /** Runs in one turn of the event loop in which the rooms' documents are what is on disk; at once if they are now. */
  atRest<T>(rooms: readonly Room[], read: () => T): Promise<T>
  /** Resolves when the commit that is under way or due has ended, at once if there is none. */
  passed(): Promise<void>
  /** Resolves when nothing waits and nothing is under way. */
  settled(): Promise<void>
}

export interface CommitQueueParts {
  append(entries: LogEntry[]): Promise<void>
  /** Rejected while the store takes nothing. */
  probe(): Promise<void>
  clock: Clock
  limits: Pick<RoomLimits, 'commitEveryMs' | 'beatPerSocketMs' | 'longestBeatMs'>
  /** After every attempt to write: whether the store took it, and how long that lasted. */
  onCommit(outcome: { ok: true; ms: number; entries: number } | { ok: false; error: unknown }): void
  /** What the room wrote is not stored. Called before anyone who waits for it is told. */
  onFault(room: Room, fault: StoreFault): void
}

interface Reader {
  rooms: readonly Room[]
  run(): void
}

interface ServerWrite {
  changes: ReadonlyMap<Room, ServerChange>
  resolve(): void
  reject(error: unknown): void
}

type State = 'resting' | 'waiting' | 'committing'

export function createCommitQueue(queueParts: CommitQueueParts): CommitQueue {
  const { append, probe, clock, limits, onCommit, onFault } = queueParts
  let dirty = new Set<Room>()
  let writes: ServerWrite[] = []
  let readers: Reader[] = []
  let state: State = 'resting'
  let nextTurnAt = Number.NEGATIVE_INFINITY
  const settledWaiters: (() => void)[] = []
  const passedWaiters: (() => void)[] = []
  const mending = new Set<Room>()

  function wake(): void {
    if (state !== 'resting') return
    state = 'waiting'
    clock.after(nextTurnAt - clock.now(), () => void commit())
  }

  /** Writing to sockets is what costs most, so whoever has many of them writes to each less often. */
  function beatMs(rooms: ReadonlySet<Room>): number {
    let sockets = 0
    for (const room of rooms) sockets += room.size
    return Math.min(limits.longestBeatMs, Math.max(limits.commitEveryMs, sockets * limits.beatPerSocketMs))
  }

  async function commit(): Promise<void> {
    state = 'committing'
    const from = clock.now()
    const rooms = stageFrames()
    const staging = stageWrites(rooms)
    nextTurnAt = from + beatMs(rooms)
    const parts = [...rooms].flatMap(room => {
      const staged = room.take()
      return staged ? [{ room, staged }] : []
    })
    const bonds = staging.map(({ changes }) => [...changes.keys()])
    const faults = await storeCommit(parts, bonds, { append: store, probe })
    conclude(parts, staging, faults)
    for (const room of rooms) guard(room, () => room.showPresence())
    rest()
  }

  function stageFrames(): Set<Room> {
    const rooms = dirty
    dirty = new Set()
    for (const room of rooms) {
      guard(room, () => {
        if (!room.stage()) mend(room)
      })
    }
    return rooms
  }

  /** A room that throws where nothing may throw is over, and harms no other. */
  function guard(room: Room, act: () => void): void {
    try {
      act()
    } catch (error) {
      room.fail(error)
    }
  }

  function mend(room: Room): void {
    mending.add(room)
    void room.mend().finally(() => {
      mending.delete(room)
      if (state !== 'committing') rest()
    })
  }

  const isBlocked = ({ changes }: ServerWrite) => [...changes.keys()].some(room => mending.has(room))

  /** Each write whole or not at all; adds the rooms it touches. Returns those that now hang on the commit. */
  function stageWrites(rooms: Set<Room>): ServerWrite[] {
    const staged: ServerWrite[] = []
    const turn = writes.filter(write => !isBlocked(write))
    writes = writes.filter(isBlocked)
    for (const write of turn) {
      try {
        const updates = [...write.changes].map(([room, change]) => [room, updateOf(room, change)] as const)
        for (const [room, update] of updates) {
          rooms.add(room)
          if (update) room.stageOwn(update)
        }
        staged.push(write)
      } catch (error) {
        for (const room of write.changes.keys()) room.dropScratch()
        write.reject(error)
      }
    }
    return staged
  }

  async function store(entries: LogEntry[]): Promise<{ error: unknown } | undefined> {
    const from = clock.now()
    try {
      await append(entries)
      onCommit({ ok: true, ms: clock.now() - from, entries: entries.length })
      return undefined
    } catch (error) {
      onCommit({ ok: false, error })
      return { error }
    }
  }

  function conclude(
    parts: readonly CommitPart[],
    staging: readonly ServerWrite[],
    faults: ReadonlyMap<Room, StoreFault>,
  ): void {
    for (const [room, fault] of faults) onFault(room, fault)
    for (const { room, staged } of parts) {
      guard(room, () => {
        const fault = faults.get(room)
        if (!fault) return room.publish(staged)
        room.abandon(staged, fault)
        mend(room)
      })
    }
    for (const write of staging) {
      const failed = [...write.changes.keys()].find(room => faults.has(room))
      if (failed) write.reject(faults.get(failed)?.error)
      else write.resolve()
    }
  }

  function rest(): void {
    if (state === 'committing') state = 'resting'
    const turn = readers.filter(isFree)
    readers = readers.filter(reader => !isFree(reader))
    for (const reader of turn) reader.run()
    for (const resolve of passedWaiters.splice(0)) resolve()
    if (dirty.size > 0 || !writes.every(isBlocked)) wake()
    else announceSettled()
  }

  function isFree({ rooms }: Reader): boolean {
    return state !== 'committing' && !rooms.some(room => mending.has(room))
  }

  function isSettled(): boolean {
    return state === 'resting' && dirty.size === 0 && writes.length === 0 && mending.size === 0
  }

  function announceSettled(): void {
    if (!isSettled()) return
    for (const resolve of settledWaiters.splice(0)) resolve()
  }

  return {
    enqueue(room) {
      dirty.add(room)
      wake()
    },
    write: changes =>
      new Promise((resolve, reject) => {
        writes.push({ changes, resolve, reject })
        wake()
      }),
    atRest: (rooms, read) =>
      new Promise((resolve, reject) => {
        const reader = {
          rooms,
          run() {
            try {
              resolve(read())
            } catch (error) {
              reject(error)
            }
          },
        }
        if (isFree(reader)) reader.run()
        else readers.push(reader)
      }),
    passed: () => (isSettled() ? Promise.resolve() : new Promise(resolve => passedWaiters.push(resolve))),
    settled: () => (isSettled() ? Promise.resolve() : new Promise(resolve => settledWaiters.push(resolve))),
  }
}

/** What the change does to the room's document as it is staged now; undefined if nothing. */
function updateOf(room: Room, change: ServerChange): Uint8Array | undefined {
  if (room.isEnded) throw new Error('the document was closed')
  if (!room.writing.isStored()) throw new StorageFailure('io', 'the store takes no writing just now')
  return room.tryOut(change)
}
