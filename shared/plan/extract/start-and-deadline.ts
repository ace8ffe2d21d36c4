/** Periods behind a word that says what they are: a start ("ab Mai 2027") or a deadline ("bis Q3 2027"). Rule E4. */
import type { Period } from './period.ts'
import { readPeriod } from './read-period.ts'
import {
  afterWords,
  beforeWords,
  deadlineWords,
  lateDeadlineWords,
  startWords,
  timeFillers,
} from './time-words.ts'
import { isSign, isWord, type Match, skip, type Token } from './tokens.ts'
import { wordSet } from './word-forms.ts'

export type Bound = 'first_day' | 'day_after' | 'last_day' | 'day_before'

/** A period and which day of it is meant. */
export interface BoundPeriod {
  period: Period
  bound: Bound
}

const negations = wordSet('nicht not')
const fromWord = wordSet('von vom')
const onWord = wordSet('an')

function periodBehind(tokens: Token[], index: number): Match<Period> | null {
  const at = skip(tokens, index, timeFillers, ':', '=', '(', ',')
  return readPeriod(tokens, at) ?? (isWord(tokens[at], deadlineWords) ? readPeriod(tokens, at + 1) : null)
}

/** "Mai-Treffen", "Q3-Bericht": the period is part of a name. */
export function isNamePart(tokens: Token[], next: number): boolean {
  const [dash, word] = [tokens[next], tokens[next + 1]]
  return isSign(dash, '-') && !dash?.gap && word?.kind === 'word' && !word.gap
}

function bound(found: Match<Period> | null, value: Bound, tokens: Token[]): Match<BoundPeriod> | null {
  if (found === null || isNamePart(tokens, found.next)) return null
  return { value: { period: found.value, bound: value }, next: found.next }
}

/** "ab Mai 2027", "starting in May 2027", "nicht vor 2028", "nach Q2 2027", "von Mai 2027 an". */
export function readStart(tokens: Token[], index: number): Match<BoundPeriod> | null {
  const token = tokens[index]
  if (isWord(token, negations) && isWord(tokens[index + 1], beforeWords)) {
    return bound(periodBehind(tokens, index + 2), 'first_day', tokens)
  }
  if (isWord(token, startWords)) return bound(periodBehind(tokens, index + 1), 'first_day', tokens)
  if (isWord(token, afterWords)) return bound(periodBehind(tokens, index + 1), 'day_after', tokens)
  if (!isWord(token, fromWord)) return null
  const found = bound(periodBehind(tokens, index + 1), 'first_day', tokens)
  return found && isWord(tokens[found.next], onWord) ? { ...found, next: found.next + 1 } : null
}

/** A year is no year before "€", "%" and the like: "bis 2028 €". */
const unitSigns = ['€', '%', '$', '£', '₺', '₩']
const unitWords = wordSet(
  'EUR Euro CHF USD GBP TRY CZK KRW TEUR Mio Mrd Tsd k km kWh MWh kW MW Prozent percent',
)

export function isAmount(tokens: Token[], next: number): boolean {
  return isSign(tokens[next], ...unitSigns) || isWord(tokens[next], unitWords)
}

/** "bis Q3 2027", "spätestens 3. Quartal 2027", "by the end of 2027", "vor Juni 2027". */
export function readDeadline(tokens: Token[], index: number): Match<BoundPeriod> | null {
  const token = tokens[index]
  if (isWord(token, beforeWords) && !isWord(tokens[index - 1], negations)) {
    const found = periodBehind(tokens, index + 1)
    return bound(found, found?.value.edge === 'late' ? 'last_day' : 'day_before', tokens)
  }
  if (!isWord(token, deadlineWords)) return null
  const found = periodBehind(tokens, index + 1)
  return found && isAmount(tokens, found.next) ? null : bound(found, 'last_day', tokens)
}

const atThe = wordSet('at the am')

/** "Q3 2027 at the latest", "31.12.2027 (spätestens)". */
export function readLateDeadline(tokens: Token[], index: number): Match<BoundPeriod> | null {
  const found = readPeriod(tokens, index)
  if (found === null) return null
  const at = skip(tokens, found.next, atThe, '(', ',')
  if (!isWord(tokens[at], lateDeadlineWords)) return null
  return bound({ value: found.value, next: at + 1 }, 'last_day', tokens)
}
