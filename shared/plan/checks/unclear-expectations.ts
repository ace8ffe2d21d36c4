/** Pitfall 1: unclear or unrealistic expectations (check.E1–check.E8). */
import { compareKey } from '../normalise.ts'
import type { PlanAction } from '../plan.ts'
import { cardsOnBoards } from '../workshop-view.ts'
import { actionsCheck, type Check, everyAction, listOrNone, planCheck } from './check.ts'
import { isVagueTitle } from './vague-title.ts'

/** Five years: beyond it nobody in the room answers for an action (3.7). */
const longestMonths = 60
/** 3.7: whoever carries more carries none. */
const mostActionsPerOwner = 3

export const unclearExpectations: Check[] = [
  everyAction(
    'E1',
    'error',
    'every action names an outcome or an indicator with a target',
    action => !action.outcome && !hasTarget(action),
  ),
  everyAction('E2', 'error', 'every action has an end date', action => action.due === null),
  everyAction(
    'E3',
    'warn',
    'horizon between 1 and 60 months and not in the past',
    ({ horizonMonths, flags }) =>
      flags.includes('past') ||
      (horizonMonths !== null && (horizonMonths < 1 || horizonMonths > longestMonths)),
  ),
  everyAction(
    'E4',
    'error',
    'every action has one owner that is known in the workshop',
    action => action.owner.id === null,
  ),
  actionsCheck('E5', 'warn', 'no owner carries more than three actions', plan => overloaded(plan.actions)),
  everyAction('E6', 'warn', 'owner has said yes in person', action => !action.owner.confirmed),
  planCheck('E7', 'warn', ({ view }) => {
    const wrote = new Set(cardsOnBoards(view, 'expectations').map(card => card.region))
    const missing = view.regionIds.filter(region => !wrote.has(region))
    return {
      ok: missing.length === 0,
      detail: `each region wrote an expectation; missing: ${listOrNone(missing)}`,
    }
  }),
  everyAction('E8', 'warn', 'no title that is only a vague verb without a number', action =>
    isVagueTitle(action.title),
  ),
]

export function hasTarget(action: PlanAction): boolean {
  return action.indicators.some(indicator => indicator.target !== null)
}

function overloaded(actions: PlanAction[]): PlanAction[] {
  const ownerOf = ({ owner }: PlanAction) => owner.id ?? (owner.text === null ? null : compareKey(owner.text))
  const byOwner = Map.groupBy(actions, ownerOf)
  return actions.filter(action => {
    const owner = ownerOf(action)
    return owner !== null && (byOwner.get(owner)?.length ?? 0) > mostActionsPerOwner
  })
}
