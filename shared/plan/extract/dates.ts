/** Grammar of days and months: "15.6.27", "31 December 2029", "2029-12-31", "06/2027", "Dez. 2027". Rule E4. */
import { isoDay } from './calendar.ts'
import { readOrdinal } from './numerals.ts'
import type { Base } from './period.ts'
import { type MonthLanguage, months, yearLinks } from './time-words.ts'
import { isSign, isWord, type Match, smallNumber, type Token } from './tokens.ts'
import { wordSet } from './word-forms.ts'

/** Plans live in this century; other four-digit numbers are counts. */
export function isPlanYear(year: number): boolean {
  return year >= 2000 && year <= 2099
}

export function fourDigitYear(token: Token | undefined): number | null {
  const year = token?.key.length === 4 ? smallNumber(token, 4) : null
  return year !== null && isPlanYear(year) ? year : null
}

function twoDigitYear(token: Token | undefined): number | null {
  const year = token?.key.length === 2 ? smallNumber(token, 2) : null
  return year === null ? null : 2000 + year
}

/** The year after a period: " 2027", "/27", " '27", " of 2027", ", 2027". Two digits only after a mark or if asked for. */
export function readYearAfter(tokens: Token[], index: number, bareTwoDigits: boolean): Match<number> | null {
  let at = index
  while (at < index + 4 && (isWord(tokens[at], yearLinks) || isSign(tokens[at], ','))) at += 1
  const marked = isSign(tokens[at], "'", '/', '-', '.')
  if (marked) at += 1
  if (isSign(tokens[at - 1], '-') && marked && tokens[at]?.gap && tokens[at - 1]?.gap) return null
  const year = fourDigitYear(tokens[at])
  if (year !== null) return { value: year, next: at + 1 }
  const direct = at === index || (marked && at === index + 1)
  const short =
    direct && (marked || bareTwoDigits) && !isSign(tokens[at - 1], '-') ? twoDigitYear(tokens[at]) : null
  return short === null ? null : { value: short, next: at + 1 }
}

function day(dayOfMonth: number, month: number | null, year: number | null): Base | null {
  // 2028 is a leap year: 29 February may stand without its year.
  return isoDay(year ?? 2028, month ?? 1, dayOfMonth) === null
    ? null
    : { kind: 'day', day: dayOfMonth, month, year }
}

function matchOf(value: Base | null, next: number): Match<Base> | null {
  return value === null ? null : { value, next }
}

/** No white space before the tokens from `from` to `to`. */
function isTight(tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.gap) return false
  return true
}

/** "2029-12-31", "2029/12/31", "2029.12.31", "2029-12". */
function readYearFirst(tokens: Token[], index: number): Match<Base> | null {
  const year = fourDigitYear(tokens[index])
  const mark = tokens[index + 1]
  if (year === null || !isSign(mark, '-', '/', '.') || !isTight(tokens, index + 1, index + 3)) return null
  const month = smallNumber(tokens[index + 2], 2)
  if (month === null || month < 1 || month > 12) return null
  const dayOfMonth = smallNumber(tokens[index + 4], 2)
  if (
    isSign(tokens[index + 3], mark?.key ?? '') &&
    dayOfMonth !== null &&
    isTight(tokens, index + 3, index + 5)
  ) {
    return matchOf(day(dayOfMonth, month, year), index + 5)
  }
  const isMonth = tokens[index + 2]?.key.length === 2 && isSign(mark, '-', '/')
  return isMonth ? { value: { kind: 'month', month, year }, next: index + 3 } : null
}

/** "15.6.2027", "15. 6. 27", "15.6.". */
function readDotted(tokens: Token[], index: number): Match<Base> | null {
  const dayOfMonth = smallNumber(tokens[index], 2)
  const month = smallNumber(tokens[index + 2], 2)
  if (dayOfMonth === null || month === null || !isSign(tokens[index + 1], '.') || tokens[index + 1]?.gap)
    return null
  const year =
    isSign(tokens[index + 3], '.') && !tokens[index + 3]?.gap
      ? (fourDigitYear(tokens[index + 4]) ??
        (tokens[index + 4]?.gap && !tokens[index + 2]?.gap ? null : twoDigitYear(tokens[index + 4])))
      : null
  if (year !== null) return matchOf(day(dayOfMonth, month, year), index + 5)
  if (isSign(tokens[index + 3], '.') && !tokens[index + 3]?.gap) {
    return tokens[index + 4]?.kind === 'digits' && !tokens[index + 4]?.gap
      ? null
      : matchOf(day(dayOfMonth, month, null), index + 4)
  }
  return isOpenDotted(tokens, index) ? matchOf(day(dayOfMonth, month, null), index + 3) : null
}

const beforeOpenDay = wordSet('bis zum am vom ab')

/** "bis 15.6" without the last dot: only behind a word that asks for a day, and where nothing goes on. */
function isOpenDotted(tokens: Token[], index: number): boolean {
  const after = tokens[index + 3]
  const ends = after === undefined || isSign(after, ',', ')', ';', '-') || isWord(after, beforeOpenDay)
  return isTight(tokens, index + 1, index + 3) && ends && isWord(tokens[index - 1], beforeOpenDay)
}

/** "06.2027", "6/2027", "06-2027". */
function readMonthNumber(tokens: Token[], index: number): Match<Base> | null {
  const month = smallNumber(tokens[index], 2)
  const year = fourDigitYear(tokens[index + 2])
  const tight = isTight(tokens, index + 1, index + 3)
  if (month === null || month < 1 || month > 12 || year === null || !tight) return null
  return isSign(tokens[index + 1], '/', '.', '-')
    ? { value: { kind: 'month', month, year }, next: index + 3 }
    : null
}

