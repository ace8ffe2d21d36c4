/**
 * Rule E4: the time horizon of an action. First that fits: range → deadline word + period → duration → bare
 * period → vague; a start ("ab Mai 2027") goes with the deadline or duration that stands with it.
 * In running text (`prose`) only what is said as a horizon counts: a year in a title is not one.
 */

import { readBarePeriod } from './bare-period.ts'
import { addDays, isIsoDay, monthsBetween } from './calendar.ts'
import { type Duration, durationEnd, readDuration } from './duration.ts'
import type { Horizon, Span } from './note-reading.ts'
import type { Period } from './period.ts'
import { type PeriodDays, periodDays } from './period-days.ts'
import { type PeriodRange, rangeDays, readRange } from './range.ts'
import {
  type BoundPeriod,
  isNamePart,
  readDeadline,
  readLateDeadline,
  readStart,
} from './start-and-deadline.ts'
import { durationWords, horizonFillers } from './time-words.ts'
import { isSign, isWord, type Match, skip, type Token } from './tokens.ts'
import { isOnlyVague, isVague } from './vague.ts'

export type HorizonMode = 'value' | 'deadline-value' | 'prose'

export interface HorizonReading {
  value: Horizon
  span: Span
  /** Nothing but fillers stands beside it. */
  isWhole: boolean
}

interface Found<T> {
  value: T
  from: number
  to: number
}

function findFirst<T>(
  tokens: Token[],
  read: (tokens: Token[], index: number) => Match<T> | null,
  except?: Found<unknown> | null,
): Found<T> | null {
  for (let at = 0; at < tokens.length; at += 1) {
    if (except && at >= except.from && at < except.to) continue
    const match = read(tokens, at)
    if (match) return { value: match.value, from: at, to: match.next }
  }
  return null
}

const nothing: Horizon = { months: null, due: null, start: null, flags: [] }

function isAmbiguous(...periods: Period[]): boolean {
  return periods.some(period => period.base?.kind === 'ambiguous' || period.through?.kind === 'ambiguous')
}

function untilDay(start: string | null, due: string, planStart: string, flags: string[]): Horizon {
  const past = due < planStart ? ['past'] : []
  return { months: monthsBetween(start ?? planStart, due), due, start, flags: [...flags, ...past] }
}

function assumed(...days: (PeriodDays | null)[]): string[] {
  return days.some(day => day?.yearAssumed) ? ['year_assumed'] : []
}

function boundDay({ bound }: BoundPeriod, days: PeriodDays): string {
  if (bound === 'first_day') return days.start
  if (bound === 'day_after') return addDays(days.end, 1)
  return bound === 'day_before' ? addDays(days.start, -1) : days.end
}

function fromRange(range: PeriodRange, planStart: string): Horizon | null {
  if (isAmbiguous(range.first, range.last)) return { ...nothing, flags: ['ambiguous_date'] }
  const days = rangeDays(range, planStart)
  return days && untilDay(days.start, days.end, planStart, assumed(days))
}

interface Start {
  day: string
  days: PeriodDays
}

function startDay(found: Found<BoundPeriod> | null, planStart: string): Start | null {
  const days = found && periodDays(found.value.period, planStart)
  return found && days ? { day: boundDay(found.value, days), days } : null
}

function fromPeriod(
  end: BoundPeriod,
  start: Start | null,
  planStart: string,
  flags: string[],
): Horizon | null {
  if (isAmbiguous(end.period)) return { ...nothing, flags: ['ambiguous_date'] }
  const days = periodDays(end.period, start?.day ?? planStart)
  if (days === null) return null
  return untilDay(start?.day ?? null, boundDay(end, days), planStart, [
    ...flags,
    ...assumed(days, start?.days ?? null),
  ])
}

function fromDuration(duration: Duration, start: Start | null, planStart: string): Horizon {
  const { due, months } = durationEnd(start?.day ?? planStart, duration)
  const past = due < planStart ? ['past'] : []
  return { months, due, start: start?.day ?? null, flags: [...assumed(start?.days ?? null), ...past] }
}

interface Candidate {
  horizon: Horizon
  from: number
  to: number
  /** Said as a horizon, so that it counts in running text too. */
  isSpoken: boolean
}

function together(
  horizon: Horizon | null,
  part: Found<unknown>,
  start: Found<unknown> | null,
  isSpoken: boolean,
): Candidate | null {
  if (horizon === null) return null
  const from = start ? Math.min(part.from, start.from) : part.from
  const to = start ? Math.max(part.to, start.to) : part.to
  return { horizon, from, to, isSpoken }
}

