/**
 * What is read out of one note: every value with the place in the text that it was read from.
 * Rules E1–E9 of `shared/plan/SPEC.md`; the readers stand beside this file, one value each.
 */
import type { StakeholderGroup } from '../../model/stakeholder-groups.ts'

/** Half-open range of UTF-16 units in the note's text. */
export interface Span {
  from: number
  to: number
}

export type Confidence = 'high' | 'medium' | 'low'

/** A value, where it stands, by which rule it was read (`E2` …) and how sure that is. */
export interface Reading<T> {
  value: T
  span: Span
  rule: string
  confidence: Confidence
}

/** Dates are ISO `YYYY-MM-DD`. `months` may be negative: then the flag `past` is set. */
export interface Horizon {
  months: number | null
  due: string | null
  start: string | null
  flags: string[]
}

/** Whole units of the currency (an ISO 4217 code), not cents. */
export interface Money {
  min: number | null
  max: number | null
  currency: string | null
}

export interface IndicatorValue {
  baseline: number | null
  target: number | null
  unit: string | null
}

export const fundingSources = ['membership', 'public', 'services', 'projects', 'equity'] as const
export type FundingSource = (typeof fundingSources)[number]

export interface OwnerReading {
  text: string
  source: 'label' | 'mention'
}

export interface Milestone {
  date: string | null
  text: string
}

/** Everything read from one note. A null is "nothing was written", never a guess. */
export interface NoteReading {
  title: Reading<string> | null
  theme: Reading<string> | null
  owner: Reading<OwnerReading> | null
  participants: Reading<string>[]
  /** Groups named by words among the participants; organisations are looked up by the plan, not here. */
  groups: StakeholderGroup[]
  horizon: Reading<Horizon> | null
  cost: Reading<Money> | null
  /** `value` in the order of `fundingSources`; `programme` is the text that named them. */
  funding: Reading<{ sources: FundingSource[]; programme: string }> | null
  indicators: Reading<IndicatorValue & { text: string }>[]
  outcome: Reading<string> | null
  risks: Reading<string>[]
  milestones: Reading<Milestone>[]
  /** Unlabelled lines that no reader used, joined by newline. */
  description: string
  /** In the order in which they were found, each once. */
  flags: string[]
}
