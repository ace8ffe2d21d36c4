/**
 * Replaces long logs by checkpoints, one document at a time, off the main thread: what is stored is read, replayed in
 * a worker through a real Yjs document (which drops what was overwritten), checked against a second replay, and
 * written back. New commits go on meanwhile; they stay in the log behind the checkpoint.
 */
import { Worker } from 'node:worker_threads'
import { errorFields, type Log } from '../log.ts'
import type { Storage } from '../storage/port.ts'

export interface Compactor {
  /** False if so many wait already that this one is left for later. */
  compact(workshopId: string, documentId: string): boolean
  /** Lets the one under way finish and forgets the rest: a log is as good as a checkpoint. */
  close(): Promise<void>
}

const maxWaiting = 100

export function createCompactor(storage: Storage, log: Log): Compactor {
  const waiting: { workshopId: string; documentId: string }[] = []
  let running: Promise<void> | undefined
  let worker: Worker | undefined

  async function run(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { workshopId, documentId } = next
      await compactOne(workshopId, documentId).catch(error =>
        log.error('compaction_failed', { workshopId, documentId, ...errorFields(error) }),
      )
    }
    running = undefined
  }

  async function compactOne(workshopId: string, documentId: string): Promise<void> {
    const stored = await storage.loadDocument(workshopId, documentId)
    if (!stored || stored.updates.length < 2) return
    const checkpoint = await checkpointOf(stored.updates)
    await storage.compact(workshopId, documentId, checkpoint, stored.position)
  }

  function checkpointOf(updates: Uint8Array[]): Promise<Uint8Array> {
    worker ??= startWorker()
    const current = worker
    return new Promise((resolve, reject) => {
      current.once('message', (answer: Uint8Array | string) => {
        current.removeAllListeners('error')
        if (typeof answer === 'string') reject(new Error(answer))
        else resolve(answer)
      })
      current.once('error', error => {
        worker = undefined
        reject(error)
      })
      current.postMessage(updates)
    })
  }

  return {
    compact(workshopId, documentId) {
      if (waiting.length >= maxWaiting) return false
      waiting.push({ workshopId, documentId })
      running ??= run()
      return true
    },
    async close() {
      waiting.length = 0
      await running
      await worker?.terminate()
    },
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./checkpoint-worker.ts', import.meta.url))
  worker.unref()
  return worker
}
