/**
 * Writes one value of an action under its label into the text of a note, as somebody would who types labels: the form's
 * way into the note. What rule E1 reads out of the text afterwards is what was written. Pure; other lines stay.
 */
import type { Field } from '../../shared/plan/extract/label-words.ts'
import { cutIntoSegments, type Segment } from '../../shared/plan/extract/labels.ts'

/** In the order in which a note is written, and the form asks. */
export const writtenFields = [
  'action',
  'theme',
  'owner',
  'participants',
  'horizon',
  'indicator',
  'cost',
  'funding',
  'outcome',
] as const satisfies readonly Field[]
export type WrittenField = (typeof writtenFields)[number]

/** The readers know labels in these languages; notes in others get the English ones. */
const labels: Record<'de' | 'en', Record<WrittenField, string>> = {
  de: {
    action: 'Aktion',
    theme: 'Thema',
    owner: 'Verantwortlich',
    participants: 'Beteiligte',
    horizon: 'Zeithorizont',
    indicator: 'Indikator',
    cost: 'Kosten',
    funding: 'Finanzierung',
    outcome: 'Ergebnis',
  },
  en: {
    action: 'Action',
    theme: 'Theme',
    owner: 'Responsible',
    participants: 'Participants',
    horizon: 'Timeframe',
    indicator: 'Indicator',
    cost: 'Cost',
    funding: 'Funding',
    outcome: 'Outcome',
  },
}

/** What stands under the label now; empty where there is none. */
export function readLabel(text: string, field: WrittenField): string {
  const segment = findSegment(text, field)
  return segment ? text.slice(segment.from, segment.to) : ''
}

/** The text with `value` under the label, in the language of the note; an empty value takes the line away. */
export function writeLabel(text: string, field: WrittenField, value: string, lang: string | null): string {
  const clean = value
    .replaceAll(/[\s;|]+/g, match => (/[;|]/.test(match) ? ', ' : ' '))
    .replaceAll(/^[\s*_,]+|[\s*_,]+$/g, '')
  const segment = findSegment(text, field)
  if (segment) return clean === '' ? withoutLine(text, segment) : replaceValue(text, segment, clean)
  if (clean === '') return text
  const line = `${labels[lang === 'de' ? 'de' : 'en'][field]}: ${clean}`
  return insertLine(text, lineFor(text, field), line)
}

/** The one that counts: the first that says something. */
function findSegment(text: string, field: WrittenField): Segment | undefined {
  const found = cutIntoSegments(text).filter(segment => segment.field === field)
  return found.find(({ from, to }) => to > from) ?? found[0]
}

function replaceValue(text: string, { from, to }: Segment, value: string): string {
  const gap = /\s/.test(text[from - 1] ?? '') ? '' : ' '
  return text.slice(0, from) + gap + value + text.slice(to)
}

/** The whole line, if nothing else stands on it; else the value only. */
function withoutLine(text: string, segment: Segment): string {
  const start = text.lastIndexOf('\n', segment.from - 1) + 1
  const newline = text.indexOf('\n', segment.to)
  const end = newline < 0 ? text.length : newline
  const others = cutIntoSegments(text).filter(
    other => other !== segment && other.from >= start && other.to <= end && other.field !== segment.field,
  )
  if (others.length > 0) return text.slice(0, segment.from) + text.slice(segment.to)
  return end < text.length
    ? text.slice(0, start) + text.slice(end + 1)
    : text.slice(0, Math.max(0, start - 1))
}

/** Behind the last line whose label comes before in the order; else behind the first line, which is the title. */
function lineFor(text: string, field: WrittenField): number {
  const rank = writtenFields.indexOf(field)
  if (field === 'action' || text.trim() === '') return 0
  const before = cutIntoSegments(text).filter(segment => {
    const at = (writtenFields as readonly unknown[]).indexOf(segment.field)
    return at >= 0 && at < rank
  })
  const last = before.at(-1)
  return last ? text.slice(0, last.from).split('\n').length : 1
}

/** As line number `index` from 0. */
function insertLine(text: string, index: number, line: string): string {
  if (text.trim() === '') return line
  const lines = text.split('\n')
  lines.splice(index, 0, line)
  return lines.join('\n')
}
