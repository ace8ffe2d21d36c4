/** plan.A10: how the plan came about, in sums by region; printed with it so that nobody has to trust the machine. */

import { toNumber, zero } from './fraction.ts'
import type { PlanMethod } from './plan.ts'
import { priorityWeights } from './priority.ts'
import type { Votes } from './votes.ts'
import type { WorkshopView } from './workshop-view.ts'

export function describeMethod(view: WorkshopView, votes: Votes): PlanMethod {
  const written = new Set(view.cards.map(card => view.boardTypesById.get(card.board)))
  const kinds = [...new Set(view.file.boards.map(board => board.type))]
  const byRegion = (count: (region: string) => number) =>
    Object.fromEntries(view.regionIds.map(region => [region, count(region)]))
  const people = view.file.participants ?? []
  return {
    used: kinds.filter(kind => written.has(kind)),
    skipped: kinds.filter(kind => !written.has(kind)),
    cards: byRegion(region => view.cards.filter(card => card.region === region).length),
    people: byRegion(region => people.filter(person => person.region === region).length),
    dots: byRegion(region => toNumber(votes.totalByRegion.get(region) ?? zero)),
    weights: { ...priorityWeights },
  }
}
