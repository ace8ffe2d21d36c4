/**
 * The plan's schema, for those who read `plan.json` with other programs: published as JSON Schema and in openapi.json.
 * Plan and action may gain keys; objects below them have exactly these. Our own programs trust the interfaces of
 * plan.ts; that both say the same is checked by type in the tests. Nobody parses by it on the way out.
 */
import { z } from 'zod'
import { towsTypes } from '../boards/tows/kind.ts'
import { linkStatuses } from '../model/link-decision.ts'
import { stakeholderGroups } from '../model/stakeholder-groups.ts'
import { localisedText } from '../model/workshop-file.ts'
import { fundingSources } from './extract/note-reading.ts'

const ids = z.array(z.string())
const isoDate = z.iso.date()
const count = z.int().min(0)
const share = z.number().min(0).max(1)
const byId = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value)

const linkKind = z.enum([
  'shared_strength',
  'shared_opportunity',
  'shared_need',
  'shared_risk',
  'complementarity',
])
const towsType = z.enum(towsTypes)

const planLink = z.strictObject({
  id: z.string(),
  kind: linkKind,
  topic: z.string(),
  giver: z.string().optional(),
  receiver: z.string().optional(),
  regions: ids,
  cards: ids,
  mixed: z.boolean().optional(),
  status: z.enum(linkStatuses),
})

const towsPair = z.strictObject({
  id: z.string(),
  type: towsType,
  topic: z.string(),
  scope: z.enum(['within', 'cross']),
  regions: ids,
})

const strategy = z.strictObject({
  id: z.string(),
  type: towsType.nullable(),
  topic: z.string().nullable(),
  regions: ids,
  text: z.string(),
  sources: z.array(z.strictObject({ card: z.string(), region: z.string().nullable(), text: z.string() })),
})

const owner = z.strictObject({
  text: z.string().nullable(),
  id: z.string().nullable(),
  source: z.enum(['label', 'mention', 'human']).nullable(),
  confirmed: z.boolean(),
})

const money = z.strictObject({
  min: z.number().nullable(),
  max: z.number().nullable(),
  currency: z.string().nullable(),
})

const indicator = z.strictObject({
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  unit: z.string().nullable(),
  source: z.string(),
})

const score = z.strictObject({
  votesRaw: z.number().min(0),
  votesBalanced: share,
  V: share,
  R: share,
  I: share,
  F: share,
  priority: share,
})

const provenance = z.strictObject({
  rule: z.string(),
  note: z.string().nullable(),
  span: z.strictObject({ from: count, to: count }).nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
})

export const planActionSchema = z.looseObject({
  id: z.string(),
  rank: z.int().min(1),
  sourceNote: z.string(),
  circle: z.string().nullable(),
  basedOn: ids,
  title: z.string(),
  titleByLang: byId(z.string()),
  theme: z.string().nullable(),
  themeSuggested: z.string().nullable(),
  themeTopic: z.string().nullable(),
  owner,
  participants: z.array(z.string()),
  groups: z.array(z.enum(stakeholderGroups)),
  regions: ids,
  start: isoDate,
  due: isoDate.nullable(),
  horizonMonths: z.int().nullable(),
  horizonClass: z.enum(['short', 'medium', 'long']).nullable(),
  cost: money.nullable(),
  funding: z.array(z.enum(fundingSources)),
  outcome: z.string().nullable(),
  indicators: z.array(indicator),
  risks: z.array(z.string()),
  reviews: z.array(isoDate),
  impact: z.number().nullable(),
  feasibility: z.number().nullable(),
  status: z.enum(['draft', 'proposed', 'agreed', 'in_progress', 'at_risk', 'delayed', 'done', 'stopped']),
  flags: z.array(z.string()),
  score,
  description: z.string(),
  milestones: z.array(z.strictObject({ date: isoDate.nullable(), text: z.string() })),
  strategyType: z.array(towsType),
  disposition: z.string().nullable(),
  background: z.array(z.strictObject({ card: z.string(), region: z.string().nullable(), text: z.string() })),
  provenance: byId(provenance),
})

const qualityFinding = z.strictObject({
  id: z.string(),
  pitfall: z.enum([
    'unclear_expectations',
    'no_monitoring',
    'unbalanced_financing',
    'mass_not_class',
    'no_openness',
  ]),
  severity: z.enum(['error', 'warn', 'info']),
  ok: z.boolean(),
  detail: z.string(),
  actions: ids,
})

const financingMix = z.strictObject({
  labels: z.array(z.int()),
  own: z.array(z.number()),
  public: z.array(z.number()),
  breakEvenIndex: z.int().min(1).nullable(),
  note: z.string().optional(),
  basis: z.unknown().optional(),
})

const method = z.strictObject({
  used: z.array(z.string()),
  skipped: z.array(z.string()),
  cards: byId(count),
  people: byId(count),
  dots: byId(z.number().min(0)),
  weights: z.strictObject({ V: count, R: count, I: count, F: count }),
})

const note = z.strictObject({
  text: z.string(),
  author: z.string().nullable(),
  circle: z.string().nullable(),
  region: z.string().nullable(),
  lang: z.string().nullable(),
})

const decision = z.strictObject({ link: z.string(), reason: z.string().nullable() })

export const planSchema = z.looseObject({
  title: localisedText,
  start: isoDate,
  evaluationOwner: z.string().nullable(),
  financingMix: financingMix.nullable(),
  actions: z.array(planActionSchema),
  links: z.array(planLink),
  linkCounts: z.partialRecord(linkKind, count),
  linkScores: z.array(z.strictObject({ link: z.string(), raw: z.number().min(0), balanced: share })),
  mutualExchanges: z.array(z.tuple([z.string(), z.string()])),
  tows: z.array(towsPair),
  strategies: z.array(strategy),
  quality: z.array(qualityFinding),
  newTies: count,
  unusable: z.array(z.strictObject({ note: z.string(), reason: z.string() })),
  unattached: ids,
  notes: byId(note),
  parked: z.array(decision),
  rejected: z.array(decision),
  method,
  snapshotHash: z.string().regex(/^[0-9a-f]{64}$/),
  rulesVersion: z.int().min(1),
})
