/**
 * Rule E1: cuts a note into segments. A label counts only at the beginning of a line (behind bullets) or after
 * `;` or `|`, and only before `:` or `=`; case and accents do not matter. Everything else is unlabelled text.
 * Every character of the note that is no label, mark or white space is in exactly one segment.
 */
import { deadlineLabels, type Field, fieldsByLabel } from './label-words.ts'
import type { Span } from './note-reading.ts'
import { halfYearWords, months, quarterWords } from './time-words.ts'
import { isSign, isWord, smallNumber, type Token, tokenise } from './tokens.ts'
import { wordSet } from './word-forms.ts'

export interface Segment extends Span {
  /** Null: no label; the segment is a line or what stood before the first label of a line. */
  field: Field | null
  /** "Frist:" and the like make a deadline of a bare period. */
  isDeadlineLabel: boolean
  /** What stood in brackets between label and colon: "Kosten (TEUR): 80". */
  hint: Span | null
}

interface Label {
  field: Field
  key: string
  hint: Span | null
  /** Index of the first token behind the colon. */
  next: number
  /** Place behind the colon. */
  to: number
}

/** "Partnerinnen und Partner" is the longest label. */
const maxLabelWords = 3
const maxHintTokens = 12
const genderMarks = [':', '*', '_', '/', '(', '-', '·', '!']
const genderEndings = wordSet('r in innen er e n')
const numberWords = wordSet('Nr no')

/** Behind a label: "(in)", ":r", "*innen", "/-r". */
function skipGender(tokens: Token[], index: number): number {
  let at = index
  while (at < index + 2 && isSign(tokens[at], ...genderMarks) && !tokens[at]?.gap) at += 1
  if (at === index || !isWord(tokens[at], genderEndings) || tokens[at]?.gap) return index
  return isSign(tokens[at + 1], ')') ? at + 2 : at + 1
}

function skipHint(tokens: Token[], index: number): { hint: Span | null; next: number } {
  const open = tokens[index]
  if (!isSign(open, '(', '[')) return { hint: null, next: index }
  for (let at = index + 1; at < index + maxHintTokens; at += 1) {
    const close = tokens[at]
    if (open && close && isSign(close, ')', ']'))
      return { hint: { from: open.to, to: close.from }, next: at + 1 }
  }
  return { hint: null, next: index }
}

const inWord = wordSet('in')

/** "Kosten in TEUR": what stands between the label and its colon, a few tokens at most. */
function skipUnit(tokens: Token[], index: number): { hint: Span | null; next: number } {
  const first = tokens[index + 1]
  if (!isWord(tokens[index], inWord) || !first) return { hint: null, next: index }
  for (let at = index + 2; at < index + 5; at += 1) {
    const last = tokens[at - 1]
    if (isSign(tokens[at], ':', '=') && last) return { hint: { from: first.from, to: last.to }, next: at }
  }
  return { hint: null, next: index }
}

function skipNumber(tokens: Token[], index: number): number {
  const worded = isWord(tokens[index], numberWords)
  const dotted = worded && isSign(tokens[index + 1], '.')
  const at = index + (worded ? 1 : 0) + (dotted ? 1 : 0)
  return smallNumber(tokens[at], 2) === null ? index : at + 1
}

const milestoneLetter = new Set(['m', 'ms'])

/** "M1", "MS 2". */
function milestoneAt(tokens: Token[], index: number): LabelWords | null {
  const found = isWord(tokens[index], milestoneLetter) && smallNumber(tokens[index + 1], 2) !== null
  return found ? { field: 'milestone', key: 'm', next: index + 2 } : null
}

function wordsAt(tokens: Token[], index: number): LabelWords | null {
  let key = ''
  let found: LabelWords | null = null
  for (let at = index, words = 0; words < maxLabelWords && tokens[at]?.kind === 'word'; words += 1) {
    key = key === '' ? (tokens[at]?.key ?? '') : `${key} ${tokens[at]?.key}`
    const field = fieldsByLabel.get(key)
    const dotted = isSign(tokens[at + 1], '.') && !tokens[at + 1]?.gap
    if (field) found = { field, key, next: dotted ? at + 2 : at + 1 }
    at += isSign(tokens[at + 1], '-') ? 2 : 1
  }
  return found
}

interface LabelWords {
  field: Field
  key: string
  next: number
}

/** From behind the label's words over number, brackets and emphasis to the colon. */
function toColon(tokens: Token[], words: LabelWords, index: number): Label | null {
  const numbered = skipNumber(tokens, index)
  const bracket = skipHint(tokens, numbered)
  const { hint, next } = bracket.hint ? bracket : skipUnit(tokens, numbered)
  let at = next
  while (at < next + 3 && isSign(tokens[at], '*', '_')) at += 1
  const colon = tokens[at]
  if (colon === undefined || !isSign(colon, ':', '=')) return null
  return { field: words.field, key: words.key, hint, next: at + 1, to: colon.to }
}

/** The colon of "Partner:in:" is not yet the one that ends the label; that of "Owner:R" is. */
function labelAt(tokens: Token[], index: number): Label | null {
  const words = milestoneAt(tokens, index) ?? wordsAt(tokens, index)
  if (words === null) return null
  return toColon(tokens, words, skipGender(tokens, words.next)) ?? toColon(tokens, words, words.next)
}

