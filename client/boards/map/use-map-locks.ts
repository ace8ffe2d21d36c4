/** What this person may not change on a map: all of it where they may only read, and what moderation has locked. */
import { unlocked } from '../../../shared/model/board-locks.ts'
import { useControl, useWorkshop } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'

export interface MapLocks {
  /** For this person; moderation may go on. */
  readonly isBoardLocked: boolean
  /** Stay where they are and as they are, for everyone. */
  readonly cardIds: ReadonlySet<string>
}

export function useMapLocks(board: OpenBoard): MapLocks {
  const { locks } = useControl()
  const { role } = useWorkshop().info.session
  const lock = locks.get(board.boardId) ?? unlocked
  return {
    isBoardLocked: board.access === 'read' || (lock.board && role !== 'moderator'),
    cardIds: lock.cards,
  }
}
