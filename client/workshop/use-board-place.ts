/** Which board and which of its documents an address shows, and which other ones there are to go to. */
import { kindOfBoard } from '../../shared/boards/registry.ts'
import type { SessionDocument } from '../../shared/protocol/session.ts'
import { useControl, useObservable, useWorkshop } from '../react/workshop-context.ts'
import { circleOf } from '../store/own-circle.ts'
import { type Board, boardsOfStep, documentsOfBoard } from './steps.ts'
import type { Place } from './workshop-path.ts'

export interface BoardPlace {
  /** All boards of the step, in the workshop's order. */
  boards: readonly Board[]
  board: Board
  /** Every document of the board that one may open. */
  documents: readonly SessionDocument[]
  /** The one shown large; undefined: all side by side. */
  one: SessionDocument | undefined
  /** One's own region's or circle's; undefined where there is none. */
  own: SessionDocument | undefined
}

/** Undefined when the step has no board. */
export function useBoardPlace({ step, part }: Place): BoardPlace | undefined {
  const control = useControl()
  const store = useWorkshop()
  const { session } = store.info
  const known = useObservable(store.documents.session)
  const boards = boardsOfStep(control, step)
  const documentsOf = (board: Board) => documentsOfBoard(control, board, known)
  const named = boards.find(board => part === board.id || documentsOf(board).some(one => one.id === part))
  // The last board of a step is the one it is about; an opening round comes before it.
  const board = named ?? boards.at(-1)
  if (!board) return undefined
  const documents = documentsOf(board)
  const circleId = circleOf(control, session.participantId)
  const own = documents.find(one =>
    one.circleId ? one.circleId === circleId : one.regionId === session.regionId,
  )
  const asked =
    part === undefined
      ? undefined
      : documents.find(one => [one.id, one.regionId, one.circleId].includes(part))
  const scope = kindOfBoard(board).scope
  // Who belongs to no circle looks at all of them.
  const isAll = scope === 'circle' && documents.length > 1 && (part === board.id || (!part && !own))
  const one = asked ?? (scope === 'region' || isAll ? undefined : (own ?? documents[0]))
  return { boards, board, documents, one, own }
}

/** A phone shows one document at a time: the one asked for, else one's own, else the first. */
export function shownOnPhone({ one, own, documents }: BoardPlace): SessionDocument | undefined {
  return one ?? own ?? documents[0]
}
