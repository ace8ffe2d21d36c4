/** check.C5: how many of the planned company talks are to become projects, over all indicators of the plan. */
import { compareKey } from '../normalise.ts'
import type { PlanAction } from '../plan.ts'

const talks = /\b(?:\p{L}*gesprach(?:e|en)?|talks?|meetings?)\b/u
const projects = /(?:projekte?n?|\bprojects?)\b/u

/** Projects ÷ talks by target; null unless the plan states both. */
export function plannedConversion(actions: PlanAction[]): number | null {
  const planned = (unit: RegExp) =>
    actions
      .flatMap(action => action.indicators)
      .filter(indicator => unit.test(compareKey(indicator.unit ?? '')))
      .reduce((total, indicator) => total + Math.max(0, indicator.target ?? 0), 0)
  const [talkCount, projectCount] = [planned(talks), planned(projects)]
  return talkCount > 0 && projectCount > 0 ? projectCount / talkCount : null
}
