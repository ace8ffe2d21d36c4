/**
 * The links as the outline lists them: first the exchanges, pairs of regions that give to each other, each with both
 * directions; then the other links, in the order of rule L5. Pure.
 */
import type { PlanLink } from '../../../shared/plan/plan.ts'

export interface Exchange<L extends PlanLink = PlanLink> {
  /** Ids of the two regions, in order. */
  pair: readonly [string, string]
  /** What the first gives to the second; never empty, as `back`. */
  there: readonly L[]
  back: readonly L[]
}

export interface SynergyList<L extends PlanLink = PlanLink> {
  exchanges: readonly Exchange<L>[]
  others: readonly L[]
}

/** `links` in order of L5. */
export function listSynergies<L extends PlanLink>({
  links,
  mutualExchanges,
}: {
  links: readonly L[]
  mutualExchanges: readonly (readonly [string, string])[]
}): SynergyList<L> {
  const exchanges = mutualExchanges.map(([first, second]) => ({
    pair: [first, second] as const,
    there: links.filter(link => link.giver === first && link.receiver === second),
    back: links.filter(link => link.giver === second && link.receiver === first),
  }))
  const exchanged = new Set(exchanges.flatMap(({ there, back }) => [...there, ...back]))
  return { exchanges, others: links.filter(link => !exchanged.has(link)) }
}

/** Links shown before "more" is pressed, and at each press (L5). */
export const shownAtOnce = 12

/** The beginning of a list: an exchange is shown whole or not at all, so a few more links may come. */
export function firstSynergies<L extends PlanLink>(
  { exchanges, others }: SynergyList<L>,
  most = shownAtOnce,
): SynergyList<L> {
  const shown: Exchange<L>[] = []
  let left = most
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
