/** plan.R1–R2: the days on which an action is looked at: months 1, 3, 6, then every six, and its due date. */
import { addMonths } from './extract/calendar.ts'

/** Plans reach ten years at most; a longer action is reviewed on its due date only from there on. */
const lastReviewMonth = 120
const reviewMonths = [1, 3, ...Array.from({ length: lastReviewMonth / 6 }, (_, half) => (half + 1) * 6)]

/** ISO dates in order, the due date last; none without a due date. */
export function reviewDates(start: string, due: string | null): string[] {
  if (due === null) return []
  const dates = reviewMonths.map(month => addMonths(start, month))
  return [...dates.filter(date => date < due), due]
}
