/** An indicator in one phrase: "from 0 to 15 projects", "target 12 companies". */
import type { PlanAction } from '../../shared/plan/plan.ts'
import type { Words } from './words.ts'

export function indicatorText(
  { baseline, target, unit }: PlanAction['indicators'][number],
  words: Words,
): string {
  const goal = target ?? '?'
  const change =
    baseline === null ? words('towards', { target: goal }) : words('fromTo', { baseline, target: goal })
  return unit ? `${change} ${unit}` : change
}
