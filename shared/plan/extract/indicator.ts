/**
 * Rule E6: an indicator as baseline, target and unit. "von A auf B …", "A → B", "Ausgangswert A, Zielwert B",
 * else the first number that counts something. No number, no indicator; days and names ("ISO 9001", "CO2") are
 * no numbers here. The unit is in the words of the note.
 */
import { readBarePeriod } from './bare-period.ts'
import { readDuration } from './duration.ts'
import {
  baselineWords,
  countHeads,
  countLinks,
  countMultipliers,
  fromWords,
  growthVerbs,
  nameBeforeNumber,
  rangeLinks,
  targetQualifiers,
  targetWords,
  toWords,
  unitTrails,
} from './indicator-words.ts'
import { currencySigns, joinedCurrencies } from './money-words.ts'
import type { IndicatorValue, Span } from './note-reading.ts'
import { readDigits, readNumber } from './numerals.ts'
import { readDeadline, readStart } from './start-and-deadline.ts'
import { durationWords } from './time-words.ts'
import { isSign, isWord, type Match, type Token } from './tokens.ts'

/** A unit of more tokens than these is a sentence. */
const maxUnitTokens = 30
/** "von 5 neuen Betrieben auf": so many tokens may stand between the numbers. */
const maxTokensBetween = 5

interface Count {
  amount: number
  /** The multiplier within the amount, else 1. */
  factor: number
  article: boolean
}

function isPartOfName(tokens: Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]]
  if (before === undefined || token === undefined) return false
  if (isWord(before, nameBeforeNumber)) return true
  if (token.gap || token.kind !== 'digits') return false
  return before.kind === 'word' || (isSign(before, '-') && tokens[index - 2]?.kind === 'word' && !before.gap)
}

/** "4.0" behind a word, "5G", "3. Treffen". */
function isLabelNumber(tokens: Token[], index: number, next: number): boolean {
  const after = tokens[next]
  const isVersion = next === index + 3 && tokens[index + 2]?.key === '0' && tokens[index - 1]?.kind === 'word'
  const isLettered =
    after?.kind === 'word' && !after.gap && after.key.length === 1 && after.key !== 'k' && after.key !== 'x'
  const isOrdinal =
    isSign(after, '.') && !after?.gap && tokens[next + 1]?.kind === 'word' && tokens[index]?.kind === 'digits'
  return isVersion || isLettered || isOrdinal
}

function readCount(tokens: Token[], index: number): Match<Count> | null {
  const minus = isSign(tokens[index], '-') && tokens[index + 1]?.kind === 'digits' && !tokens[index + 1]?.gap
  const signed = minus && (index === 0 || tokens[index]?.gap === true)
  const at =
    signed || isSign(tokens[index], '+') || currencySigns.has(tokens[index]?.key ?? '') ? index + 1 : index
  const number = readNumber(tokens, at)
  if (number === null || isPartOfName(tokens, at) || isLabelNumber(tokens, at, number.next)) return null
  const factor = countFactor(tokens, number.next)
  const amount =
    (factor === 1e6 || factor === 1e9 ? number.value.asDecimal : number.value.amount) * (factor ?? 1)
  const next = factor === null ? number.next : number.next + (isSign(tokens[number.next + 1], '.') ? 2 : 1)
  return {
    value: { amount: signed ? -amount : amount, factor: factor ?? 1, article: number.value.article },
    next,
  }
}

function countFactor(tokens: Token[], index: number): number | null {
  const token = tokens[index]
  if (token?.kind !== 'word') return null
  if (token.key === 'k' && !token.gap) return 1e3
  return countMultipliers.get(token.key) ?? null
}

/** "von 1,5 auf 2,5 Mio.": the multiplier counts for both, unless the first number is written out. */
function sharedAmount(first: Count, second: Count): number {
  const isShared = first.factor === 1 && first.amount < 1000 && Math.abs(second.amount) / second.factor < 1000
  return isShared ? first.amount * second.factor : first.amount
}

interface Change {
  baseline: number | null
  target: number
  /** Index behind the baseline, where a unit may stand, and the end of that unit. */
  between: { from: number; to: number } | null
}

