/**
 * Durations, rule E4: "36 Monate", "anderthalb Jahre", "half a year", "24-monatig", "1 Jahr und 6 Monate",
 * "12–18 Monate" (the longer counts). Rhythms ("alle 3 Monate", "per year") and ages are none.
 */
import { addDays, addMonths, monthsBetween } from './calendar.ts'
import { germanNumber, readDigits, readNumber } from './numerals.ts'
import {
  adjectiveUnits,
  durationWords,
  notADuration,
  rhythmWords,
  type Unit,
  units,
  wholeDurations,
} from './time-words.ts'
import { isSign, isWord, type Match, type Token } from './tokens.ts'
import { wordSet } from './word-forms.ts'

/** Months and days add up; months may be a fraction. */
export interface Duration {
  months: number
  days: number
}

/** Longer than this is no plan but a count of something. */
const maxMonths = 1200

const sizes: Record<Unit, Duration> = {
  day: { months: 0, days: 1 },
  week: { months: 0, days: 7 },
  fortnight: { months: 0, days: 14 },
  month: { months: 1, days: 0 },
  quarter: { months: 3, days: 0 },
  half: { months: 6, days: 0 },
  year: { months: 12, days: 0 },
  decade: { months: 120, days: 0 },
}

function times(amount: number, unit: Unit): Duration {
  return { months: sizes[unit].months * amount, days: sizes[unit].days * amount }
}

const halfWord = wordSet('half')
const yearWord = wordSet('year years')

/** "Monate", "months", "half-years", "Mon.". */
function readUnit(tokens: Token[], index: number): Match<Unit> | null {
  const token = tokens[index]
  if (isWord(token, halfWord)) {
    const at = isSign(tokens[index + 1], '-') ? index + 2 : index + 1
    return isWord(tokens[at], yearWord) ? { value: 'half', next: at + 1 } : null
  }
  const unit = token?.kind === 'word' ? units.get(token.key) : undefined
  if (unit === undefined) return null
  const dotted = isSign(tokens[index + 1], '.') && !tokens[index + 1]?.gap
  return { value: unit, next: dotted ? index + 2 : index + 1 }
}

const endings = /^(.*?)(?:e|en|er|es|em)?$/

/** "monatig" behind digits, "zweijährig" as one word. */
function readAdjective(tokens: Token[], index: number): Match<Duration> | null {
  const number = readDigits(tokens, index)
  const at = number && isSign(tokens[number.next], '-') ? number.next + 1 : (number?.next ?? index)
  const stem = tokens[at]?.kind === 'word' ? (endings.exec(tokens[at]?.key ?? '')?.[1] ?? '') : ''
  for (const [word, unit] of adjectiveUnits) {
    if (!stem.endsWith(word)) continue
    const head = stem.slice(0, -word.length)
    if (number) return head === '' ? { value: times(number.value.amount, unit), next: at + 1 } : null
    const amount = head === 'halb' ? 0.5 : head === 'ganz' ? 1 : head === '' ? null : germanNumber(head)
    return amount === null ? null : { value: times(amount, unit), next: at + 1 }
  }
  return null
}

interface Amount {
  amount: number
  article: boolean
  next: number
}

const rangeWords = wordSet('bis to oder or and und')

/** "12–18", "zwei bis drei": the longer of the two. */
function readAmount(tokens: Token[], index: number): Amount | null {
  const first = readNumber(tokens, index)
  if (first === null) return null
  const link = isWord(tokens[first.next], rangeWords) || isSign(tokens[first.next], '-', '/')
  const second = link ? readNumber(tokens, first.next + 1) : null
  if (second && readUnit(tokens, second.next)) {
    return { amount: Math.max(first.value.amount, second.value.amount), article: false, next: second.next }
  }
  return { ...first.value, next: first.next }
}

interface Simple {
  duration: Duration
  article: boolean
}

const halfLongAfter = wordSet('ganzes ganzen ganze volles vollen full whole weiteren weitere further')

