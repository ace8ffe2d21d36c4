/** Rule L5: in which order the synergy map offers links. */
import { byCodeUnit } from './code-unit-order.ts'
import type { PlanLink } from './plan.ts'

/** Shown at once; the rest stands behind "more" (L5). */
export const suggestionsShown = 12

/** Mutual first, mixed last, then more regions, more cards, id. Returns a new array. */
export function orderSuggestions(links: PlanLink[], mutual: [string, string][]): PlanLink[] {
  const pairs = new Set(mutual.map(pair => pair.join('\n')))
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
