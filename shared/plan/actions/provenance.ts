/** plan.A9: where each value of an action comes from, by field name; items of lists as `participants.0`. */
import type { Confidence, Reading } from '../extract/note-reading.ts'
import type { Provenance } from '../plan.ts'

/** Reading rules share numbers with checks: `read.E2` here, `check.E2` there. */
export function fromReading(reading: Reading<unknown>, note: string): Provenance {
  const { rule, span, confidence } = reading
  return { rule: `read.${rule}`, note, span: { from: span.from, to: span.to }, confidence }
}

/** A value that was computed or set by hand; `note` where one note stands behind it. */
export function fromRule(
  rule: string,
  confidence: Confidence = 'high',
  note: string | null = null,
): Provenance {
  return { rule, note, span: null, confidence }
}

/** One entry for each item of a list field. */
export function forItems(field: string, items: Provenance[]): Record<string, Provenance> {
  return Object.fromEntries(items.map((item, index) => [`${field}.${index}`, item]))
}
