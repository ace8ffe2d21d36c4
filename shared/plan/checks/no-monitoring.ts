/** Pitfall 2: missing monitoring and evaluation (check.M1–check.M5). */
import { type Check, everyAction, planCheck } from './check.ts'
import { hasTarget } from './unclear-expectations.ts'
import { namesVerification } from './verification.ts'

export const noMonitoring: Check[] = [
  everyAction(
    'M1',
    'error',
    'every action has at least one indicator with a target',
    action => !hasTarget(action),
  ),
  everyAction('M2', 'warn', 'every indicator has a baseline', action =>
    action.indicators.some(indicator => indicator.baseline === null),
  ),
  everyAction('M3', 'error', 'every action has review dates', action => action.reviews.length === 0),
  planCheck('M4', 'error', ({ evaluationOwner }) => ({
    ok: evaluationOwner !== null,
    detail: 'one named party reports on the whole plan',
  })),
  everyAction(
    'M5',
    'warn',
    'every indicator says where its number will come from',
    ({ indicators }, { view }) =>
      indicators.some(indicator => !namesVerification(view.cardsById.get(indicator.source)?.text ?? '')),
  ),
]
