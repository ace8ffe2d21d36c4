/** The synergy map's data in React: opens the documents that links rest on for as long as a view is there. */
import { useMemo } from 'react'
import { useIsComing } from '../../react/use-is-coming.ts'
import { useBoards, useCardsOf, useControl, useWorkshop } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { boardsOfStep, documentsOfBoard } from '../../workshop/steps.ts'
import { type Places, readPlaces } from './map-topics.ts'
import { type PlacedCard, readSynergies, type Synergies } from './synergies.ts'

export interface SynergyMap extends Synergies {
  /** Of the map itself: places and own links. Undefined where the workshop has no such board. */
  board: OpenBoard | undefined
  canWrite: boolean
  places: Places
  /** Every card that a link may rest on. */
  cards: readonly PlacedCard[]
  /** Some of what links rest on is not here yet: nothing is counted or called empty. */
  isComing: boolean
  /** By card id, of all that links rest on. */
  findCard: (id: string) => PlacedCard | undefined
}

/** Links rest on SWOT cards; own links and organisations on these others too. */
const evidenceSteps = ['competences', 'swot', 'synergies', 'circles'] as const

export function useSynergies(): SynergyMap {
  const control = useControl()
  const { session } = useWorkshop().info
  const documents = evidenceSteps.flatMap(step =>
    boardsOfStep(control, step).flatMap(board => documentsOfBoard(control, board, session.documents)),
  )
  const boards = useBoards(documents.map(document => document.id))
  const all = useCardsOf(boards)
  // biome-ignore lint/correctness/useExhaustiveDependencies: all is what the boards hold
  const cards = useMemo(
    () => boards.flatMap(({ boardId, cards }) => cards.list().map(card => ({ boardId, card }))),
    [boards, all],
  )
  const synergies = useMemo(() => readSynergies(control, cards), [control, cards])
  const board = boards.find(one => one.kind.id === 'synergy_map')
  // biome-ignore lint/correctness/useExhaustiveDependencies: all is what the boards hold
  const places = useMemo(() => readPlaces(board?.cards.list() ?? []), [board, all])
  // what links rest on: until it is here nothing is said of them
  const swot = useMemo(() => boards.filter(one => one.kind.step === 'swot'), [boards])
  const isComing = useIsComing(swot) || boards.length < documents.length
  const findCard = useMemo(() => {
    const byId = new Map(cards.map(placed => [placed.card.id, placed]))
    return (id: string) => byId.get(id)
  }, [cards])
  // The same object until something in it is another: what the views derive from it is kept as long.
  // biome-ignore lint/correctness/useExhaustiveDependencies: all is what the boards hold
  return useMemo(
    () => ({
      ...synergies,
      cards,
      board,
      canWrite: board?.access === 'write',
      places,
      isComing,
      findCard,
    }),
    [synergies, cards, board, places, isComing, findCard, all],
  )
}