/** Index behind "auf", "to" or an arrow. */
function readChangeLink(tokens: Token[], index: number, needsArrow: boolean): number | null {
  if (!needsArrow && isWord(tokens[index], toWords)) return index + 1
  if (isSign(tokens[index], '→')) return index + 1
  return isSign(tokens[index], '-') && isSign(tokens[index + 1], '>') ? index + 2 : null
}

/** "von 3", "von heute 3", "from currently 3": where the number stands. */
function behindFrom(tokens: Token[], index: number): number {
  return isWord(tokens[index + 1], baselineWords) ? index + 2 : index + 1
}

/** "von 20 % auf 50 %", "from 5 companies to 12", "0 → 3". */
function readChange(tokens: Token[], index: number): Match<Change> | null {
  const opened = isWord(tokens[index], fromWords)
  const first = readCount(tokens, opened ? behindFrom(tokens, index) : index)
  if (first === null || (first.value.article && !opened)) return null
  for (let at = first.next; at <= first.next + maxTokensBetween; at += 1) {
    // "in 5 Regionen von 20 % auf 50 %": the change begins at its own "von".
    if (isWord(tokens[at], fromWords) && readCount(tokens, behindFrom(tokens, at))) return null
    const link = readChangeLink(tokens, at, !opened && tokens[at]?.key === 'to')
    if (link === null) continue
    const second = readCount(tokens, link)
    if (second === null) return null
    const between = { from: first.next, to: at }
    return {
      value: { baseline: sharedAmount(first.value, second.value), target: second.value.amount, between },
      next: second.next,
    }
  }
  return null
}

function valueBehind(tokens: Token[], words: Set<string>): Match<Count> | null {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isWord(tokens[at], words) || isWord(tokens[at - 1], fromWords)) continue
    const number = readCount(tokens, isSign(tokens[at + 1], ':', '=') ? at + 2 : at + 1)
    if (number && !number.value.article) return number
  }
  return null
}

/** "5 pilots (baseline 0)": the target is the number before. */
function besideBaseline(tokens: Token[], baseline: Match<Count>): Match<Change> | null {
  for (let at = 0; at < baseline.next; at += 1) {
    const target = timeEnd(tokens, at) === null ? readTarget(tokens, at) : null
    if (target && target.next < baseline.next) {
      return { value: { ...target.value, baseline: baseline.value.amount }, next: target.next }
    }
  }
  return null
}

/** "Ausgangswert 0, Zielwert 3 Regionen". */
function readNamedValues(tokens: Token[]): Match<Change> | null {
  const target = valueBehind(tokens, targetWords)
  const baseline = valueBehind(tokens, baselineWords)
  if (target === null) return baseline && besideBaseline(tokens, baseline)
  if (baseline && baseline.next === target.next) return null
  return {
    value: { baseline: baseline?.value.amount ?? null, target: target.value.amount, between: null },
    next: target.next,
  }
}

/** Where a phrase of time that begins here ends; null if none does. */
function timeEnd(tokens: Token[], index: number): number | null {
  const bound = readDeadline(tokens, index) ?? readStart(tokens, index)
  if (bound) return bound.next
  if (isWord(tokens[index], durationWords)) {
    const at = isWord(tokens[index + 1], durationWords) ? index + 2 : index + 1
    const duration = readDuration(tokens, at)
    if (duration) return duration.next
  }
  return readBarePeriod(tokens, index)?.next ?? null
}

function readTarget(tokens: Token[], index: number): Match<Change> | null {
  const count = readCount(tokens, index)
  if (count === null) return null
  if (count.value.article && !isWord(tokens[index - 1], targetQualifiers)) return null
  const linked = isSign(tokens[count.next], '-') || isWord(tokens[count.next], rangeLinks)
  const upper = linked ? readCount(tokens, count.next + 1) : null
  // "10–15 Betriebe" is met with the ten.
  const change = {
    baseline: null,
    target: sharedAmount(count.value, upper?.value ?? count.value),
    between: null,
  }
  return {
    value: upper ? change : { ...change, target: count.value.amount },
    next: upper?.next ?? count.next,
  }
}

interface Found {
  change: Change
  from: number
  to: number
}

