/**
 * What a room sends to all its sockets at one moment: the changes of one commit, what its people show, or both.
 * The bytes on the wire are built once and shared by every socket, so nobody may change them.
 */
import type { Shown } from './showing.ts'
import { frameBinary } from './websocket-frame.ts'

export interface Outgoing {
  /** Sync messages; none when only people moved. */
  changes: Uint8Array[]
  /** The document's state vector before `changes`: where a reader that misses them has to be picked up. */
  before: ReadonlyMap<number, number>
  /** All messages as WebSocket frames, for one write; `isOurs`: for a client of `zirkel.1`. */
  wire(isOurs: boolean): Buffer | undefined
  /** The changes alone, for readers that are behind; undefined when nothing is left. */
  wireOfChanges(): Buffer | undefined
}

export function createOutgoing(
  changes: Uint8Array[],
  shown: Partial<Shown> | undefined,
  before: ReadonlyMap<number, number>,
): Outgoing {
  const { presence, cursors } = shown ?? {}
  const ofChanges = once(changes)
  const forAll = presence ? once([...changes, presence]) : ofChanges
  const forOurs = cursors ? once([...changes, ...(presence ? [presence] : []), cursors]) : forAll
  return {
    changes,
    before,
    wire: isOurs => (isOurs ? forOurs() : forAll()),
    wireOfChanges: ofChanges,
  }
}

function once(messages: readonly Uint8Array[]): () => Buffer | undefined {
  let frames: Buffer | undefined
  return () => {
    if (messages.length > 0) frames ??= frameBinary(messages)
    return frames
  }
}
