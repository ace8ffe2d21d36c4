/**
 * What a room sends to all its sockets at one moment: the changes of one commit, the presence of one frame, or both.
 * The bytes on the wire are built once and shared by every socket, so nobody may change them.
 */
import { frameBinary } from './websocket-frame.ts'

export interface Outgoing {
  /** Sync messages; none when only presence moved. */
  changes: Uint8Array[]
  /** One awareness message, or none. */
  presence: Uint8Array | undefined
  /** The document's state vector before `changes`: where a reader that misses them has to be picked up. */
  before: ReadonlyMap<number, number>
  /** All messages as WebSocket frames, for one write. */
  wire(): Buffer
  /** The same without presence, for readers that are behind; undefined when nothing is left. */
  wireOfChanges(): Buffer | undefined
}

export function createOutgoing(
  changes: Uint8Array[],
  presence: Uint8Array | undefined,
  before: ReadonlyMap<number, number>,
): Outgoing {
  let all: Buffer | undefined
  let some: Buffer | undefined
  return {
    changes,
    presence,
    before,
    wire() {
      all ??= frameBinary(presence ? [...changes, presence] : changes)
      return all
    },
    wireOfChanges() {
      if (changes.length > 0) some ??= presence ? frameBinary(changes) : this.wire()
      return some
    },
  }
}
