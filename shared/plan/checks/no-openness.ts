/** Pitfall 5: lack of openness (check.O1–check.O7). */
import { type Check, type CheckedPlan, everyAction, listOrNone, planCheck } from './check.ts'
import { countNewTies } from './new-ties.ts'

const fewestRegions = 2
const fewestGroups = 2

export const noOpenness: Check[] = [
  everyAction(
    'O1',
    'warn',
    'every action involves at least two regions',
    a => a.regions.length < fewestRegions,
  ),
  everyAction(
    'O2',
    'warn',
    'every action involves at least two stakeholder groups',
    a => a.groups.length < fewestGroups,
  ),
  planCheck('O3', 'error', ({ actions, view }) => {
    const missing = view.regionIds.filter(region => !actions.some(action => action.regions.includes(region)))
    return {
      ok: missing.length === 0,
      detail: `every region is in at least one action; missing: ${listOrNone(missing)}`,
    }
  }),
  planCheck('O4', 'warn', shareOfCards),
  everyAction('O5', 'warn', 'every title exists in all workshop languages', ({ titleByLang }, { view }) =>
    (view.file.workshop.languages ?? []).some(language => !Object.hasOwn(titleByLang, language)),
  ),
  planCheck('O6', 'info', ({ actions, links }) => {
    const used = new Set(actions.flatMap(action => action.basedOn))
    const open = links.filter(link => link.status === 'accepted' && !used.has(link.id)).map(link => link.id)
    return {
      ok: open.length === 0,
      detail: `every accepted link has an action or is parked; open: ${listOrNone(open)}`,
    }
  }),
  planCheck('O7', 'info', plan => {
    const ties = countNewTies(plan)
    return {
      ok: ties > 0,
      detail: `agreed actions bring partners together for the first time (${ties} new ties)`,
    }
  }),
]

/** Over all released cards of every board; a tie goes to the region that comes first by id. */
function shareOfCards({ view }: CheckedPlan): { ok: boolean; detail: string } {
  const counts = view.regionIds.map(region => ({
    region,
    cards: view.cards.filter(card => card.region === region).length,
  }))
  const highest = counts.reduce((a, b) => (b.cards > a.cards ? b : a), { region: 'none', cards: 0 })
  const percent = Math.floor((highest.cards * 100) / Math.max(1, view.cards.length) + 0.5)
  return {
    ok: highest.cards * 2 <= view.cards.length && counts.every(each => each.cards > 0),
    detail: `no region wrote more than half of the cards (highest ${highest.region} ${percent} %)`,
  }
}
