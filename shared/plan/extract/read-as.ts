/**
 * Reads one kind of value out of a text, for the command line and its checks: a bare value ("36 Monate"), a
 * labelled one ("Zeithorizont: 36 Monate") or a whole note. What is not there is null or empty, never missing.
 */
import type { StakeholderGroup } from '../../model/stakeholder-groups.ts'
import { readFunding } from './funding.ts'
import { readHorizon } from './horizon.ts'
import { readIndicator } from './indicator.ts'
import type { Field } from './label-words.ts'
import { cutIntoSegments, type Segment } from './labels.ts'
import { blockAddresses } from './masks.ts'
import { readMoneyWithHint } from './money.ts'
import type { FundingSource, Horizon, IndicatorValue, Money, OwnerReading } from './note-reading.ts'
import { readNote } from './read-note.ts'
import { type Token, tokenise } from './tokens.ts'

export const readingKinds = ['horizon', 'people', 'money', 'indicator', 'funding'] as const
export type ReadingKind = (typeof readingKinds)[number]

export interface PeopleRead {
  owner: string | null
  ownerSource: OwnerReading['source'] | null
  participants: string[]
  groups: StakeholderGroup[]
}

export interface ReadResults {
  horizon: Horizon
  people: PeopleRead
  money: Money
  indicator: IndicatorValue
  funding: { sources: FundingSource[] }
}

/** The segments under the label if there is one, else what bears no label. */
function segmentsFor(text: string, field: Field): Segment[] {
  const segments = cutIntoSegments(text)
  const labelled = segments.filter(segment => segment.field === field && segment.to > segment.from)
  return labelled.length > 0 ? labelled : segments.filter(segment => segment.field === null)
}

function tokensOf(text: string, span: { from: number; to: number } | null): Token[] {
  return span ? blockAddresses(tokenise(text, span.from, span.to)) : []
}

function firstOf<T>(
  text: string,
  field: Field,
  read: (segment: Segment, tokens: Token[]) => T | null,
): T | null {
  for (const segment of segmentsFor(text, field)) {
    const found = read(segment, tokensOf(text, segment))
    if (found !== null) return found
  }
  return null
}

function horizon(text: string, planStart: string): Horizon {
  const found = firstOf(text, 'horizon', (segment, tokens) =>
    readHorizon(tokens, planStart, segment.isDeadlineLabel ? 'deadline-value' : 'value'),
  )
  return found?.value ?? { months: null, due: null, start: null, flags: [] }
}

function people(text: string, planStart: string): PeopleRead {
  const { owner, participants, groups } = readNote(text, planStart)
  return {
    owner: owner?.value.text ?? null,
    ownerSource: owner?.value.source ?? null,
    participants: participants.map(({ value }) => value),
    groups,
  }
}

function money(text: string): Money {
  const found = firstOf(text, 'cost', (segment, tokens) =>
    readMoneyWithHint(tokens, tokensOf(text, segment.hint)),
  )
  return found?.value ?? { min: null, max: null, currency: null }
}

function indicator(text: string): IndicatorValue {
  const found = firstOf(text, 'indicator', (_, tokens) => readIndicator(text, tokens))
  return found?.value ?? { baseline: null, target: null, unit: null }
}

function funding(text: string): { sources: FundingSource[] } {
  const tokens = segmentsFor(text, 'funding').flatMap(segment => tokensOf(text, segment))
  return { sources: readFunding(tokens) }
}

/** `planStart` is ISO. The shapes are those of the extraction vectors without `text`. */
export function readAs<K extends ReadingKind>(kind: K, text: string, planStart: string): ReadResults[K]
export function readAs(kind: ReadingKind, text: string, planStart: string): ReadResults[ReadingKind] {
  if (kind === 'horizon') return horizon(text, planStart)
  if (kind === 'people') return people(text, planStart)
  if (kind === 'money') return money(text)
  return kind === 'indicator' ? indicator(text) : funding(text)
}
