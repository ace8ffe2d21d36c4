/**
 * Keeps what is stored of documents small, and knows how large it is: compactions when a log has grown long against
 * what it stands for and when those who wrote have left, and after each the budget of the document's size
 * (`size-budget.ts`).
 */
import type { Log } from '../log.ts'
import type { Compactor } from './compactor.ts'
import type { RoomLimits } from './limits.ts'
import type { Room } from './room.ts'
import { weigh } from './size-budget.ts'

export interface Upkeep {
  loaded(room: Room): void
  /** Its log is longer. */
  grown(room: Room): void
  /** Nobody has it open: a good moment, for much less. */
  left(room: Room): void
  close(): Promise<void>
}

/** Of what has to be there while the document is in use. */
const shareWhenLeft = 0.1

export function createUpkeep(compactor: Compactor, limits: RoomLimits, log: Log): Upkeep {
  /** `share`: of what has to be there while the document is in use. */
  function isDue(room: Room, share: number): boolean {
    const { bytes, entries, baseBytes } = room.tail
    // only deletions come in: how much they gave back is known after the next compaction
    if (room.writing.condition() === 'full' && entries > 0) return true
    // in proportion to what there is, so that all compactions of a growing document cost about as much as the last
    const isLong = bytes >= share * Math.max(limits.compactAfterBytes, baseBytes / 2)
    return isLong || entries >= share * limits.compactAfterEntries
  }

  function compactIfDue(room: Room, share: number): void {
    if (isDue(room, share)) compact(room)
  }

  /** The next who comes to a large document is answered with its bytes only if no log is behind them (`room.ts`). */
  function compactAfterRest(room: Room): void {
    const { workshopId, documentId, tail } = room
    const isLarge = tail.baseBytes + tail.bytes >= limits.answerUnreadBytes
    if (tail.bytes === 0 || !(isLarge || isDue(room, shareWhenLeft))) return
    void compactor.rested(workshopId, documentId).then(() => compact(room))
  }

  function compact(room: Room): void {
    void compactor.compact(room.workshopId, room.documentId).then(compaction => {
      if (!compaction || room.isEnded) return
      room.compacted(compaction)
      weigh(room, limits, log)
    })
  }

  return {
    loaded: room => weigh(room, limits, log),
    grown: room => compactIfDue(room, 1),
    left: compactAfterRest,
    close: () => compactor.close(),
  }
}
