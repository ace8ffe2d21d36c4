/**
 * The one way into the documents: stage, commit, publish. While nothing is under way a frame is committed at once;
 * under load all that came in meanwhile is one transaction, at most every `commitEveryMs`. Between two commits the
 * documents are at rest: in memory exactly what is on disk. Only then are they read.
 * Changes by the server are built on scratch copies, which see what was staged before them in the same commit.
 */
import * as Y from 'yjs'
import type { LogEntry } from '../storage/port.ts'
import type { Clock } from './clock.ts'
import type { ServerChange } from './port.ts'
import type { Room } from './room.ts'
import type { Staged } from './staged-document.ts'

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
  clock: Clock
  commitEveryMs: number
  /** After every attempt to write: whether the store took it, and how long that lasted. */
  onCommit(outcome: { ok: true; ms: number; entries: number } | { ok: false; error: unknown }): void
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

export function createCommitQueue({ append, clock, commitEveryMs, onCommit }: CommitQueueParts): CommitQueue {
  let dirty = new Set<Room>()
  let writes: ServerWrite[] = []
  let readers: Reader[] = []
  let state: State = 'resting'
  let lastCommitAt = Number.NEGATIVE_INFINITY
  const settledWaiters: (() => void)[] = []
  const passedWaiters: (() => void)[] = []
  const mending = new Set<Room>()

  function wake(): void {
    if (state !== 'resting') return
    state = 'waiting'
    clock.after(lastCommitAt + commitEveryMs - clock.now(), () => void commit())
  }

  async function commit(): Promise<void> {
    state = 'committing'
    lastCommitAt = clock.now()
    const rooms = stageFrames()
    const staging = stageWrites(rooms)
    const parts = [...rooms].flatMap(room => {
      const staged = room.take()
      return staged ? [{ room, staged }] : []
    })
    const entries = parts.flatMap(({ room, staged }) => room.entriesOf(staged))
    const failure = entries.length > 0 ? await store(entries) : undefined
    conclude(parts, staging, failure)
    rest()
  }

  function stageFrames(): Set<Room> {
    const rooms = dirty
    dirty = new Set()
    for (const room of rooms) if (!room.stage()) mend(room)
    return rooms
  }

  function mend(room: Room): void {
    mending.add(room)
    void room.mend().finally(() => {
      mending.delete(room)
      if (state !== 'committing') rest()
    })
  }

  /** Each write whole or not at all; adds the rooms it touches. Returns those that now hang on the commit. */
  function stageWrites(rooms: Set<Room>): ServerWrite[] {
    const staged: ServerWrite[] = []
    const isBlocked = (write: ServerWrite) => [...write.changes.keys()].some(room => mending.has(room))
    const turn = writes.filter(write => !isBlocked(write))
    writes = writes.filter(isBlocked)
    for (const write of turn) {
      try {
        const updates = [...write.changes].map(([room, change]) => [room, changeOn(room, change)] as const)
        for (const [room, update] of updates) {
          rooms.add(room)
          if (update) room.stageOwn(update)
        }
        staged.push(write)
      } catch (error) {
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
    parts: { room: Room; staged: Staged }[],
    staging: ServerWrite[],
    failure: { error: unknown } | undefined,
  ): void {
    for (const { room, staged } of parts) {
      if (failure && staged.updates.length > 0) room.abandon(staged)
      else room.publish(staged)
    }
    for (const write of staging) {
      if (failure) write.reject(failure.error)
      else write.resolve()
    }
  }

  function rest(): void {
    if (state === 'committing') state = 'resting'
    const turn = readers.filter(isFree)
    readers = readers.filter(reader => !isFree(reader))
    for (const reader of turn) reader.run()
    for (const resolve of passedWaiters.splice(0)) resolve()
    if (dirty.size > 0 || (writes.length > 0 && mending.size === 0)) wake()
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
function changeOn(room: Room, change: ServerChange): Uint8Array | undefined {
  if (room.isEnded) throw new Error('the document was closed')
  const scratch = new Y.Doc()
  Y.applyUpdate(scratch, Y.encodeStateAsUpdate(room.yDoc))
  scratch.clientID = room.serverClientId
  const updates: Uint8Array[] = []
  scratch.on('update', (update: Uint8Array) => updates.push(update))
  scratch.transact(() => change(scratch))
  scratch.destroy()
  return updates[0]
}
