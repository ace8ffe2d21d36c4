/**
 * The action plan as JSON: what `buildPlan` returns, `plan.json` holds and the interface shows.
 * Objects below the level of plan and action have exactly these keys; outside programs compare them.
 */
import type { LinkKind } from '../boards/synergy-map/kind.ts'
import type { TowsType } from '../boards/tows/kind.ts'
import type { LinkStatus } from '../model/link-decision.ts'
import type { StakeholderGroup } from '../model/stakeholder-groups.ts'
import type { LocalisedText } from '../model/workshop-file.ts'
import type {
  Confidence,
  FundingSource,
  IndicatorValue,
  Milestone,
  Money,
  Span,
} from './extract/note-reading.ts'

export const quadrants = ['S', 'W', 'O', 'T'] as const
export type Quadrant = (typeof quadrants)[number]

export type { LinkKind }

/** Rules L1–L3, L6, L7. `giver`, `receiver` and `mixed` on complementarities only. Regions and cards sorted by id. */
export interface PlanLink {
  id: string
  kind: LinkKind
  topic: string
  giver?: string
  receiver?: string
  regions: string[]
  cards: string[]
  mixed?: boolean
  status: LinkStatus
}

export interface TowsPair {
  id: string
  type: TowsType
  topic: string
  scope: 'within' | 'cross'
  regions: string[]
}

/** Rule L8. `type` null where neither its place nor its cards say one; `sources` the internal card first, as chosen. */
export interface PlanStrategy {
  id: string
  type: TowsType | null
  topic: string | null
  regions: string[]
  text: string
  sources: { card: string; region: string | null; text: string }[]
}

/** Dots of a link: raw, and balanced by region (four decimals). */
export interface LinkScore {
  link: string
  raw: number
  balanced: number
}

/** Four decimals each, rounded half up. */
export interface PriorityScore {
  votesRaw: number
  votesBalanced: number
  V: number
  R: number
  I: number
  F: number
  priority: number
}

export type ActionStatus =
  | 'draft'
  | 'proposed'
  | 'agreed'
  | 'in_progress'
  | 'at_risk'
  | 'delayed'
  | 'done'
  | 'stopped'

/** Where a field's value comes from: the rule, and for read values the note and the place in it. */
export interface Provenance {
  rule: string
  note: string | null
  span: Span | null
  confidence: Confidence
}

export interface PlanAction {
  id: string
  rank: number
  sourceNote: string
  circle: string | null
  /** Links it rests on, sorted by id. */
  basedOn: string[]
  title: string
  titleByLang: Record<string, string>
  theme: string | null
  themeSuggested: string | null
  /** Id of the topic that `themeSuggested` is the label of. */
  themeTopic: string | null
  owner: {
    text: string | null
    id: string | null
    source: 'label' | 'mention' | 'human' | null
    confirmed: boolean
  }
  participants: string[]
  groups: StakeholderGroup[]
  regions: string[]
  start: string
  due: string | null
  horizonMonths: number | null
  horizonClass: 'short' | 'medium' | 'long' | null
  cost: Money | null
  funding: FundingSource[]
  outcome: string | null
  indicators: (IndicatorValue & { source: string })[]
  /** Ids of risk notes. */
  risks: string[]
  reviews: string[]
  impact: number | null
  feasibility: number | null
  status: ActionStatus
  flags: string[]
  score: PriorityScore
  description: string
  milestones: Milestone[]
  strategyType: TowsType[]
  disposition: string | null
  /** Cards behind its links, one each, in order of id. */
  background: { card: string; region: string | null; text: string }[]
  /** By field name of this action. */
  provenance: Record<string, Provenance>
}

export interface QualityFinding {
  id: string
  pitfall:
    | 'unclear_expectations'
    | 'no_monitoring'
    | 'unbalanced_financing'
    | 'mass_not_class'
    | 'no_openness'
  severity: 'error' | 'warn' | 'info'
  ok: boolean
  detail: string
  /** Ids of the actions concerned. */
  actions: string[]
}

export interface FinancingMix {
  labels: number[]
  own: number[]
  public: number[]
  /** 1-based position of the first pair with own ≥ public; null when never reached. */
  breakEvenIndex: number | null
  note?: string
  basis?: unknown
}

/** What the plan rests on, as sums only: no figure about a single person. */
export interface PlanMethod {
  /** Board kinds with at least one released card, and those with none, in the file's order. */
  used: string[]
  skipped: string[]
  /** Released cards and people by region id. */
  cards: Record<string, number>
  people: Record<string, number>
  /** Dots by region id. */
  dots: Record<string, number>
  /** Weights of V, R, I and F in hundredths. */
  weights: Record<'V' | 'R' | 'I' | 'F', number>
}

/** A note as its author wrote it: places in provenance are places in `text`. `author` as in the workshop file. */
export interface PlanNote {
  text: string
  author: string | null
  circle: string | null
  region: string | null
  lang: string | null
}

export interface Plan {
  title: LocalisedText
  start: string
  evaluationOwner: string | null
  financingMix: FinancingMix | null
  actions: PlanAction[]
  links: PlanLink[]
  linkCounts: Partial<Record<LinkKind, number>>
  linkScores: LinkScore[]
  mutualExchanges: [string, string][]
  tows: TowsPair[]
  /** What people made of such pairs, in the file's order. */
  strategies: PlanStrategy[]
  quality: QualityFinding[]
  /** Pairs of organisations that agreed actions bring together for the first time (check.O7). */
  newTies: number
  /** Notes of type action from which no action could be read, with the reason. */
  unusable: { note: string; reason: string }[]
  /** Released notes of type indicator or risk that belong to no action. */
  unattached: string[]
  /** By note id, sorted: every note that the plan points to, and no other. */
  notes: Record<string, PlanNote>
  /** Links put aside or turned down, in the links' order, with the reason where one was given. */
  parked: { link: string; reason: string | null }[]
  rejected: { link: string; reason: string | null }[]
  method: PlanMethod
  snapshotHash: string
  rulesVersion: number
}
