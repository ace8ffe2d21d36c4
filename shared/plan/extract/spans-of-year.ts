/** Grammar of weeks, quarters, half-years and years: "Q3/27", "3. Quartal 2027", "KW 23", "H2 2027". Rule E4. */
import { fourDigitYear, readYearAfter } from './dates.ts'
import { readOrdinal, readRoman } from './numerals.ts'
import type { Base } from './period.ts'
import {
  edgedPeriods,
  halfWords,
  halfYearWords,
  plainYearUnits,
  quarterWords,
  relativeYears,
  weekAbbreviations,
  weekWords,
  yearWords,
} from './time-words.ts'
import { isSign, isWord, type Match, smallNumber, type Token } from './tokens.ts'
import { wordSet } from './word-forms.ts'

interface Named {
  kind: 'quarter' | 'half' | 'week'
  number: number
  next: number
}

const limits = { quarter: 4, half: 2, week: 53 } as const
const quarterLetter = new Set(['q'])
const halfLetters = new Set(['h', 'hj'])
const weekLetter = new Set(['w'])
const yearHead = wordSet('year years')
const lastWords = new Map([
  ['letztes', true],
  ['letzten', true],
  ['last', true],
])

function named(kind: Named['kind'], number: number | null | undefined, next: number): Named | null {
  return number !== null && number !== undefined && number >= 1 && number <= limits[kind]
    ? { kind, number, next }
    : null
}

function numberOrRoman(token: Token | undefined): number | null {
  return smallNumber(token, 2) ?? (token ? (readRoman([token], 0)?.value ?? null) : null)
}

/** "Q3", "Q 3", "H2", "HJ 2", "W23". */
function readLetterFirst(tokens: Token[], index: number): Named | null {
  const letter = tokens[index]
  const number = tokens[index + 1]
  const value = smallNumber(number, 2)
  if (isWord(letter, quarterLetter)) return named('quarter', numberOrRoman(number), index + 2)
  if (isWord(letter, halfLetters)) return named('half', value, index + 2)
  return isWord(letter, weekLetter) && !number?.gap ? named('week', value, index + 2) : null
}

/** "3Q", "1H", "2HJ": the letter close behind its digit. */
function readDigitFirst(tokens: Token[], index: number): Named | null {
  const value = smallNumber(tokens[index], 1)
  const letter = tokens[index + 1]
  if (value === null || letter?.gap) return null
  if (isWord(letter, quarterLetter)) return named('quarter', value, index + 2)
  return isWord(letter, halfLetters) ? named('half', value, index + 2) : null
}

/** "Quartal 3", "KW 23", "quarter III", "Kalenderwoche 23", "week 23". */
function readWordFirst(tokens: Token[], index: number): Named | null {
  const word = tokens[index]
  const at = isSign(tokens[index + 1], '.') ? index + 2 : index + 1
  const number = numberOrRoman(tokens[at])
  if (isWord(word, quarterWords)) return named('quarter', number, at + 1)
  if (isWord(word, weekAbbreviations)) return named('week', smallNumber(tokens[at], 2), at + 1)
  return isWord(word, weekWords) ? named('week', smallNumber(tokens[at], 2), at + 1) : null
}

/** What stands behind an ordinal: "Quartal", "half", "half-year", "KW". */
function ordinalKind(tokens: Token[], index: number): { kind: Named['kind']; next: number } | null {
  const word = tokens[index]
  if (isWord(word, quarterWords)) return { kind: 'quarter', next: index + 1 }
  if (isWord(word, halfYearWords))
    return { kind: 'half', next: isSign(tokens[index + 1], '.') ? index + 2 : index + 1 }
  if (isWord(word, weekAbbreviations)) return { kind: 'week', next: index + 1 }
  if (!isWord(word, halfWords)) return null
  const at = isSign(tokens[index + 1], '-') ? index + 2 : index + 1
  return { kind: 'half', next: isWord(tokens[at], yearHead) ? at + 1 : index + 1 }
}

/** "3. Quartal", "third quarter", "zweites Halbjahr", "second half", "last quarter". */
function readOrdinalFirst(tokens: Token[], index: number): Named | null {
  const ordinal = readOrdinal(tokens, index) ?? readRoman(tokens, index)
  if (ordinal) {
    const kind = ordinalKind(tokens, ordinal.next)
    return kind && named(kind.kind, ordinal.value, kind.next)
  }
  if (!isWord(tokens[index], lastWords)) return null
  const kind = ordinalKind(tokens, index + 1)
  return kind && kind.kind !== 'week' ? named(kind.kind, limits[kind.kind], kind.next) : null
}

