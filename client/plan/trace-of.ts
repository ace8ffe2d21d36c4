/**
 * Where a shown field of an action comes from: which entries of its provenance, which words of which note. A field
 * on the screen may stand for several in the plan (the participants are one line).
 */
import type { Span } from '../../shared/plan/extract/note-reading.ts'
import type { PlanAction, Provenance } from '../../shared/plan/plan.ts'

export const traceFields = [
  'title',
  'theme',
  'due',
  'owner',
  'participants',
  'cost',
  'priority',
  'status',
  'outcome',
  'indicators',
  'funding',
  'risks',
  'milestones',
  'reviews',
  'groups',
  'regions',
  'strategyType',
  'start',
] as const
export type TraceField = (typeof traceFields)[number]

/** Other names under which the plan may keep the same field, best first. */
const keysOf: Partial<Record<TraceField, readonly string[]>> = {
  theme: ['theme', 'themeSuggested'],
  due: ['due', 'horizonMonths'],
}

export interface NoteSpan {
  note: string
  /** Null where the whole note stands behind the value. */
  span: Span | null
}

export interface FieldTrace {
  /** Undefined where nothing was read. */
  rule: string | undefined
  confidence: Provenance['confidence']
  /** One entry a note, spans of the same note joined. */
  notes: NoteSpan[]
}

export function traceOf(action: PlanAction, field: TraceField): FieldTrace {
  if (field === 'priority') return { rule: 'plan.P4', confidence: 'high', notes: [] }
  const found = findProvenance(action, field)
  const [first] = found
  return { rule: first?.rule, confidence: lowest(found), notes: joinSpans(found) }
}

function findProvenance(action: PlanAction, field: TraceField): Provenance[] {
  for (const key of keysOf[field] ?? [field]) {
    const whole = action.provenance[key]
    if (whole) return [whole]
  }
  return Object.entries(action.provenance)
    .filter(([key]) => key.startsWith(`${field}.`))
    .map(([, provenance]) => provenance)
}

const confidences = ['low', 'medium', 'high'] as const

function lowest(found: readonly Provenance[]): Provenance['confidence'] {
  return confidences.find(confidence => found.some(each => each.confidence === confidence)) ?? 'high'
}

function joinSpans(found: readonly Provenance[]): NoteSpan[] {
  const byNote = new Map<string, Span | null>()
  for (const { note, span } of found) {
    if (note === null) continue
    const known = byNote.get(note)
    byNote.set(
      note,
      known && span ? { from: Math.min(known.from, span.from), to: Math.max(known.to, span.to) } : span,
    )
  }
  return [...byNote].map(([note, span]) => ({ note, span }))
}

export interface Quote {
  before: string
  /** The words that were read. */
  read: string
  after: string
}

/** The lines around a span, cut where they are long; without a span the note's first line, nothing underlined. */
export function quoteAround(text: string, span: Span | null): Quote {
  if (span === null) return { before: text.split('\n')[0] ?? '', read: '', after: '' }
  const lineStart = text.lastIndexOf('\n', span.from - 1) + 1
  const lineEnd = text.indexOf('\n', span.to)
  return {
    before: shortenStart(text.slice(lineStart, span.from)),
    read: text.slice(span.from, span.to),
    after: shortenEnd(text.slice(span.to, lineEnd === -1 ? undefined : lineEnd)),
  }
}

/** Enough for a label and some words; the note itself is one click away. */
const quoteMargin = 60

function shortenStart(text: string): string {
  return text.length > quoteMargin ? `… ${text.slice(-quoteMargin)}` : text
}

function shortenEnd(text: string): string {
  return text.length > quoteMargin ? `${text.slice(0, quoteMargin)} …` : text
}
