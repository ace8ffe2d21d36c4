/** Calendar days as ISO `YYYY-MM-DD` and arithmetic on them in UTC; no clock, no time zone. */

export interface DayRange {
  start: string
  end: string
}

const dayMs = 86_400_000

/** The days that four digits of a year can name; what reaches further stops there, so that dates sort as texts. */
const firstDay = Date.parse('0000-01-01')
const lastDay = Date.parse('9999-12-31')

function toIso(time: number): string {
  return new Date(Math.min(Math.max(time, firstDay), lastDay)).toISOString().slice(0, 10)
}

function parts(iso: string): { year: number; month: number; day: number } {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) }
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** `month` 1–12; null for a day that does not exist. Years 1000–9999. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month))
    return null
  return toIso(Date.UTC(year, month - 1, day))
}

export function isIsoDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  return match !== null && isoDay(Number(match[1]), Number(match[2]), Number(match[3])) !== null
}

export function yearOf(iso: string): number {
  return parts(iso).year
}

export function monthOf(iso: string): number {
  return parts(iso).month
}

export function addDays(iso: string, days: number): string {
  return toIso(Date.parse(iso) + days * dayMs)
}

/** Keeps the day of the month; where the month is shorter, its last day. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = parts(iso)
  const index = year * 12 + month - 1 + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  return toIso(Date.UTC(toYear, toMonth - 1, Math.min(day, lastDayOf(toYear, toMonth))))
}

/** Calendar months between two days, plus one if the end day of the month is later than the start day. */
export function monthsBetween(start: string, end: string): number {
  const a = parts(start)
  const b = parts(end)
  return (b.year - a.year) * 12 + (b.month - a.month) + (b.day > a.day ? 1 : 0)
}

export function monthsRange(year: number, firstMonth: number, count: number): DayRange {
  const start = toIso(Date.UTC(year, firstMonth - 1, 1))
  return { start, end: addDays(addMonths(start, count), -1) }
}

/** Monday to Sunday of an ISO week; null for a week that the year does not have. */
export function weekRange(year: number, week: number): DayRange | null {
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs + (week - 1) * 7 * dayMs
  const thursdayYear = new Date(monday + 3 * dayMs).getUTCFullYear()
  return week >= 1 && thursdayYear === year ? { start: toIso(monday), end: toIso(monday + 6 * dayMs) } : null
}
