/** Thread of the compactor: a list of updates in, one update that holds the same out, or a text that says why not. */
import { parentPort } from 'node:worker_threads'
import * as Y from 'yjs'
import { replay } from './replay.ts'

function checkpointOf(updates: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const checkpoint = Y.encodeStateAsUpdate(replay(updates))
  const again = Y.encodeStateAsUpdate(replay([checkpoint]))
  if (Buffer.compare(checkpoint, again) !== 0) throw new Error('a checkpoint does not replay to itself')
  return checkpoint as Uint8Array<ArrayBuffer>
}

parentPort?.on('message', (updates: Uint8Array[]) => {
  try {
    const checkpoint = checkpointOf(updates)
    parentPort?.postMessage(checkpoint, [checkpoint.buffer])
  } catch (error) {
    parentPort?.postMessage(error instanceof Error ? error.message : String(error))
  }
})
