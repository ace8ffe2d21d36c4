/**
 * Makes checkpoints off the main thread: replaying a log takes as long as opening its document, and nobody is to wait
 * for that. The thread begins with the first and is kept; one that dies, at work or not, is replaced when there is
 * something to do.
 */
import { Worker } from 'node:worker_threads'
import { errorFields, type Log } from '../log.ts'
import type { CheckpointMaker } from './checkpoint.ts'

export function createCheckpointThread(log: Log): CheckpointMaker {
  let worker: Worker | undefined

  function start(): Worker {
    const started = new Worker(new URL('./checkpoint-worker.ts', import.meta.url))
    started.unref()
    started.on('error', error => log.error('compaction_thread_failed', errorFields(error)))
    started.once('exit', () => {
      if (worker === started) worker = undefined
    })
    return started
  }

  return {
    make(updates) {
      worker ??= start()
      const current = worker
      return new Promise((resolve, reject) => {
        const ended = (code: number) => reject(new Error(`the thread ended (${code})`))
        current.once('exit', ended)
        current.once('message', (answer: Uint8Array | string) => {
          current.off('exit', ended)
          if (typeof answer === 'string') reject(new Error(answer))
          else resolve(answer)
        })
        current.postMessage(updates)
      })
    },
    async close() {
      await worker?.terminate()
    },
  }
}
