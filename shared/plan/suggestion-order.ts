/** Rule L5: in which order the synergy map offers links. */
import { byCodeUnit } from './code-unit-order.ts'
import type { Plan, PlanLink } from './plan.ts'

/** All links of the plan, whatever became of them: mutual first, mixed last, then more regions, more cards, id. */
export function orderSuggestions({
  links,
  mutualExchanges,
}: Pick<Plan, 'links' | 'mutualExchanges'>): PlanLink[] {
  const pairs = new Set(mutualExchanges.map(pair => pair.join('\n')))
  const isMutual = (link: PlanLink) => link.giver !== undefined && pairs.has(link.regions.join('\n'))
  return [...links].sort(
    (a, b) =>
      Number(isMutual(b)) - Number(isMutual(a)) ||
      Number(a.mixed ?? false) - Number(b.mixed ?? false) ||
      b.regions.length - a.regions.length ||
      b.cards.length - a.cards.length ||
      byCodeUnit(a.id, b.id),
  )
}
