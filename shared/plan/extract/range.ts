/**
 * A range of two periods, rule E4: "von Q2 2027 bis Q1 2030", "2028-2030", "01/28–12/29", "between May and July",
 * "1.–15. Mai 2027", "Anfang bis Mitte 2028". What one side leaves out it takes from the other.
 */
import { readYearAfter } from './dates.ts'
import type { Base, Period } from './period.ts'
import { type PeriodDays, periodDays, withYear } from './period-days.ts'
import { readOpenPeriod, readPeriod } from './read-period.ts'
import { betweenWords, rangeAnds, rangeLinks, rangeOpeners, startWords, timeFillers } from './time-words.ts'
import { isSign, isWord, type Match, skip, smallNumber, type Token } from './tokens.ts'

export interface PeriodRange {
  first: Period
  last: Period
  /** Opened by a word ("von", "between") or joined by one: then it is a range in running text too. */
  spoken: boolean
}

interface Link {
  next: number
  spoken: boolean
}

function readLink(tokens: Token[], index: number, afterBetween: boolean): Link | null {
  const at = isSign(tokens[index], ',') && isWord(tokens[index + 1], rangeLinks) ? index + 1 : index
  if (isWord(tokens[at], rangeLinks) || (afterBetween && isWord(tokens[at], rangeAnds))) {
    return { next: skip(tokens, at + 1, timeFillers), spoken: true }
  }
  if (isSign(tokens[at], '-')) {
    const arrow = isSign(tokens[at + 1], '>') ? at + 2 : at + 1
    return { next: isWord(tokens[arrow], rangeLinks) ? arrow + 1 : arrow, spoken: false }
  }
  return isSign(tokens[at], '→') ? { next: at + 1, spoken: false } : null
}

/** "28" or "2030" behind a year, "25/2027" behind a week, "7, 2027" behind a day of the month. */
function readShortEnd(tokens: Token[], index: number, first: Base): Match<Period> | null {
  const number = smallNumber(tokens[index], 2)
  if (number === null) return null
  if (first.kind === 'year' && tokens[index]?.key.length === 2) {
    return { value: { edge: null, base: { kind: 'year', year: 2000 + number } }, next: index + 1 }
  }
  const year = readYearAfter(tokens, index + 1, false)
  const next = year?.next ?? index + 1
  if (first.kind === 'week')
    return { value: { edge: null, base: { kind: 'week', week: number, year: year?.value ?? null } }, next }
  if (first.kind === 'quarter' && number <= 4) {
    return {
      value: { edge: null, base: { kind: 'quarter', quarter: number, year: year?.value ?? null } },
      next,
    }
  }
  if (first.kind !== 'day') return null
  return {
    value: { edge: null, base: { kind: 'day', day: number, month: first.month, year: year?.value ?? null } },
    next,
  }
}

/** "01/28–12/29": both sides month and two-digit year; such a pair is no pair of days. */
function readShortMonths(tokens: Token[], index: number): Match<PeriodRange> | null {
  const month = (at: number): Period | null => {
    const number = smallNumber(tokens[at], 2)
    const year = smallNumber(tokens[at + 2], 2)
    const fits = isSign(tokens[at + 1], '/') && number !== null && number >= 1 && number <= 12
    return fits && year !== null && year > 12
      ? { edge: null, base: { kind: 'month', month: number, year: 2000 + year } }
      : null
  }
  const first = month(index)
  const link = first && readLink(tokens, index + 3, false)
  const last = link && month(link.next)
  return first && link && last ? { value: { first, last, spoken: link.spoken }, next: link.next + 3 } : null
}

function yearOfBase(base: Base | null): number | null {
  return base && 'year' in base ? base.year : null
}

/** The opening side as the closing side explains it; null if it cannot be told. */
function completeFirst(first: Period, last: Period): Period | null {
  const other = last.base
  if (first.base === null) return other && { ...first, base: other }
  if (first.base.kind === 'number') {
    const { number } = first.base
    if (other?.kind === 'day') return { ...first, base: { ...other, day: number } }
    if (other?.kind === 'quarter' && number <= 4) return { ...first, base: { ...other, quarter: number } }
    if (other?.kind === 'half' && number <= 2) return { ...first, base: { ...other, half: number } }
    if (other?.kind === 'week') return { ...first, base: { ...other, week: number } }
    return other?.kind === 'month' && number <= 12 ? { ...first, base: { ...other, month: number } } : null
  }
  return first
}

/** "2027-04-01/2029-03-31": a stroke between two whole days. */
function readIntervalLink(tokens: Token[], first: Match<Period>): Link | null {
  const second = isSign(tokens[first.next], '/') ? readPeriod(tokens, first.next + 1) : null
  const areDays = [first.value, second?.value].every(
    side => side?.base?.kind === 'day' && side.base.year !== null,
  )
  return areDays ? { next: first.next + 1, spoken: false } : null
}

function readSides(tokens: Token[], index: number, afterBetween: boolean): Match<PeriodRange> | null {
  const sides = [readPeriod(tokens, index), readOpenPeriod(tokens, index)]
  for (const first of sides) {
    if (first === null) continue
    const link = readLink(tokens, first.next, afterBetween) ?? readIntervalLink(tokens, first)
    if (link === null) continue
    const base = first.value.base
    const short = base && readShortEnd(tokens, link.next, base)
    // "KW 10–12/2028": the twelfth week, not December.
    const last = base?.kind === 'week' && short ? short : (readPeriod(tokens, link.next) ?? short)
    const complete = last && completeFirst(first.value, last.value)
    if (last && complete)
      return { value: { first: complete, last: last.value, spoken: link.spoken }, next: last.next }
  }
  return null
}

/** A range of periods that begins at this token, with or without an opening word. */
export function readRange(tokens: Token[], index: number): Match<PeriodRange> | null {
  const opened = isWord(tokens[index], rangeOpeners) || isWord(tokens[index], startWords)
  if (!opened) return readShortMonths(tokens, index) ?? readSides(tokens, index, false)
  const at = skip(tokens, index + 1, timeFillers)
  const range = readShortMonths(tokens, at) ?? readSides(tokens, at, isWord(tokens[index], betweenWords))
  return range && { value: { ...range.value, spoken: true }, next: range.next }
}

/**
 * First and last day. Without years, the first side is the next to come and the last follows it; with one
 * year at the end, the first side is in that year or, if it would come later, in the year before.
 */
export function rangeDays(range: PeriodRange, reference: string): PeriodDays | null {
  const { first, last } = range
  if (first.base === null || last.base === null) return null
  const lastYear = yearOfBase(last.base)
  const inYear = (year: number | null) => {
    const base = first.base && withYear(first.base, year)
    return base && periodDays({ ...first, base }, reference)
  }
  const sameYear = inYear(lastYear)
  const end = sameYear && periodDays(last, lastYear === null ? sameYear.start : reference)
  if (!sameYear || !end) return null
  if (end.end >= sameYear.start) return { start: sameYear.start, end: end.end, yearAssumed: end.yearAssumed }
  const before = lastYear !== null && yearOfBase(first.base) === null ? inYear(lastYear - 1) : null
  return before && end.end >= before.start ? { start: before.start, end: end.end, yearAssumed: false } : null
}
