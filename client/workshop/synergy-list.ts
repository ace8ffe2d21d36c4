/**
 * The links of a plan as the synergy step lists them: first the exchanges, pairs of regions that give to each other,
 * each with both directions; then the other links, in the order of rule L5. Pure.
 */
import type { Plan, PlanLink } from '../../shared/plan/plan.ts'
import { orderSuggestions } from '../../shared/plan/suggestion-order.ts'

export interface Exchange {
  /** Ids of the two regions, in order. */
  pair: readonly [string, string]
  /** What the first gives to the second; never empty, as `back`. */
  there: readonly PlanLink[]
  back: readonly PlanLink[]
}

export interface SynergyList {
  exchanges: readonly Exchange[]
  others: readonly PlanLink[]
}

export function listSynergies(plan: Pick<Plan, 'links' | 'mutualExchanges'>): SynergyList {
  const ordered = orderSuggestions(plan)
  const exchanges = plan.mutualExchanges.map(([first, second]) => ({
    pair: [first, second] as const,
    there: ordered.filter(link => link.giver === first && link.receiver === second),
    back: ordered.filter(link => link.giver === second && link.receiver === first),
  }))
  const exchanged = new Set(exchanges.flatMap(({ there, back }) => [...there, ...back]))
  return { exchanges, others: ordered.filter(link => !exchanged.has(link)) }
}

/** Links shown before "more" is pressed (L5). */
export const shownAtOnce = 12

/** The beginning of a list: an exchange is shown whole or not at all, so a few more links may come. */
export function firstSynergies({ exchanges, others }: SynergyList): SynergyList {
  const shown: Exchange[] = []
  let left = shownAtOnce
  for (const exchange of exchanges) {
    if (left <= 0) break
    shown.push(exchange)
    left -= exchange.there.length + exchange.back.length
  }
  return { exchanges: shown, others: others.slice(0, Math.max(0, left)) }
}

export function countLinks({ exchanges, others }: SynergyList): number {
  return exchanges.reduce((sum, { there, back }) => sum + there.length + back.length, others.length)
}
