/** All 31 checks of 3.7, by pitfall; this list is their order in the plan. */
import type { QualityFinding } from '../plan.ts'
import type { Check, CheckedPlan } from './check.ts'
import { massNotClass } from './mass-not-class.ts'
import { noMonitoring } from './no-monitoring.ts'
import { noOpenness } from './no-openness.ts'
import { unbalancedFinancing } from './unbalanced-financing.ts'
import { unclearExpectations } from './unclear-expectations.ts'

const checksByPitfall: [QualityFinding['pitfall'], Check[]][] = [
  ['unclear_expectations', unclearExpectations],
  ['no_monitoring', noMonitoring],
  ['unbalanced_financing', unbalancedFinancing],
  ['mass_not_class', massNotClass],
  ['no_openness', noOpenness],
]

export function runChecks(plan: CheckedPlan): QualityFinding[] {
  return checksByPitfall.flatMap(([pitfall, checks]) =>
    checks.map(({ id, severity, run }) => {
      const { ok, detail, actions } = run(plan)
      return { id, pitfall, severity, ok, detail, actions }
    }),
  )
}