function slashed(first: number, second: number, year: number | null): Base | null {
  const dayFirst = day(first, second, year)
  const monthFirst = day(second, first, year)
  if (dayFirst !== null && monthFirst !== null && first !== second) return { kind: 'ambiguous' }
  return dayFirst ?? monthFirst
}

/** "25/04/2027", "04/25/27", "25/04"; "03/04/2027" may be either. */
function readSlashed(tokens: Token[], index: number): Match<Base> | null {
  const first = smallNumber(tokens[index], 2)
  const second = smallNumber(tokens[index + 2], 2)
  const mark = tokens[index + 1]
  if (first === null || second === null || !isTight(tokens, index + 1, index + 3)) return null
  if (!isSign(mark, '/', '-')) return null
  const year = fourDigitYear(tokens[index + 4]) ?? twoDigitYear(tokens[index + 4])
  if (isSign(tokens[index + 3], mark?.key ?? '') && year !== null && isTight(tokens, index + 3, index + 5)) {
    return matchOf(slashed(first, second, year), index + 5)
  }
  if (isSign(mark, '-')) return null
  return readShortSlashed(tokens, index, first, second)
}

/** "25/04" is a day; "05/28" may be May 2028 or 28 May; "05/32" can only be a month. */
function readShortSlashed(tokens: Token[], index: number, first: number, second: number): Match<Base> | null {
  if (tokens[index]?.key.length !== 2 && tokens[index + 2]?.key.length !== 2) return null
  const asDay = slashed(first, second, null)
  const asMonth = second > 12 && first >= 1 && first <= 12
  if (asMonth && second > 31)
    return { value: { kind: 'month', month: first, year: 2000 + second }, next: index + 3 }
  if (asMonth) return { value: { kind: 'ambiguous' }, next: index + 3 }
  return matchOf(asDay, index + 3)
}

function monthAt(tokens: Token[], index: number) {
  const token = tokens[index]
  const found = token?.kind === 'word' ? months.get(token.key) : undefined
  if (found === undefined) return null
  const dotted = isSign(tokens[index + 1], '.') && !tokens[index + 1]?.gap
  return { ...found, next: dotted ? index + 2 : index + 1 }
}

const dayLinks = wordSet('of the day')

/** "31. Dezember 2029", "31st of December, 2029", "1 May". */
function readDayMonth(tokens: Token[], index: number): Match<Base> | null {
  const bare = smallNumber(tokens[index], 2)
  const ordinal = readOrdinal(tokens, index)
  const number = ordinal ?? (bare === null ? null : { value: bare, next: index + 1 })
  if (number === null || number.value < 1 || number.value > 31) return null
  let at = number.next
  while (at < number.next + 2 && isWord(tokens[at], dayLinks)) at += 1
  const month = monthAt(tokens, at)
  if (month === null) return null
  const year = readYearAfter(tokens, month.next, false)
  return matchOf(day(number.value, month.month, year?.value ?? null), year?.next ?? month.next)
}

const beforeDay = wordSet('by until on before of from till')
/** Two digits from here on may be the year of a plan: "Sept 27". */
const firstLikelyYear = 24

/** "Sept 27" is a day in English and a year in German, if nothing around it is English. */
function mayBeYear(tokens: Token[], index: number, language: MonthLanguage, number: number): boolean {
  return language === 'both' && number >= firstLikelyYear && !isWord(tokens[index - 1], beforeDay)
}

/** "December 31, 2029", "May 3rd". */
function readMonthDay(tokens: Token[], index: number): Match<Base> | null {
  const month = monthAt(tokens, index)
  if (month === null || month.language === 'de') return null
  const at = isWord(tokens[month.next], dayLinks) ? month.next + 1 : month.next
  const ordinal = readOrdinal(tokens, at)
  const digits = smallNumber(tokens[at], 2)
  const number =
    ordinal && tokens[at]?.kind === 'digits'
      ? ordinal
      : digits === null
        ? null
        : { value: digits, next: at + 1 }
  if (number === null || day(number.value, month.month, null) === null) return null
  const year = readYearAfter(tokens, number.next, false)
  if (year === null && number === ordinal && isSign(tokens[at + 1], '.') && tokens[at + 2]?.kind === 'digits')
    return null
  if (year === null && number !== ordinal && mayBeYear(tokens, index, month.language, number.value)) {
    return { value: { kind: 'ambiguous' }, next: number.next }
  }
  return matchOf(day(number.value, month.month, year?.value ?? null), year?.next ?? number.next)
}

/** "Juni 2027", "Dez. '27", "Mai 27", "Juni". */
function readMonthYear(tokens: Token[], index: number): Match<Base> | null {
  const month = monthAt(tokens, index)
  if (month === null) return null
  const year = readYearAfter(tokens, month.next, month.language === 'de')
  return {
    value: { kind: 'month', month: month.month, year: year?.value ?? null },
    next: year?.next ?? month.next,
  }
}

/** A day or a month. The order matters: the longer reading comes first. */
export function readDate(tokens: Token[], index: number): Match<Base> | null {
  const token = tokens[index]
  if (token?.kind === 'digits') {
    return (
      readYearFirst(tokens, index) ??
      readMonthNumber(tokens, index) ??
      readDotted(tokens, index) ??
      readSlashed(tokens, index) ??
      readDayMonth(tokens, index)
    )
  }
  return token?.kind === 'word'
    ? (readMonthDay(tokens, index) ?? readMonthYear(tokens, index) ?? readDayMonth(tokens, index))
    : null
}
