/** To a card's own board, with the keyboard on it; undefined where it lies nowhere that one may look. */
import { kindOfBoard } from '../../../shared/boards/registry.ts'
import { goToCard } from '../../finder/go-to-card.ts'
import { useControl, useWorkshop } from '../../react/workshop-context.ts'
import { documentsOfBoard } from '../../workshop/steps.ts'
import { placePath } from '../../workshop/workshop-path.ts'
import type { PlacedCard } from './synergies.ts'

export function useWayTo(placed: PlacedCard | undefined): (() => void) | undefined {
  const control = useControl()
  const { info } = useWorkshop()
  const board = control.boards.find(one => one.id === placed?.boardId)
  if (!placed || !board) return undefined
  const { card } = placed
  const documents = documentsOfBoard(control, board, info.session.documents)
  const document =
    documents.find(one => one.regionId === card.region || one.circleId === card.circle) ?? documents[0]
  if (!document) return undefined
  const { step } = kindOfBoard(board)
  return () => goToCard(placePath(info.id, { step, part: document.id }), document.id, card.id)
}
