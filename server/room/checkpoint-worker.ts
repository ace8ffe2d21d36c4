/** The thread of `checkpoint-thread.ts`: a list of updates in, their checkpoint out, or a text that says why not. */
import { parentPort } from 'node:worker_threads'
import { checkpointOf } from './checkpoint.ts'

parentPort?.on('message', (updates: Uint8Array[]) => {
  try {
    const checkpoint = checkpointOf(updates)
    parentPort?.postMessage(checkpoint, [checkpoint.buffer])
  } catch (error) {
    parentPort?.postMessage(error instanceof Error ? error.message : String(error))
  }
})
