/**
 * Rule E5: an amount of money, in whole units of its currency. A number without a currency is no money; a bound
 * ("max.", "bis zu") or an estimate ("ca.") gives the amount it names. Of several amounts the one called total
 * counts, else the first.
 */
import {
  currencySigns,
  currencyWords,
  currencyWordsBehind,
  francAbbreviations,
  freePhrases,
  freeWords,
  joinedCurrencies,
  moneyRangeLinks,
  multipliers,
  totalWords,
} from './money-words.ts'
import type { Money, Span } from './note-reading.ts'
import { type NumberValue, readNumber } from './numerals.ts'
import { betweenWords, rangeAnds } from './time-words.ts'
import { isSign, isWord, type Match, type Token } from './tokens.ts'

/** What stands before or behind a number; each at most once. */
interface Unit {
  factor: number | null
  currency: string | null
}

interface Amount extends Unit {
  number: NumberValue
}

const noUnit: Unit = { factor: null, currency: null }

function readCurrency(tokens: Token[], index: number, isBehind: boolean): Match<Unit> | null {
  const token = tokens[index]
  if (token === undefined) return null
  if (token.kind === 'sign') {
    const currency = currencySigns.get(token.key)
    return currency ? { value: { factor: null, currency }, next: index + 1 } : null
  }
  if (token.kind !== 'word') return null
  const joined = joinedCurrencies.get(token.key)
  if (joined) return { value: joined, next: index + 1 }
  if (isSign(tokens[index + 1], '$') && token.key === 'us')
    return { value: { factor: null, currency: 'USD' }, next: index + 2 }
  if (isWord(token, francAbbreviations) && isSign(tokens[index + 1], '.')) {
    return { value: { factor: null, currency: 'CHF' }, next: index + 2 }
  }
  const currency = currencyWords.get(token.key) ?? (isBehind ? currencyWordsBehind.get(token.key) : undefined)
  return currency ? { value: { factor: null, currency }, next: index + 1 } : null
}

function readFactor(tokens: Token[], index: number): Match<Unit> | null {
  const token = tokens[index]
  const factor = token?.kind === 'word' ? multipliers.get(token.key) : undefined
  if (factor === undefined) return null
  const dotted = isSign(tokens[index + 1], '.') && !tokens[index + 1]?.gap
  return { value: { factor, currency: null }, next: dotted ? index + 2 : index + 1 }
}

/** Multiplier and currency in any order, each at most once. */
function readUnit(tokens: Token[], index: number, isBehind: boolean): Match<Unit> {
  let unit = noUnit
  let next = index
  for (let step = 0; step < 2; step += 1) {
    const part = readCurrency(tokens, next, isBehind) ?? readFactor(tokens, next)
    if (part === null) break
    const clash =
      (part.value.factor !== null && unit.factor !== null) ||
      (part.value.currency !== null && unit.currency !== null)
    if (clash) break
    unit = { factor: part.value.factor ?? unit.factor, currency: part.value.currency ?? unit.currency }
    next = part.next
  }
  return { value: unit, next }
}

/** The ",-" and ".—" of round amounts. */
function skipRoundMark(tokens: Token[], index: number): number {
  if (!isSign(tokens[index], ',', '.') || tokens[index]?.gap || tokens[index + 1]?.gap) return index
  let next = index + 1
  while (next < index + 3 && isSign(tokens[next], '-')) next += 1
  return next > index + 1 ? next : index
}

function isNamePart(tokens: Token[], index: number, numberAt: number): boolean {
  const before = tokens[index - 1]
  const inWord =
    before !== undefined && !tokens[index]?.gap && (before.kind === 'word' || before.kind === 'digits')
  // "Euro 6" is an exhaust norm.
  const isNorm = tokens[index]?.key === 'euro' && tokens[numberAt]?.key.length === 1
  return inWord || isNorm
}

function readAmount(tokens: Token[], index: number): Match<Amount> | null {
  const before = readUnit(tokens, index, false)
  const hyphen = before.next > index && isSign(tokens[before.next], '-', '.') ? before.next + 1 : before.next
  const number = readNumber(tokens, hyphen)
  if (number === null || isNamePart(tokens, index, hyphen)) return null
  if (before.value.factor !== null && before.value.currency === null) return null
  const after = readUnit(tokens, skipRoundMark(tokens, number.next), true)
  const factor = after.value.factor ?? before.value.factor
  // "a €50k budget": an article counts millions, never coins.
  if (number.value.article && factor === null) return null
  const currency = after.value.currency ?? before.value.currency
  const next = Math.max(after.next, number.next)
  return { value: { number: number.value, factor, currency }, next }
}

function total({ number, factor }: Amount): number {
  // 1,250 Mio. is 1.25 million; rounding takes off what binary fractions add.
  const value = factor === null ? number.amount : (factor >= 1e6 ? number.asDecimal : number.amount) * factor
  return Math.round(value * 100) / 100
}