function findChange(tokens: Token[]): Found | null {
  const named = readNamedValues(tokens)
  if (named) return { change: named.value, from: 0, to: named.next }
  for (const read of [readChange, readTarget]) {
    for (let at = 0; at < tokens.length; ) {
      const match = read(tokens, at)
      const time = match && read === readChange ? null : timeEnd(tokens, at)
      if (match && time === null) return { change: match.value, from: at, to: match.next }
      // A number that counts nothing is passed as a whole: the 0 of "4.0" is no number.
      at = time ?? readDigits(tokens, at)?.next ?? at + 1
    }
  }
  return null
}

const unitEnds = [',', ';', '(', '.', ':', '|']

/** End of the unit that begins at this token: a mark, a phrase of time, the end of the text. */
function unitEnd(tokens: Token[], index: number, limit: number): number {
  let end = index
  while (end < limit && end < index + maxUnitTokens) {
    const isDotInWord = isSign(tokens[end], '.') && tokens[end + 1] !== undefined && !tokens[end + 1]?.gap
    if (isSign(tokens[end], ...unitEnds) && !isDotInWord) break
    if (end > index && timeEnd(tokens, end) !== null) break
    if (end === index && (readDeadline(tokens, end) ?? readStart(tokens, end))) break
    end += 1
  }
  while (
    end > index &&
    (isWord(tokens[end - 1], growthVerbs) ||
      isWord(tokens[end - 1], unitTrails) ||
      isSign(tokens[end - 1], '-', '!'))
  )
    end -= 1
  return end
}

function slice(text: string, tokens: Token[], from: number, to: number): string | null {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return to > from && first && last ? text.slice(first.from, last.to) : null
}

/** "Anzahl der Betriebe von 20 auf 50": what stands before the numbers, without the words of counting. */
function subject(tokens: Token[], end: number): { from: number; to: number } {
  let to = end
  while (
    to > 0 &&
    (isSign(tokens[to - 1], ':', '=', ',', '(', '-', '>', '<', '≥', '≤') ||
      isWord(tokens[to - 1], growthVerbs) ||
      isWord(tokens[to - 1], targetQualifiers))
  )
    to -= 1
  let from = Math.max(0, to - maxUnitTokens)
  if (isWord(tokens[from], countLinks)) from += 1
  if (isWord(tokens[from], countHeads)) from += 1
  while (from < to && isWord(tokens[from], countLinks)) from += 1
  return { from, to }
}

function currencyUnit(tokens: Token[], { from, to }: Found): string | null {
  for (let at = from; at < to; at += 1)
    if (currencySigns.has(tokens[at]?.key ?? '')) return tokens[at]?.key ?? null
  return joinedCurrencies.has(tokens[from]?.key ?? '') ? (tokens[from]?.key ?? null) : null
}

interface Unit {
  text: string | null
  /** Tokens from the first to behind the last of the whole reading. */
  from: number
  to: number
}

function unitOf(text: string, tokens: Token[], found: Found): Unit {
  const after = unitEnd(tokens, found.to, tokens.length)
  const whole = { from: found.from, to: Math.max(after, found.to) }
  const behind = slice(text, tokens, found.to, after)
  if (behind) return { text: behind, ...whole }
  const { between } = found.change
  const inside = between && slice(text, tokens, between.from, unitEnd(tokens, between.from, between.to))
  if (inside) return { text: inside, ...whole }
  const currency = currencyUnit(tokens, found)
  if (currency) return { text: currency, ...whole }
  const before = subject(tokens, found.from)
  return {
    text: slice(text, tokens, before.from, before.to),
    from: before.to > before.from ? before.from : found.from,
    to: whole.to,
  }
}

/** The indicator that a piece of a note states, and where; `text` is the whole note. */
export function readIndicator(text: string, tokens: Token[]): { value: IndicatorValue; span: Span } | null {
  const found = findChange(tokens)
  if (found === null) return null
  const unit = unitOf(text, tokens, found)
  const [first, last] = [tokens[unit.from], tokens[unit.to - 1]]
  if (!first || !last) return null
  const { baseline, target } = found.change
  return { value: { baseline, target, unit: unit.text }, span: { from: first.from, to: last.to } }
}
