/** What this person may not change on a board: all of it where they may only read. */
import type { OpenBoard } from '../../store/workshop-store.ts'

export interface MapLocks {
  readonly isBoardLocked: boolean
}

export function useMapLocks(board: OpenBoard): MapLocks {
  return { isBoardLocked: board.access === 'read' }
}