/** "50–80 TEUR": the first number shares the unit of the second, unless that would make it the larger one. */
function shared(first: Amount, second: Amount): Amount {
  const currency = first.currency ?? second.currency
  if (first.factor !== null || second.factor === null) return { ...first, currency }
  const withFactor = { ...first, factor: second.factor, currency }
  return total(withFactor) <= total(second) ? withFactor : { ...first, currency }
}

function readRangeEnd(tokens: Token[], index: number, isBetween: boolean): Match<Amount> | null {
  const linked =
    isSign(tokens[index], '-') ||
    isWord(tokens[index], moneyRangeLinks) ||
    (isBetween && isWord(tokens[index], rangeAnds))
  return linked ? readAmount(tokens, index + 1) : null
}

/** "50–80.000 €" are 50,000 to 80,000; the smaller number in thousands. Null if it is not written so. */
function roundThousands(first: Amount, second: Amount): number | null {
  if (first.factor !== null || first.currency !== null || second.factor !== null) return null
  const [low, high] = [first.number.amount, second.number.amount]
  const isShort = low > 0 && low < 1000 && high >= 1000 && high % 1000 === 0
  return isShort && low * 1000 < high ? low * 1000 : null
}

/** "80 T – 100 T€", "€50–80k": what only one side says counts for both. */
function asRange(first: Amount, second: Amount): Money | null {
  const to = { ...second, currency: second.currency ?? first.currency }
  const from = shared(first, to)
  const round = roundThousands(first, second)
  if (round) return { min: round, max: total(to), currency: to.currency }
  const upper =
    to.factor === null && from.factor !== null && total(to) < total(from)
      ? { ...to, factor: from.factor }
      : to
  if (from.currency === null || from.currency !== upper.currency || total(from) > total(upper)) return null
  return { min: total(from), max: total(upper), currency: from.currency }
}

/** An amount or a range of amounts that begins at this token. */
export function readMoneyAt(tokens: Token[], index: number): Match<Money> | null {
  const first = readAmount(tokens, index)
  if (first === null) return null
  const second = first.value.number.article
    ? null
    : readRangeEnd(tokens, first.next, isWord(tokens[index - 1], betweenWords))
  const range = second && asRange(first.value, second.value)
  if (range && second) return { value: range, next: second.next }
  const { currency } = first.value
  if (currency === null || !Number.isFinite(total(first.value))) return null
  return { value: { min: total(first.value), max: total(first.value), currency }, next: first.next }
}

interface Found {
  money: Money
  from: number
  to: number
}

function findAll(tokens: Token[]): Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length; ) {
    const match = readMoneyAt(tokens, at)
    if (match) found.push({ money: match.value, from: at, to: match.next })
    at = match?.next ?? at + 1
  }
  return found
}

function isTotal(tokens: Token[], { from, to }: Found): boolean {
  const near = [...tokens.slice(Math.max(0, from - 2), from), ...tokens.slice(to, to + 1)]
  return near.some(token => isWord(token, totalWords))
}

const nothing: Money = { min: 0, max: 0, currency: null }

function isFree(tokens: Token[]): boolean {
  if (tokens.some(token => isWord(token, freeWords))) return true
  const words = tokens
    .filter(token => token.kind === 'word' || token.kind === 'digits')
    .slice(0, 4)
    .map(token => token.key)
  return words.join(' ') === '0' || freePhrases.includes(words.join(' '))
}

/** The amount a piece of a note names, and where. Cost that is said to be none is 0 without a currency. */
export function readMoney(tokens: Token[]): { value: Money; span: Span } | null {
  const all = findAll(tokens)
  const found = all.find(amount => isTotal(tokens, amount)) ?? all[0]
  const [first, last] = found ? [tokens[found.from], tokens[found.to - 1]] : [tokens[0], tokens.at(-1)]
  if (!first || !last) return null
  const span = { from: first.from, to: last.to }
  if (found) return { value: found.money, span }
  return isFree(tokens) ? { value: nothing, span } : null
}

/** A value without currency under a label that names one: "Kosten (TEUR): 80". */
export function readMoneyWithHint(tokens: Token[], hint: Token[]): { value: Money; span: Span } | null {
  const direct = readMoney(tokens)
  if (direct || hint.length === 0) return direct
  const number = readNumber(tokens, 0)
  const unit = readUnit(hint, isSign(hint[0], '(') ? 1 : 0, true)
  const [first, last] = [tokens[0], number ? tokens[number.next - 1] : undefined]
  if (number === null || number.value.article || unit.value.currency === null || !first || !last) return null
  const value = total({ number: number.value, ...unit.value })
  return {
    value: { min: value, max: value, currency: unit.value.currency },
    span: { from: first.from, to: last.to },
  }
}
