/**
 * Reads one note, rules E1–E9: everything the plan takes from it, each value with its place and confidence.
 * Pure and total: any text gives a reading. Knows nothing of cards, links or bodies; the plan puts those to it.
 */
import { readFunding } from './funding.ts'
import { type HorizonMode, readHorizon } from './horizon.ts'
import { readIndicator } from './indicator.ts'
import { fromWords, targetQualifiers } from './indicator-words.ts'
import type { Field } from './label-words.ts'
import { singleFields } from './label-words.ts'
import { cutIntoSegments, type Segment } from './labels.ts'
import { blockAddresses } from './masks.ts'
import { readMoney, readMoneyWithHint } from './money.ts'
import { costWords } from './money-words.ts'
import { isNoAnswer } from './name-list.ts'
import type { Confidence, Horizon, Milestone, NoteReading, Reading, Span } from './note-reading.ts'
import { type KnownPhrases, type People, readPeople } from './people.ts'
import { indexPhrases, namePhrases, protectedPhrases } from './phrases.ts'
import { isWord, type Token, tokenise } from './tokens.ts'

/** A title is a line of the plan's table. */
const maxTitleLength = 140

interface Note {
  text: string
  planStart: string
  segments: Segment[]
  /** Unlabelled segments that a reader used up. */
  used: Set<Segment>
}

function tokensOf(note: Note, { from, to }: Span): Token[] {
  return blockAddresses(tokenise(note.text, from, to))
}

function isFilled({ from, to }: Span): boolean {
  return to > from
}

function first(note: Note, field: Field): Segment | undefined {
  return note.segments.find(segment => segment.field === field && isFilled(segment))
}

function unlabelled(note: Note): Segment[] {
  return note.segments.filter(segment => segment.field === null)
}

function reading<T>(value: T, { from, to }: Span, rule: string, confidence: Confidence): Reading<T> {
  return { value, span: { from, to }, rule, confidence }
}

function labelledText(note: Note, field: Field): Reading<string> | null {
  const segment = first(note, field)
  if (!segment || isNoAnswer(tokensOf(note, segment))) return null
  return reading(note.text.slice(segment.from, segment.to), segment, 'E1', 'high')
}

function labelledTexts(note: Note, field: Field): Reading<string>[] {
  const segments = note.segments.filter(segment => segment.field === field && isFilled(segment))
  return segments.map(segment => reading(note.text.slice(segment.from, segment.to), segment, 'E1', 'high'))
}

function horizonConfidence({ flags }: Horizon, isLabelled: boolean): Confidence {
  if (flags.some(flag => flag === 'year_assumed' || flag === 'vague' || flag === 'ambiguous_date'))
    return 'low'
  return isLabelled && !flags.includes('bare_period') ? 'high' : 'medium'
}

function horizonIn(note: Note, segment: Segment, mode: HorizonMode): Reading<Horizon> | null {
  const found = readHorizon(tokensOf(note, segment), note.planStart, mode)
  if (found === null) return null
  if (mode === 'prose' && found.isWhole && segment.field === null) note.used.add(segment)
  return reading(found.value, found.span, 'E4', horizonConfidence(found.value, mode !== 'prose'))
}

/** The label counts; without one the first line that says a time, at last the action's own words. */
function horizonOf(note: Note): Reading<Horizon> | null {
  const labelled = first(note, 'horizon')
  if (labelled) return horizonIn(note, labelled, labelled.isDeadlineLabel ? 'deadline-value' : 'value')
  const action = first(note, 'action')
  for (const segment of action ? [...unlabelled(note), action] : unlabelled(note)) {
    const found = horizonIn(note, segment, 'prose')
    if (found) return found
  }
  return null
}

/** Unlabelled text names the cost only on a line that speaks of cost or says nothing else. */
function costOf(note: Note): NoteReading['cost'] {
  const labelled = first(note, 'cost')
  if (labelled) {
    const hint = labelled.hint ? tokensOf(note, labelled.hint) : []
    const found = readMoneyWithHint(tokensOf(note, labelled), hint)
    return found && reading(found.value, found.span, 'E5', 'high')
  }
  for (const segment of unlabelled(note)) {
    const tokens = tokensOf(note, segment)
    const found = readMoney(tokens)
    if (found === null || found.value.currency === null) continue
    const isWhole = tokens.every(token => token.from >= found.span.from && token.to <= found.span.to)
    if (isWhole) note.used.add(segment)
    if (isWhole || tokens.some(token => isWord(token, costWords)))
      return reading(found.value, found.span, 'E5', 'medium')
  }
  return null
}

function fundingOf(note: Note): NoteReading['funding'] {
  const segment = first(note, 'funding')
  if (!segment) return null
  const tokens = tokensOf(note, segment)
  const programme = note.text.slice(segment.from, segment.to)
  return isNoAnswer(tokens)
    ? null
    : reading({ sources: readFunding(tokens), programme }, segment, 'E5', 'high')
}

