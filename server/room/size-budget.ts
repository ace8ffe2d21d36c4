/**
 * How large a document may become. Measured where it costs nothing, when it is loaded and after each compaction: so
 * what came since, at most half as much again, is not in it. Large is said to moderators and in the log; beyond the
 * end only deletions are taken, and nothing that was written is dropped.
 */
import type { Log } from '../log.ts'
import type { RoomLimits } from './limits.ts'
import type { Room } from './room.ts'

export type DocumentSize = 'fine' | 'large' | 'full'

type SizeLimits = Pick<RoomLimits, 'largeDocumentBytes' | 'maxDocumentBytes'>

export function sizeOf(stateBytes: number, limits: SizeLimits): DocumentSize {
  if (stateBytes >= limits.maxDocumentBytes) return 'full'
  return stateBytes >= limits.largeDocumentBytes ? 'large' : 'fine'
}

/** After the room was loaded or compacted. */
export function weigh(room: Room, limits: SizeLimits, log: Log): void {
  const { workshopId, documentId, writing } = room
  const bytes = room.tail.baseBytes
  const size = sizeOf(bytes, limits)
  if (size !== 'fine') log.warn(`document_${size}`, { workshopId, documentId, bytes })
  writing.setLarge(size !== 'fine')
  if (size === 'full') writing.hold('size')
  else writing.lift('size')
}
