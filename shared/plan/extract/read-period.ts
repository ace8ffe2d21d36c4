/** A period with its edge: "Mitte 2028", "end of Q3 2027", "Jahresende", "Mai/Juni 2027". Rule E4. */
import { readDate } from './dates.ts'
import { readOrdinal } from './numerals.ts'
import type { Base, Period } from './period.ts'
import { readEdgedPeriod, readRelative, readSpanOfYear, relativeUnit } from './spans-of-year.ts'
import { type Edge, edgeLinks, edges, plainYearUnits, weakEarlyEdges } from './time-words.ts'
import { isSign, isWord, type Match, skip, smallNumber, type Token } from './tokens.ts'
import { wordSet } from './word-forms.ts'

function readBase(tokens: Token[], index: number): Match<Base> | null {
  return readDate(tokens, index) ?? readSpanOfYear(tokens, index)
}

/** Bases that may stand on both sides of a stroke: "Q3/Q4 2027", "Mai/Juni". */
const joinable = new Set<Base['kind']>(['month', 'quarter', 'half', 'year', 'week'])

function readJoined(tokens: Token[], base: Match<Base>): Match<Base> | null {
  if (!isSign(tokens[base.next], '/') || !joinable.has(base.value.kind)) return null
  const second = readBase(tokens, base.next + 1)
  if (second && second.value.kind === base.value.kind) return second
  const token = tokens[base.next + 1]
  const short = token?.key.length === 2 ? smallNumber(token, 2) : null
  if (base.value.kind !== 'year' || short === null || 2000 + short <= base.value.year) return null
  return { value: { kind: 'year', year: 2000 + short }, next: base.next + 2 }
}

function isEdgeLink(tokens: Token[], index: number): boolean {
  return isWord(tokens[index], edgeLinks) || isSign(tokens[index], '-', '.')
}

const strongLinks = wordSet('of des der von')

function readEdge(tokens: Token[], index: number): Match<Edge> | null {
  const token = tokens[index]
  if (token?.kind !== 'word') return null
  const weak = weakEarlyEdges.has(token.key) && isWord(tokens[index + 1], strongLinks)
  const edge = weak ? 'early' : edges.get(token.key)
  if (edge === undefined) return null
  let next = index + 1
  while (next < index + 4 && isEdgeLink(tokens, next)) next += 1
  return { value: edge, next }
}

/** "Ende 27": two digits read as a year behind an edge. */
function readShortYear(tokens: Token[], index: number): Match<Base> | null {
  const short = tokens[index]?.key.length === 2 ? smallNumber(tokens[index], 2) : null
  return short === null || short < 20
    ? null
    : { value: { kind: 'year', year: 2000 + short }, next: index + 1 }
}

/** "end of the year", "Ende des Monats": of the one in which the plan begins. */
function readThisUnit(tokens: Token[], index: number): Match<Base> | null {
  const unit = relativeUnit(tokens[index])
  return unit === undefined ? null : { value: { kind: 'relative', unit, offset: 0 }, next: index + 1 }
}

function readEdgePeriod(tokens: Token[], index: number): Match<Period> | null {
  const edge = readEdge(tokens, index)
  if (edge === null) return null
  const base =
    readBase(tokens, edge.next) ?? readThisUnit(tokens, edge.next) ?? readShortYear(tokens, edge.next)
  return base && { value: { edge: edge.value, base: base.value }, next: base.next }
}

const endWords = wordSet('end')

/** "year-end 2027", "year end". */
function readYearEnd(tokens: Token[], index: number): Match<Period> | null {
  if (!isWord(tokens[index], plainYearUnits)) return null
  const at = isSign(tokens[index + 1], '-') ? index + 2 : index + 1
  if (!isWord(tokens[at], endWords)) return null
  const year = readSpanOfYear(tokens, at + 1)
  if (year?.value.kind === 'year') return { value: { edge: 'late', base: year.value }, next: year.next }
  return { value: { edge: 'late', base: { kind: 'relative', unit: 'year', offset: 0 } }, next: at + 1 }
}

const halfWords = wordSet('half Hälfte')
const halfEdges: Record<number, Edge> = { 1: 'mid', 2: 'late' }

/** "second half of May": the first half of a month ends on the 15th, the second with it. */
function readHalfOfMonth(tokens: Token[], index: number): Match<Period> | null {
  const ordinal = readOrdinal(tokens, index)
  const edge = ordinal && isWord(tokens[ordinal.next], halfWords) ? halfEdges[ordinal.value] : undefined
  if (ordinal === null || edge === undefined) return null
  const month = readDate(tokens, skip(tokens, ordinal.next + 1, edgeLinks))
  return month?.value.kind === 'month' ? { value: { edge, base: month.value }, next: month.next } : null
}

/** "… nächsten Jahres" behind a period without a year. */
function withYearOffset(tokens: Token[], period: Match<Period>): Match<Period> {
  const { base } = period.value
  const year = base && 'year' in base && base.year === null ? readRelative(tokens, period.next) : null
  if (year?.value.kind !== 'relative' || year.value.unit !== 'year') return period
  return { value: { ...period.value, yearOffset: year.value.offset }, next: year.next }
}

/** A period at this token, edges included; null if there is none. */
export function readPeriod(tokens: Token[], index: number): Match<Period> | null {
  const period = readWrittenPeriod(tokens, index)
  return period && withYearOffset(tokens, period)
}

function readWrittenPeriod(tokens: Token[], index: number): Match<Period> | null {
  const edged =
    readHalfOfMonth(tokens, index) ??
    readEdgePeriod(tokens, index) ??
    readEdgedPeriod(tokens, index) ??
    readYearEnd(tokens, index)
  if (edged) return edged
  const base = readBase(tokens, index)
  if (base === null) return null
  const joined = readJoined(tokens, base)
  return joined
    ? { value: { edge: null, base: base.value, through: joined.value }, next: joined.next }
    : { value: { edge: null, base: base.value }, next: base.next }
}

/** What may open a range and takes the rest from its other end: "Anfang (bis …)", "1. (bis …)", "03 (– …)". */
export function readOpenPeriod(tokens: Token[], index: number): Match<Period> | null {
  const edge = readEdge(tokens, index)
  if (edge) return { value: { edge: edge.value, base: null }, next: edge.next }
  const number = smallNumber(tokens[index], 2)
  if (number === null || number < 1) return null
  const dotted = isSign(tokens[index + 1], '.') && !tokens[index + 1]?.gap
  return {
    value: { edge: null, base: { kind: 'number', number, year: null } },
    next: dotted ? index + 2 : index + 1,
  }
}