const bullets = [
  '-',
  '•',
  '·',
  '*',
  '‣',
  '▪',
  '●',
  '◦',
  '–',
  '→',
  '>',
  '#',
  '_',
  '[',
  ']',
  '|',
  '☐',
  '☑',
  '✓',
  '✔',
]

/** A dash is a bullet only with a blank behind it: "-15 %" is a number. */
function isBullet(tokens: Token[], index: number): boolean {
  const isDash = isSign(tokens[index], '-')
  return isSign(tokens[index], ...bullets) && (!isDash || tokens[index + 1]?.gap === true)
}

/** "3. Quartal 2027" and "15. Mai" begin with no outline number. */
function isPeriodWord(token: Token | undefined): boolean {
  return (
    isWord(token, quarterWords) ||
    isWord(token, halfYearWords) ||
    (token !== undefined && months.has(token.key))
  )
}

/** Behind bullets, boxes and an outline number at the beginning of a line. */
function skipBullets(tokens: Token[], index: number): number {
  let at = index
  while (at < index + 6 && (isBullet(tokens, at) || isBoxMark(tokens, at))) at += 1
  const numbered =
    smallNumber(tokens[at], 2) !== null && isSign(tokens[at + 1], '.', ')') && tokens[at + 2]?.gap
  const isOrdinal = isSign(tokens[at + 1], '.') && isPeriodWord(tokens[at + 2])
  return numbered && !isOrdinal ? at + 2 : at
}

/** The "x" of "[x]". */
function isBoxMark(tokens: Token[], index: number): boolean {
  return isSign(tokens[index - 1], '[') && isSign(tokens[index + 1], ']')
}

/** Cuts white space and marks of emphasis and separation at both ends. */
function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && /[\s*_|;]/u.test(text[start] ?? '')) start += 1
  while (end > start && /[\s*_|;]/u.test(text[end - 1] ?? '')) end -= 1
  return { from: start, to: end }
}

function unlabelled(text: string, from: number, to: number): Segment[] {
  const span = trimmed(text, from, to)
  return span.to > span.from ? [{ ...span, field: null, isDeadlineLabel: false, hint: null }] : []
}

interface Hit {
  label: Label
  /** Place where the segment's label begins. */
  from: number
}

function labelsOfLine(tokens: Token[]): Hit[] {
  const hits: Hit[] = []
  let mayBegin = true
  for (let at = 0; at < tokens.length; at += 1) {
    const start = mayBegin ? skipBullets(tokens, at) : at
    const label = mayBegin ? labelAt(tokens, start) : null
    if (label) {
      hits.push({ label, from: tokens[at]?.from ?? 0 })
      at = label.next - 1
    }
    mayBegin = isSign(tokens[at], ';', '|')
  }
  return hits
}

function segmentsOfLine(text: string, line: Span): Segment[] {
  const tokens = tokenise(text, line.from, line.to)
  const hits = labelsOfLine(tokens)
  const start = tokens[skipBullets(tokens, 0)]?.from ?? line.to
  const segments = unlabelled(text, start, hits[0]?.from ?? line.to)
  hits.forEach(({ label }, index) => {
    const value = trimmed(text, label.to, hits[index + 1]?.from ?? line.to)
    segments.push({
      ...value,
      field: label.field,
      isDeadlineLabel: deadlineLabels.has(label.key),
      hint: label.hint,
    })
  })
  return segments
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let from = 0
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    lines.push({ from, to: match.index })
    from = match.index + match[0].length
  }
  lines.push({ from, to: text.length })
  return lines
}

const bulletLine = /^\s*(?:[-–•·*‣▪●◦]|\d{1,2}[.)])\s/u

const people = new Set<Field>(['owner', 'participants'])
const otherValue = wordSet(
  'bis spätestens by until till ab ca von vom from in within for für since starting innerhalb',
)

/** In a form left empty, the next line is no name but the next value: "Verantwortlich:\nbis Q3 2027". */
function isOtherValue(text: string, field: Field, line: Span): boolean {
  if (!people.has(field)) return false
  const tokens = tokenise(text, line.from, Math.min(line.to, line.from + 200))
  return isWord(tokens[0], otherValue) || tokens.some(token => token.kind === 'digits')
}

/**
 * A label with nothing behind it takes what follows: all bullet lines, or the next line.
 * Stops at an empty line and at the next label.
 */
function adoptLines(text: string, lines: { span: Span; segments: Segment[] }[]): void {
  lines.forEach(({ segments }, index) => {
    const empty = segments.at(-1)
    if (!empty?.field || empty.to > empty.from) return
    for (let next = index + 1; next < lines.length; next += 1) {
      const line = lines[next]
      const only = line?.segments.length === 1 ? line.segments[0] : undefined
      if (!line || !only || only.field !== null) return
      const isBullet = bulletLine.test(text.slice(line.span.from, line.span.to))
      if (!isBullet && (empty.to > empty.from || isOtherValue(text, empty.field, only))) return
      if (empty.to === empty.from) empty.from = only.from
      empty.to = only.to
      line.segments.length = 0
      if (!isBullet) return
    }
  })
}

/** The segments of a note in the order of the text; empty values included, empty lines not. */
export function cutIntoSegments(text: string): Segment[] {
  const lines = linesOf(text).map(span => ({ span, segments: segmentsOfLine(text, span) }))
  adoptLines(text, lines)
  return lines.flatMap(line => line.segments)
}
