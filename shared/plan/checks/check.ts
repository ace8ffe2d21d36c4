/**
 * What a check is: one question to the finished plan, answered yes or no, with the actions concerned.
 * Checks warn and never block. Their ids are rules `check.E1` … `check.O7` of SPEC.md; detail texts are compared by
 * outside programs and stay as they are.
 */
import type { FindParty } from '../actions/people-index.ts'
import type { FinancingMix, PlanAction, PlanLink, QualityFinding } from '../plan.ts'
import type { WorkshopView } from '../workshop-view.ts'

/** All that a check may look at. Actions in order of rank. */
export interface CheckedPlan {
  view: WorkshopView
  actions: PlanAction[]
  links: PlanLink[]
  financingMix: FinancingMix | null
  evaluationOwner: string | null
  findParty: FindParty
}

export type Severity = QualityFinding['severity']

export interface Check {
  id: string
  severity: Severity
  run: (plan: CheckedPlan) => Pick<QualityFinding, 'ok' | 'detail' | 'actions'>
}

/** A check of every action by itself: it holds where none is `wrong`. */
export function everyAction(
  id: string,
  severity: Severity,
  detail: string,
  wrong: (action: PlanAction, plan: CheckedPlan) => boolean,
): Check {
  return actionsCheck(id, severity, detail, plan => plan.actions.filter(action => wrong(action, plan)))
}

/** A check that picks the actions it objects to among all of them. */
export function actionsCheck(
  id: string,
  severity: Severity,
  detail: string,
  findWrong: (plan: CheckedPlan) => PlanAction[],
): Check {
  return {
    id,
    severity,
    run: plan => {
      const wrong = findWrong(plan)
      return { ok: wrong.length === 0, detail, actions: wrong.map(action => action.id) }
    },
  }
}

/** A check of the plan as a whole, with a detail text that may name figures. */
export function planCheck(
  id: string,
  severity: Severity,
  answer: (plan: CheckedPlan) => { ok: boolean; detail: string },
): Check {
  return { id, severity, run: plan => ({ ...answer(plan), actions: [] }) }
}

export function listOrNone(ids: string[]): string {
  return ids.length > 0 ? ids.join(', ') : 'none'
}
