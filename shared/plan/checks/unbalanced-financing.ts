/** Pitfall 3: unbalanced financing (check.F1–check.F6). */
import { readNote } from '../extract/read-note.ts'
import { addsUp } from '../financing.ts'
import type { PlanAction } from '../plan.ts'
import type { WorkshopView } from '../workshop-view.ts'
import { type Check, everyAction, planCheck } from './check.ts'

/** 3.7: longer than a usual grant. */
const longestPublicMonths = 24
/** The axis of the financing path has ten years. */
const breakEvenYears = 10

export const unbalancedFinancing: Check[] = [
  everyAction('F1', 'warn', 'every action states its cost (0 is allowed)', action => action.cost === null),
  everyAction(
    'F2',
    'error',
    'every cost has at least one funding source',
    ({ cost, funding }) =>
      cost !== null && Math.max(cost.min ?? 0, cost.max ?? 0) > 0 && funding.length === 0,
  ),
  everyAction(
    'F3',
    'warn',
    'no action over 24 months lives on public funding alone',
    ({ horizonMonths, funding }) =>
      (horizonMonths ?? 0) > longestPublicMonths &&
      funding.length > 0 &&
      funding.every(source => source === 'public'),
  ),
  planCheck('F4', 'warn', ({ financingMix }) => ({
    ok: financingMix !== null && addsUp(financingMix),
    detail: 'financing path given and every year adds up to 100 %',
  })),
  planCheck('F5', 'info', ({ financingMix }) => ({
    ok: (financingMix?.breakEvenIndex ?? Number.POSITIVE_INFINITY) <= breakEvenYears,
    detail: 'financing path reaches break-even',
  })),
  everyAction('F6', 'warn', 'no funding programme ends before its action', (action, { view }) => {
    const end = programmeEnd(view, action)
    return end !== null && action.due !== null && end < action.due
  }),
]

/** The deadline that the funding words themselves carry ("EFRE, bis Ende 2028"); null where none is known. */
function programmeEnd(view: WorkshopView, action: PlanAction): string | null {
  const funding = readNote(view.cardsById.get(action.sourceNote)?.text ?? '', action.start).funding
  if (!funding) return null
  return readNote(`Termin: ${funding.value.programme}`, action.start).horizon?.value.due ?? null
}