/** Unlabelled lines are indicators only where they begin like one: "von 0 auf 15 …", "mindestens 3 …". */
function indicatorsOf(note: Note): NoteReading['indicators'] {
  return note.segments.flatMap(segment => {
    if (segment.field !== 'indicator' && segment.field !== null) return []
    const tokens = tokensOf(note, segment)
    const isLabelled = segment.field === 'indicator'
    if (!isLabelled && !isWord(tokens[0], fromWords) && !isWord(tokens[0], targetQualifiers)) return []
    const found = readIndicator(note.text, tokens)
    const isUnsure =
      found === null || (!isLabelled && found.value.baseline === null && !isWord(tokens[0], targetQualifiers))
    if (found === null || isUnsure || note.used.has(segment)) return []
    if (!isLabelled) note.used.add(segment)
    const text = note.text.slice(segment.from, segment.to)
    return [reading({ ...found.value, text }, found.span, 'E6', isLabelled ? 'high' : 'medium')]
  })
}

function milestonesOf(note: Note): Reading<Milestone>[] {
  const segments = note.segments.filter(segment => segment.field === 'milestone')
  return segments.flatMap(segment => {
    const inHint = segment.hint && readHorizon(tokensOf(note, segment.hint), note.planStart, 'deadline-value')
    const found = inHint ?? readHorizon(tokensOf(note, segment), note.planStart, 'deadline-value')
    const text = note.text.slice(segment.from, segment.to)
    const span = isFilled(segment) ? segment : segment.hint
    return span ? [reading({ date: found?.value.due ?? null, text }, span, 'E4', 'high')] : []
  })
}

/** At most so many characters, cut between words. */
function shortened(text: string, { from, to }: Span): Span {
  if (to - from <= maxTitleLength) return { from, to }
  const head = text.slice(from, from + maxTitleLength + 1)
  const blank = head.search(/\s\S*$/u)
  // No half of a surrogate pair.
  const hard = /[\uD800-\uDBFF]$/.test(head.slice(0, maxTitleLength)) ? maxTitleLength - 1 : maxTitleLength
  return { from, to: from + (blank > 0 ? blank : hard) }
}

/** The label, else the first line that is nothing else. */
function titleOf(note: Note): Reading<string> | null {
  const labelled = first(note, 'action')
  const segment = labelled ?? unlabelled(note).find(line => !note.used.has(line))
  if (segment === undefined) return null
  const span = shortened(note.text, segment)
  if (!labelled && span.to === segment.to) note.used.add(segment)
  return reading(note.text.slice(span.from, span.to), span, 'E1', labelled ? 'high' : 'medium')
}

function isRepeated(note: Note): boolean {
  const counts = new Map<Field, number>()
  for (const { field } of note.segments) {
    if (field && singleFields.has(field)) counts.set(field, (counts.get(field) ?? 0) + 1)
  }
  return [...counts.values()].some(count => count > 1)
}

/** A line that is a mention and nothing else is used up by it. */
function spendMention(note: Note, { owner }: People): void {
  if (owner?.value.source !== 'mention') return
  const line = unlabelled(note).find(({ from, to }) => owner.span.from - from <= 1 && to - owner.span.to <= 1)
  if (line && owner.span.from > line.from - 1 && owner.span.to <= line.to) note.used.add(line)
}

function description(note: Note): string {
  const lines = unlabelled(note).filter(segment => !note.used.has(segment))
  return lines.map(({ from, to }) => note.text.slice(from, to)).join('\n')
}

/** Bodies and aliases that lists must not be cut in, made ready once for all notes of a workshop. */
export function indexNames(names: readonly string[]): KnownPhrases {
  const phrases = namePhrases(names)
  return { names: indexPhrases(phrases), lists: indexPhrases([...protectedPhrases, ...phrases]) }
}

const noNames = indexNames([])

/**
 * Reads a note. `planStart` is ISO; `known` are the names of the workshop.
 * Values keep their place in `text` in UTF-16 units; equal arguments give equal readings.
 */
export function readNote(text: string, planStart: string, known: KnownPhrases = noNames): NoteReading {
  const note: Note = { text, planStart, segments: cutIntoSegments(text), used: new Set() }
  const people = readPeople(text, note.segments, first(note, 'owner'), known)
  const horizon = horizonOf(note)
  const cost = costOf(note)
  const indicators = indicatorsOf(note)
  spendMention(note, people)
  const title = titleOf(note)
  const flags = [
    ...(isRepeated(note) ? ['duplicate_label'] : []),
    ...(people.hasSeveralOwners ? ['multiple_owners'] : []),
    ...(horizon?.value.flags ?? []),
  ]
  return {
    title,
    theme: labelledText(note, 'theme'),
    owner: people.owner,
    participants: people.participants,
    groups: people.groups,
    horizon,
    cost,
    funding: fundingOf(note),
    indicators,
    outcome: labelledText(note, 'outcome'),
    risks: labelledTexts(note, 'risk'),
    milestones: milestonesOf(note),
    description: description(note),
    flags,
  }
}
