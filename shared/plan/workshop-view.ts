/**
 * What the plan sees of a workshop file: released cards on boards that exist, each id once.
 *
 * Owns the answer to "does this card count?" (rules plan.V1–V5 of SPEC.md), so that no other rule asks it anew.
 * A view is plain data derived from the file and never changes; reading it is total: what points nowhere is
 * left out. It knows nothing of links, notes or scores.
 */
import type { FileCard, WorkshopFile } from '../model/workshop-file.ts'
import { sortedIds } from './code-unit-order.ts'

export interface WorkshopView {
  file: WorkshopFile
  /** First day of the plan, ISO. */
  start: string
  /** In order of id, each once. */
  regionIds: string[]
  /** Released cards on boards of the file, in the file's order. */
  cards: FileCard[]
  cardsById: Map<string, FileCard>
  boardTypesById: Map<string, string>
  /** Undefined where the file has no list of topics at all: then every topic id stands. */
  topicIds: Set<string> | undefined
}

/** A workshop without any date still gets a plan; this day makes plain that none was set. */
const noDate = '1970-01-01'

export function viewWorkshop(file: WorkshopFile): WorkshopView {
  const boardTypesById = new Map(file.boards.map(board => [board.id, board.type]))
  const cardsById = new Map<string, FileCard>()
  for (const card of file.cards) {
    if (!isReleased(card) || !boardTypesById.has(card.board) || cardsById.has(card.id)) continue
    if (isPlace(card, boardTypesById)) continue
    cardsById.set(card.id, card)
  }
  return {
    file,
    start: file.workshop.planStart ?? file.workshop.date ?? noDate,
    regionIds: sortedIds(file.regions.map(region => region.id)),
    cards: [...cardsById.values()],
    cardsById,
    boardTypesById,
    topicIds: file.topics && new Set(file.topics.map(topic => topic.id)),
  }
}

/** plan.V1: no visibility means released; any other than `workshop` is a draft of somebody. */
export function isReleased(card: FileCard): boolean {
  return (card.visibility ?? 'workshop') === 'workshop' && card.deleted !== true
}

/** plan.V5: on a synergy map, where something stands that is no card itself. */
function isPlace(card: FileCard, boardTypesById: ReadonlyMap<string, string>): boolean {
  return typeof card.link === 'string' && boardTypesById.get(card.board) === 'synergy_map'
}

/** Cards on boards of one kind (`swot`, `circle_notes`, …). */
export function cardsOnBoards(view: WorkshopView, boardType: string): FileCard[] {
  return view.cards.filter(card => view.boardTypesById.get(card.board) === boardType)
}