function readSimple(tokens: Token[], index: number): Match<Simple> | null {
  const adjective = readAdjective(tokens, index)
  if (adjective) return { value: { duration: adjective.value, article: false }, next: adjective.next }
  const amount = readAmount(tokens, index)
  if (amount === null) return null
  let at = isSign(tokens[amount.next], '-') ? amount.next + 1 : amount.next
  if (isWord(tokens[at], halfLongAfter)) at += 1
  const unit = readUnit(tokens, at)
  if (unit === null) return null
  const duration = times(amount.amount, unit.value)
  const half = isSign(tokens[unit.next], '-') ? null : readHalfMore(tokens, unit, duration)
  return half ?? { value: { duration, article: amount.article }, next: unit.next }
}

const articleHalf = wordSet('a half halbes einem halben ein')

/** "a year and a half". */
function readHalfMore(tokens: Token[], unit: Match<Unit>, whole: Duration): Match<Simple> | null {
  const [and, article, half] = tokens.slice(unit.next, unit.next + 3)
  if (!isWord(and, rangeWords) || !isWord(article, articleHalf) || !isWord(half, articleHalf)) return null
  if (readUnit(tokens, unit.next + 3)) return null
  const more = times(0.5, unit.value)
  const duration = { months: whole.months + more.months, days: whole.days + more.days }
  return { value: { duration, article: false }, next: unit.next + 3 }
}

function readWhole(tokens: Token[], index: number): Match<Simple> | null {
  const months = tokens[index]?.kind === 'word' ? wholeDurations.get(tokens[index]?.key ?? '') : undefined
  return months === undefined
    ? null
    : { value: { duration: { months, days: 0 }, article: false }, next: index + 1 }
}

const plusWords = wordSet('und and plus')

/** "1 Jahr und 6 Monate", "2 years 3 months", "1 Jahr, 6 Monate". */
function withRest(tokens: Token[], first: Match<Simple>): Match<Simple> {
  const linked = isWord(tokens[first.next], plusWords) || isSign(tokens[first.next], ',', '+')
  const second = readSimple(tokens, linked ? first.next + 1 : first.next)
  if (second === null || second.value.article) return first
  const a = first.value.duration
  const b = second.value.duration
  const smaller = b.months === 0 ? a.months > 0 : b.months < 12 && a.months >= 12
  if (!smaller) return first
  return {
    value: { duration: { months: a.months + b.months, days: a.days + b.days }, article: false },
    next: second.next,
  }
}

/** "6 Monate bis 2 Jahre": the longer. */
function withLonger(tokens: Token[], first: Match<Simple>): Match<Simple> {
  if (!isWord(tokens[first.next], rangeWords) && !isSign(tokens[first.next], '-')) return first
  const second = readSimple(tokens, first.next + 1)
  return second && !isWord(tokens[first.next], plusWords) ? second : first
}

function isRhythm(tokens: Token[], index: number, next: number): boolean {
  const behind = isSign(tokens[next], '-') ? tokens[next + 1] : tokens[next]
  const ofWhat = behind?.key === 'of' ? tokens[next + 1] : behind
  return (
    isWord(tokens[index - 1], rhythmWords) || isWord(ofWhat, notADuration) || isSign(tokens[index - 1], '/')
  )
}

/** An article is a number only behind a word of time or at the beginning: "62 talks a year" lasts no year. */
function isArticleMeant(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1]
  return before === undefined || isWord(before, durationWords) || isSign(before, ':', '=', ',', '(')
}

/** A duration that begins at this token. */
export function readDuration(tokens: Token[], index: number): Match<Duration> | null {
  const simple = readWhole(tokens, index) ?? readSimple(tokens, index)
  if (simple === null || isRhythm(tokens, index, simple.next)) return null
  if (simple.value.article && !isArticleMeant(tokens, index)) return null
  const { value, next } = withLonger(tokens, withRest(tokens, simple))
  if (isRhythm(tokens, index, next)) return null
  const { months, days } = value.duration
  return months + days > 0 && months + days / 30 <= maxMonths ? { value: value.duration, next } : null
}

/** Last day of a duration and its length in whole months: start + n months − 1 day. */
export function durationEnd(start: string, duration: Duration): { due: string; months: number } {
  const whole = Math.floor(duration.months)
  // A broken month counts as part of thirty days.
  const days = Math.round(duration.days + (duration.months - whole) * 30)
  const due = addDays(addDays(addMonths(start, whole), days), -1)
  return { due, months: days === 0 ? whole : monthsBetween(start, due) }
}
