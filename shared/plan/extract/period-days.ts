/**
 * From a written period to its days. A missing year is the first that does not end before the reference day,
 * and is reported as assumed. Conventions of rule E4: Anfang = end of Q1 / 10th, Mitte = 30 June / 15th,
 * Ende = last day; as a start, Anfang is the first day and Mitte of a year 1 July.
 */
import {
  addDays,
  addMonths,
  type DayRange,
  isoDay,
  monthOf,
  monthsRange,
  weekRange,
  yearOf,
} from './calendar.ts'
import type { Base, Period } from './period.ts'
import type { Edge } from './time-words.ts'

export interface PeriodDays extends DayRange {
  yearAssumed: boolean
}

type YearlessBase = Exclude<Base, { kind: 'year' | 'relative' | 'number' | 'ambiguous' }>

function rangeIn(base: YearlessBase, year: number): DayRange | null {
  switch (base.kind) {
    case 'day': {
      const day = base.month === null ? null : isoDay(year, base.month, base.day)
      return day === null ? null : { start: day, end: day }
    }
    case 'month':
      return monthsRange(year, base.month, 1)
    case 'week':
      return weekRange(year, base.week)
    case 'quarter':
      return monthsRange(year, base.quarter * 3 - 2, 3)
    case 'half':
      return monthsRange(year, base.half * 6 - 5, 6)
  }
}

function relativeRange(
  unit: 'year' | 'half' | 'quarter' | 'month',
  offset: number,
  reference: string,
): DayRange {
  const size = { year: 12, half: 6, quarter: 3, month: 1 }[unit]
  const first = Math.floor((monthOf(reference) - 1) / size) * size + 1
  const start = addMonths(monthsRange(yearOf(reference), first, size).start, offset * size)
  return { start, end: addDays(addMonths(start, size), -1) }
}

function edgeDay(range: DayRange, edge: Edge): string {
  if (edge === 'late') return range.end
  const months =
    (yearOf(range.end) - yearOf(range.start)) * 12 + monthOf(range.end) - monthOf(range.start) + 1
  const afterMonths = (count: number) => addDays(addMonths(range.start, count), -1)
  if (months >= 6) return afterMonths(Math.floor(months / (edge === 'early' ? 4 : 2)))
  if (months === 3) return edge === 'early' ? afterMonths(1) : addDays(addMonths(range.start, 1), 14)
  if (range.start === range.end) return range.start
  const isMonth = range.start.endsWith('-01') && range.end > addDays(range.start, 26)
  if (isMonth) return addDays(range.start, edge === 'early' ? 9 : 14)
  return addDays(range.start, edge === 'early' ? 1 : 3)
}

function edgeStart(range: DayRange, edge: Edge): string {
  if (edge === 'early') return range.start
  const day = edgeDay(range, edge)
  return edge === 'mid' && addDays(day, 1).endsWith('-01') ? addDays(day, 1) : day
}

function withEdge(range: DayRange, edge: Edge | null): DayRange {
  return edge === null ? range : { start: edgeStart(range, edge), end: edgeDay(range, edge) }
}

/** First year from the reference day's on in which the period does not end before that day. */
function assumeYear(base: YearlessBase, edge: Edge | null, reference: string): DayRange | null {
  const first = yearOf(reference)
  // Four years reach the next 29 February, eight the one after 2096.
  for (let year = first; year <= first + 8; year += 1) {
    const range = rangeIn(base, year)
    if (range && withEdge(range, edge).end >= reference) return withEdge(range, edge)
  }
  return null
}

function baseDays(base: Base, edge: Edge | null, reference: string): PeriodDays | null {
  if (base.kind === 'number' || base.kind === 'ambiguous') return null
  if (base.kind === 'year') return { ...withEdge(monthsRange(base.year, 1, 12), edge), yearAssumed: false }
  if (base.kind === 'relative') {
    return { ...withEdge(relativeRange(base.unit, base.offset, reference), edge), yearAssumed: true }
  }
  const range = base.year === null ? assumeYear(base, edge, reference) : rangeIn(base, base.year)
  if (range === null) return null
  return base.year === null
    ? { ...range, yearAssumed: true }
    : { ...withEdge(range, edge), yearAssumed: false }
}

function yearIn(base: Base | undefined | null): number | null {
  return base && 'year' in base ? base.year : null
}

/** The same period with a year, where it has none of its own. */
export function withYear(base: Base, year: number | null): Base {
  return 'year' in base && base.year === null && year !== null ? { ...base, year } : base
}

/** First and last day; null for days that do not exist and for what cannot be told ("03/04/2027"). */
export function periodDays(period: Period, reference: string): PeriodDays | null {
  if (period.base === null) return null
  if (period.yearOffset !== undefined) {
    const base = withYear(period.base, yearOf(reference) + period.yearOffset)
    const days = baseDays(base, period.edge, reference)
    return days && { ...days, yearAssumed: true }
  }
  if (period.through === undefined) return baseDays(period.base, period.edge, reference)
  const first = baseDays(withYear(period.base, yearIn(period.through)), period.edge, reference)
  const last = first && baseDays(period.through, null, first.start)
  return first && last && last.end >= first.start
    ? { start: first.start, end: last.end, yearAssumed: last.yearAssumed }
    : null
}
