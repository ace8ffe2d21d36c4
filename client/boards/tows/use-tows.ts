/** What the strategies' page shows and does: opens the documents behind it for as long as the page is there. */
import { useEffect, useMemo, useRef } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import type { NewCard } from '../../../shared/model/card-writes.ts'
import { addBoard } from '../../api/boards.ts'
import type { Answer } from '../../api/request.ts'
import { focusCard } from '../../cards/card-focus.ts'
import { useIsComing } from '../../react/use-is-coming.ts'
import {
  useBoards,
  useCardsOf,
  useControl,
  useObservable,
  useWorkshop,
} from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { boardsOfStep, documentsOfBoard } from '../../workshop/steps.ts'
import { readTows, type TowsSheet } from './tows-topics.ts'

export interface Tows extends TowsSheet {
  /** Of the strategies; undefined until somebody has made the first. */
  board: OpenBoard | undefined
  /** `away`: moderation put the board away. */
  access: 'write' | 'read' | 'away'
  isComing: boolean
  /** Makes the strategy a card, and asks for the board first where there is none yet. */
  keep(strategy: NewCard): Promise<Answer<unknown>>
}

const noCards: readonly Card[] = []

export function useTows(): Tows {
  const control = useControl()
  const store = useWorkshop()
  const known = useObservable(store.documents.session)
  const documents = (['swot', 'tows'] as const).flatMap(step =>
    boardsOfStep(control, step).flatMap(board => documentsOfBoard(control, board, known)),
  )
  const boards = useBoards(documents.map(document => document.id))
  const all = useCardsOf(boards)
  const board = boards.find(one => one.kind.id === 'tows')
  const grids = useMemo(() => boards.filter(one => one.kind.id === 'swot'), [boards])
  // biome-ignore lint/correctness/useExhaustiveDependencies: all is what the boards hold
  const sheet = useMemo(() => {
    const cards = grids.flatMap(({ boardId, cards }) => cards.list().map(card => ({ boardId, card })))
    return readTows(control, cards, board?.cards.list() ?? noCards)
  }, [control, grids, board, all])
  const isLate = useIsComing(grids)
  const keep = useKeep(board)
  return {
    ...sheet,
    board,
    access: useAccess(board),
    isComing: isLate || boards.length < documents.length,
    keep,
  }
}

/** Where there is no board yet, whoever may write on shared boards may make the first strategy. */
function useAccess(board: OpenBoard | undefined): Tows['access'] {
  const { role } = useWorkshop().info.session
  const { boards, endedAt } = useControl()
  if (board) return board.access
  if (boards.some(({ type, archived }) => type === 'tows' && archived)) return 'away'
  const mayWrite = role === 'moderator' || role === 'region_lead' || role === 'participant'
  return mayWrite && endedAt === null ? 'write' : 'read'
}

/** What was made before its board is here waits for it. */
function useKeep(board: OpenBoard | undefined): Tows['keep'] {
  const { info } = useWorkshop()
  const waiting = useRef<NewCard[]>([])
  useEffect(() => {
    if (board?.access !== 'write' || waiting.current.length === 0) return
    put(board, waiting.current.splice(0))
  }, [board])
  return async strategy => {
    if (board) {
      put(board, [strategy])
      return { ok: true, value: undefined }
    }
    waiting.current.push(strategy)
    const answer = await addBoard(info.id, { type: 'tows' })
    if (!answer.ok) waiting.current = waiting.current.filter(one => one !== strategy)
    return answer
  }
}

function put(board: OpenBoard, strategies: readonly NewCard[]): void {
  const id = board.actions.addAll(strategies).at(-1)
  if (id !== undefined) focusCard(board.documentId, id)
}
