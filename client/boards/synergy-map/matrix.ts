/** Topics against regions: which cards stand in each cell. Pure; the cards are those that count (rules plan.V1–V5). */
import type { FileCard } from '../../../shared/model/workshop-file.ts'
import { cardsOnBoards, type WorkshopView } from '../../../shared/plan/workshop-view.ts'
import type { Synergies } from './synergies.ts'

export interface MatrixRow {
  topic: string
  /** By region id; regions without a card are left out. In order of quadrant. */
  cells: ReadonlyMap<string, readonly FileCard[]>
  linkCount: number
}

const quadrantOrder = ['S', 'W', 'O', 'T']

/** A row for each topic that a SWOT card or a link is on, in the workshop's order of topics. */
export function readMatrix({ view, links }: Synergies): MatrixRow[] {
  const swot = cardsOnBoards(view, 'swot').filter(card => quadrantOrder.includes(card.quadrant ?? ''))
  const byTopic = Map.groupBy(swot.filter(isPlaced(view)), card => card.topic ?? '')
  const known = [...new Set([...byTopic.keys(), ...links.map(link => link.topic)])]
  const order = [...(view.topicIds ?? [])]
  known.sort((a, b) => order.indexOf(a) - order.indexOf(b))
  return known.map(topic => ({
    topic,
    cells: cellsOf(byTopic.get(topic) ?? []),
    linkCount: links.filter(link => link.topic === topic).length,
  }))
}

function cellsOf(cards: readonly FileCard[]): Map<string, FileCard[]> {
  const rank = (card: FileCard) => quadrantOrder.indexOf(card.quadrant ?? '')
  return Map.groupBy(
    [...cards].sort((a, b) => rank(a) - rank(b)),
    card => card.region ?? '',
  )
}

const isPlaced = (view: WorkshopView) => (card: FileCard) =>
  Boolean(card.topic) &&
  view.regionIds.includes(card.region ?? '') &&
  (view.topicIds?.has(card.topic ?? '') ?? true)

/** By region id: the cards that each has on the topic, on any board (item 42: cell = cards in common). */
export function readOverlap({ view }: Synergies, topic: string): Map<string, FileCard[]> {
  const cards = view.cards.filter(card => card.topic === topic && isPlaced(view)(card))
  const onOwnBoards = cards.filter(card => view.boardTypesById.get(card.board) !== 'synergy_map')
  return Map.groupBy(onOwnBoards, card => card.region ?? '')
}