function readRangeOnly(tokens: Token[], index: number): Match<PeriodRange> | null {
  const range = readRange(tokens, index)
  return range && !isNamePart(tokens, range.next) ? range : null
}

function rangeCandidate(tokens: Token[], planStart: string): Candidate | null {
  const found = findFirst(tokens, readRangeOnly)
  return found && together(fromRange(found.value, planStart), found, null, found.value.spoken)
}

function deadlineCandidate(tokens: Token[], planStart: string, started: Started): Candidate | null {
  const found =
    findFirst(tokens, readDeadline, started.found) ?? findFirst(tokens, readLateDeadline, started.found)
  return found && together(fromPeriod(found.value, started.start, planStart, []), found, started.found, true)
}

function durationCandidate(tokens: Token[], planStart: string, started: Started): Candidate | null {
  const found = findFirst(tokens, readDuration, started.found)
  if (found === null) return null
  const isSpoken = started.start !== null || isWord(tokens[found.from - 1], durationWords)
  return together(fromDuration(found.value, started.start, planStart), found, started.found, isSpoken)
}

function bareCandidate(
  tokens: Token[],
  planStart: string,
  started: Started,
  isDeadline: boolean,
): Candidate | null {
  const found = findFirst(tokens, readBarePeriod, started.found)
  if (found === null) return null
  const flags = started.start || isDeadline ? [] : ['bare_period']
  const horizon = fromPeriod({ period: found.value, bound: 'last_day' }, started.start, planStart, flags)
  return together(horizon, found, started.found, started.start !== null)
}

/** "ab Mai 2027" and no end: the start is kept, nothing is due. */
function startCandidate(started: Started): Candidate | null {
  const { found, start } = started
  if (found === null) return null
  if (isAmbiguous(found.value.period))
    return together({ ...nothing, flags: ['ambiguous_date'] }, found, null, true)
  return start && together({ ...nothing, start: start.day, flags: assumed(start.days) }, found, null, true)
}

function vagueCandidate(tokens: Token[]): Candidate | null {
  if (!isVague(tokens)) return null
  return { horizon: { ...nothing, flags: ['vague'] }, from: 0, to: tokens.length, isSpoken: false }
}

/** "Januar 2028, 12 Monate": a period right before a duration is its start. */
function readBareStart(tokens: Token[], index: number): Match<BoundPeriod> | null {
  const period = readBarePeriod(tokens, index)
  if (period === null || !isSign(tokens[period.next], ',', ':', '+')) return null
  if (readDuration(tokens, skip(tokens, period.next + 1, durationWords)) === null) return null
  return { value: { period: period.value, bound: 'first_day' }, next: period.next }
}

interface Started {
  found: Found<BoundPeriod> | null
  start: Start | null
}

function candidates(tokens: Token[], planStart: string, isDeadline: boolean): (() => Candidate | null)[] {
  const found =
    findFirst(tokens, readStart) ??
    (findFirst(tokens, readDeadline) ? null : findFirst(tokens, readBareStart))
  const started: Started = { found, start: startDay(found, planStart) }
  return [
    () => rangeCandidate(tokens, planStart),
    () => deadlineCandidate(tokens, planStart, started),
    () => durationCandidate(tokens, planStart, started),
    () => bareCandidate(tokens, planStart, started, isDeadline),
    () => startCandidate(started),
    () => vagueCandidate(tokens),
  ]
}

function isFiller(token: Token): boolean {
  return token.kind === 'sign' ? !isSign(token, '%', '€', '@') : isWord(token, horizonFillers)
}

function isWhole(tokens: Token[], { from, to }: Candidate): boolean {
  return tokens.every((token, index) => (index >= from && index < to) || isFiller(token))
}

/** Reads the horizon of a piece of a note; null if it says nothing of time, or if `planStart` is no day. */
export function readHorizon(tokens: Token[], planStart: string, mode: HorizonMode): HorizonReading | null {
  if (!isIsoDay(planStart)) return null
  for (const candidate of candidates(tokens, planStart, mode === 'deadline-value')) {
    const found = candidate()
    if (found === null) continue
    const whole = isWhole(tokens, found) && (!found.horizon.flags.includes('vague') || isOnlyVague(tokens))
    if (mode === 'prose' && !found.isSpoken && !whole) continue
    const [first, last] = [tokens[found.from], tokens[found.to - 1]]
    if (first && last)
      return { value: found.horizon, span: { from: first.from, to: last.to }, isWhole: whole }
  }
  return null
}
