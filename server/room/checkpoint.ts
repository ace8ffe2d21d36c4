/** One update that holds what a log holds, without what was overwritten; checked against a second replay. */
import * as Y from 'yjs'
import { replay } from './replay.ts'

/** Throws if the log is no whole document, or if the result would not be the same document again. */
export function checkpointOf(updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const checkpoint = Y.encodeStateAsUpdate(replay(updates))
  const again = Y.encodeStateAsUpdate(replay([checkpoint]))
  if (Buffer.compare(checkpoint, again) !== 0) throw new Error('a checkpoint does not replay to itself')
  return checkpoint as Uint8Array<ArrayBuffer>
}

/** Where checkpoints are made, one after the other. */
export interface CheckpointMaker {
  /** Rejected with why there is none. */
  make(updates: Uint8Array[]): Promise<Uint8Array>
  close(): Promise<void>
}
