/** Rules R1–R2: the days on which an action is looked at: months 1, 3, 6, then every six, and its due date. */

/** Plans reach ten years at most; a longer action is reviewed on its due date only from there on. */
const lastReviewMonth = 120

/** ISO dates in order, the due date last; none without a due date. */
export function reviewDates(start: string, due: string | null): string[] {
  if (due === null) return []
  const dates: string[] = []
  for (const month of reviewMonths()) {
    const date = addMonths(start, month)
    if (date >= due) break
    dates.push(date)
  }
  return [...dates, due]
}

function* reviewMonths(): Generator<number> {
  yield 1
  yield 3
  for (let month = 6; month <= lastReviewMonth; month += 6) yield month
}

/** The same day `months` later, or the last day of that month where it has none. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = utcDay(year, month + months, 0)
  const sameDay = utcDay(year, month - 1 + months, day)
  return (sameDay < lastDay ? sameDay : lastDay).toISOString().slice(0, 10)
}

/** Months from 0, running over into other years; day 0 is the last of the month before. Any year from 0 on. */
function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date
}
