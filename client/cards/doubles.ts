/** Which cards of a board nearly say the same (rule N3): hints for people, who merge or do not. */
import type { Card } from '../../shared/model/card.ts'
import { findDoubles } from '../../shared/plan/topics.ts'
import type { OpenBoard } from '../store/workshop-store.ts'

/** Comparing every two of more would take longer than a frame. */
const mostCards = 300

interface Doubles {
  byId: ReadonlyMap<string, readonly string[]>
  /** The first card that says what this later one says. */
  earlier: ReadonlyMap<string, string>
}

const doublesByList = new WeakMap<readonly Card[], Doubles>()

/** Ids of cards in the same zone and document that say what this one says. */
export function doublesOf(board: OpenBoard, cardId: string): readonly string[] {
  return doublesIn(board).byId.get(cardId) ?? []
}

/** On the later of two only: one hint is enough, and the earlier card is the one that stays. */
export function earlierDouble(board: OpenBoard, cardId: string): string | undefined {
  return doublesIn(board).earlier.get(cardId)
}

function doublesIn({ cards }: OpenBoard): Doubles {
  const list = cards.list()
  const doubles = doublesByList.get(list) ?? indexDoubles(list)
  doublesByList.set(list, doubles)
  return doubles
}

function indexDoubles(list: readonly Card[]): Doubles {
  const byId = new Map<string, string[]>()
  const earlier = new Map<string, string>()
  const compared = list.map(({ id, text, region, zone, visibility }) => ({
    id,
    text,
    region,
    board: visibility,
    quadrant: zone,
  }))
  for (const [first, second] of list.length > mostCards ? [] : findDoubles(compared)) {
    byId.set(first, [...(byId.get(first) ?? []), second])
    byId.set(second, [...(byId.get(second) ?? []), first])
    if (!earlier.has(second)) earlier.set(second, first)
  }
  return { byId, earlier }
}
