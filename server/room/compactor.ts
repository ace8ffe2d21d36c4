/**
 * Replaces long logs by checkpoints, one document at a time: what is stored is read, a checkpoint is made of it
 * (`checkpoint-thread.ts`), and written back. New commits go on meanwhile; they stay in the log behind the checkpoint.
 * A document rests after a compaction, and ever longer after each that failed: on a full disk, trying at once would
 * only fail again.
 */
import { errorFields, type Log } from '../log.ts'
import type { Storage } from '../storage/port.ts'
import type { CheckpointMaker } from './checkpoint.ts'
import type { Clock } from './clock.ts'

/** What a compaction changed on disk. */
export interface Compaction {
  checkpointBytes: number
  /** Of the log, that the checkpoint now stands for. */
  droppedBytes: number
  droppedEntries: number
}

export interface Compactor {
  /** Resolves when it is on disk; with undefined if it failed, or is not begun: it waits already, rests, or too many wait. */
  compact(workshopId: string, documentId: string): Promise<Compaction | undefined>
  /** Resolves when nothing of the document is under way or waits, and it has rested; never, if closed before. */
  rested(workshopId: string, documentId: string): Promise<void>
  /** Lets the one under way finish and forgets the rest: a log is as good as a checkpoint. */
  close(): Promise<void>
}

const maxWaiting = 100
const restMs = 5_000
/** After the first that failed, and twice as long after each further one. */
const failedRestMs = 20_000
const longestRestMs = 3_600_000

interface Task {
  workshopId: string
  documentId: string
  key: string
  done: Promise<Compaction | undefined>
  resolve(compaction: Compaction | undefined): void
}

interface Rest {
  until: number
  failures: number
}

export interface CompactorParts {
  storage: Storage
  checkpoints: CheckpointMaker
  clock: Clock
  log: Log
}

export function createCompactor({ storage, checkpoints, clock, log }: CompactorParts): Compactor {
  const tasks = new Map<string, Task>()
  const rests = new Map<string, Rest>()
  const alarms = new Set<() => void>()
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    for (let [task] = tasks.values(); task; [task] = tasks.values()) {
      const compaction = await attempt(task)
      tasks.delete(task.key)
      task.resolve(compaction)
    }
    running = undefined
  }

  async function attempt({ workshopId, documentId, key }: Task): Promise<Compaction | undefined> {
    try {
      const compaction = await compactOne(workshopId, documentId)
      rest(key, restMs, 0)
      return compaction
    } catch (error) {
      log.error('compaction_failed', { workshopId, documentId, ...errorFields(error) })
      const failures = (rests.get(key)?.failures ?? 0) + 1
      rest(key, Math.min(longestRestMs, failedRestMs * 2 ** (failures - 1)), failures)
      return undefined
    }
  }

  function rest(key: string, ms: number, failures: number): void {
    const now = clock.now()
    for (const [other, { until }] of rests) if (until + longestRestMs < now) rests.delete(other)
    rests.set(key, { until: now + ms, failures })
  }

  async function compactOne(workshopId: string, documentId: string): Promise<Compaction | undefined> {
    const stored = await storage.loadDocument(workshopId, documentId)
    if (!stored || stored.updates.length < 2) return undefined
    const checkpoint = await checkpoints.make(stored.updates)
    await storage.compact(workshopId, documentId, checkpoint, stored.position)
    return {
      checkpointBytes: checkpoint.length,
      droppedBytes: stored.logBytes,
      droppedEntries: stored.updates.length,
    }
  }

  const restsFor = (key: string) => Math.max(0, (rests.get(key)?.until ?? 0) - clock.now())

  function pass(ms: number): Promise<void> {
    return new Promise(resolve => {
      const cancel = clock.after(ms, () => {
        alarms.delete(cancel)
        resolve()
      })
      alarms.add(cancel)
    })
  }

  return {
    async rested(workshopId, documentId) {
      const key = `${workshopId}/${documentId}`
      await tasks.get(key)?.done
      // a timer may come a fraction of a millisecond early
      while (restsFor(key) > 0) await pass(Math.ceil(restsFor(key)))
    },
    compact(workshopId, documentId) {
      const key = `${workshopId}/${documentId}`
      if (tasks.has(key) || tasks.size >= maxWaiting || restsFor(key) > 0) return Promise.resolve(undefined)
      const { promise: done, resolve } = Promise.withResolvers<Compaction | undefined>()
      tasks.set(key, { workshopId, documentId, key, done, resolve })
      running ??= run()
      return done
    },
    async close() {
      for (const cancel of alarms) cancel()
      for (const { key, resolve } of [...tasks.values()].slice(1)) {
        tasks.delete(key)
        resolve(undefined)
      }
      await running
      await checkpoints.close()
    },
  }
}
