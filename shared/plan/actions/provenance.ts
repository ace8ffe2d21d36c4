/**
 * plan.A9: where each value of an action comes from, by field name; items of lists as `participants.0`.
 * Reading rules share numbers with checks: `read.E2` here, `check.E2` there.
 */
import type { Confidence, NoteReading, Reading } from '../extract/note-reading.ts'
import type { PlanAction, Provenance } from '../plan.ts'

type ByField = Record<string, Provenance>

export function fromReading({ rule, span, confidence }: Reading<unknown>, note: string): Provenance {
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
export function forItems(field: string, items: Provenance[]): ByField {
  return Object.fromEntries(items.map((item, index) => [`${field}.${index}`, item]))
}

/** Every field that words of the note stand behind. An owner whom nobody knows is a low reading (E7). */
export function readProvenance(reading: NoteReading, note: string, ownerFound: boolean): ByField {
  const { title, theme, owner, horizon, cost, funding, outcome } = reading
  const fields = {
    title,
    theme,
    owner: owner && !ownerFound ? { ...owner, confidence: 'low' as const } : owner,
    start: horizon?.value.start ? horizon : null,
    due: horizon?.value.due ? horizon : null,
    horizonMonths: horizon?.value.due ? horizon : null,
    cost,
    funding,
    outcome,
  }
  const read = Object.entries(fields).flatMap(([field, each]) =>
    each ? [[field, fromReading(each, note)]] : [],
  )
  return {
    ...Object.fromEntries(read),
    ...forItems(
      'participants',
      reading.participants.map(each => fromReading(each, note)),
    ),
    ...forItems(
      'milestones',
      reading.milestones.map(each => fromReading(each, note)),
    ),
  }
}

type Derived = Pick<PlanAction, 'themeSuggested' | 'description' | 'impact' | 'feasibility'>

/** Every field that no words stand behind: defaults, what links give, what people set by hand. */
export function derivedProvenance(draft: Derived, note: string): ByField {
  const rated = (value: number | null) => fromRule('plan.P5', value === null ? 'low' : 'high')
  return {
    titleByLang: fromRule('plan.A3', 'high', note),
    groups: fromRule('plan.A4'),
    regions: fromRule('plan.A5'),
    background: fromRule('plan.A5'),
    strategyType: fromRule('plan.A5'),
    disposition: fromRule('plan.A5'),
    ...(draft.themeSuggested !== null && { themeSuggested: fromRule('plan.A5', 'medium') }),
    ...(draft.description !== '' && { description: fromRule('plan.A7', 'high', note) }),
    // The plan's first day, until the note names another: then its reading takes this place.
    start: fromRule('plan.A7', 'low'),
    reviews: fromRule('plan.R1'),
    impact: rated(draft.impact),
    feasibility: rated(draft.feasibility),
    status: fromRule('plan.S1'),
  }
}