function readNamed(tokens: Token[], index: number): Named | null {
  return (
    readLetterFirst(tokens, index) ??
    readDigitFirst(tokens, index) ??
    readOrdinalFirst(tokens, index) ??
    readWordFirst(tokens, index)
  )
}

function baseOf(found: Named, year: number | null): Base {
  if (found.kind === 'quarter') return { kind: 'quarter', quarter: found.number, year }
  return found.kind === 'half'
    ? { kind: 'half', half: found.number, year }
    : { kind: 'week', week: found.number, year }
}

/** "2027-W23", "2027 Q3", "2027/Q3", "2027, 3. Quartal". */
function readYearThenNamed(tokens: Token[], index: number): Match<Base> | null {
  const year = fourDigitYear(tokens[index])
  if (year === null) return null
  const at = isSign(tokens[index + 1], '-', '/', ',') ? index + 2 : index + 1
  const found = readNamed(tokens, at)
  if (found === null || readYearAfter(tokens, found.next, false) !== null) return null
  return { value: baseOf(found, year), next: found.next }
}

/** A week by its full word needs a year: "week 3" may be the third of a project. */
function needsYear(tokens: Token[], index: number): boolean {
  return isWord(tokens[index], weekWords) || isWord(tokens[index], weekLetter)
}

function readNamedThenYear(tokens: Token[], index: number): Match<Base> | null {
  const found = readNamed(tokens, index)
  if (found === null) return null
  const year = readYearAfter(tokens, found.next, found.kind !== 'week')
  if (year === null && needsYear(tokens, index)) return null
  return { value: baseOf(found, year?.value ?? null), next: year?.next ?? found.next }
}

/** "Jahr 2028", "FY 27", "Geschäftsjahr 2028", "2028". */
function readYear(tokens: Token[], index: number): Match<Base> | null {
  const at = isWord(tokens[index], yearWords) ? index + 1 : index
  const marked = isSign(tokens[at], "'")
  const yearAt = marked ? at + 1 : at
  const year = fourDigitYear(tokens[yearAt])
  if (year !== null) return { value: { kind: 'year', year }, next: yearAt + 1 }
  const short = tokens[yearAt]?.key.length === 2 ? smallNumber(tokens[yearAt], 2) : null
  const isShort =
    short !== null && short >= 20 && (marked || (at > index && !isWord(tokens[index], plainYearUnits)))
  return isShort ? { value: { kind: 'year', year: 2000 + short }, next: yearAt + 1 } : null
}

const relativeUnits = new Map<string, 'year' | 'half' | 'quarter' | 'month'>([
  ['monat', 'month'],
  ['monats', 'month'],
  ['month', 'month'],
])

export function relativeUnit(token: Token | undefined) {
  if (isWord(token, plainYearUnits)) return 'year'
  if (isWord(token, quarterWords)) return 'quarter'
  if (isWord(token, halfYearWords)) return 'half'
  return token?.kind === 'word' ? relativeUnits.get(token.key) : undefined
}

/** "nächstes Jahr", "this quarter". */
export function readRelative(tokens: Token[], index: number): Match<Base> | null {
  const token = tokens[index]
  const offset = token?.kind === 'word' ? relativeYears.get(token.key) : undefined
  const unit = relativeUnit(tokens[index + 1])
  return offset === undefined || unit === undefined
    ? null
    : { value: { kind: 'relative', unit, offset }, next: index + 2 }
}

/** Weeks, quarters, half-years and years, and those counted from now. */
export function readSpanOfYear(tokens: Token[], index: number): Match<Base> | null {
  return (
    readYearThenNamed(tokens, index) ??
    readNamedThenYear(tokens, index) ??
    readYear(tokens, index) ??
    readRelative(tokens, index)
  )
}

/** The period that an edge word carries in itself: "Jahresende 2027", "Quartalsende". */
export function readEdgedPeriod(tokens: Token[], index: number) {
  const token = tokens[index]
  const found = token?.kind === 'word' ? edgedPeriods.get(token.key) : undefined
  if (found === undefined) return null
  if (found.unit === 'year') {
    const year = readYearAfter(tokens, index + 1, true)
    if (year)
      return {
        value: { edge: found.edge, base: { kind: 'year', year: year.value } as Base },
        next: year.next,
      }
  }
  const base: Base = { kind: 'relative', unit: found.unit, offset: 0 }
  return { value: { edge: found.edge, base }, next: index + 1 }
}
