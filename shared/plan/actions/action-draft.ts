/**
 * One written note becomes one action, all but its score and rank (plan.A1–A9).
 *
 * Values come from the note's readings, from its links, from indicator and risk notes attached to it, and from what
 * people set by hand; every one of them is named in `provenance`. Nothing is guessed: what nobody wrote is null or empty.
 */
import { type FileCard, type StakeholderGroup, stakeholderGroups } from '../../model/workshop-file.ts'
import { sortedIds } from '../code-unit-order.ts'
import type { Horizon, NoteReading } from '../extract/note-reading.ts'
import type { PlanAction, PlanLink, TowsPair } from '../plan.ts'
import { reviewDates } from '../reviews.ts'
import { initialStatus } from '../status.ts'
import type { WorkshopView } from '../workshop-view.ts'
import { actionId } from './action-id.ts'
import { type AttachedIndicator, type AttachedRisk, ownIndicators, ownRisks } from './attached-values.ts'
import { gatherLinkFacts, type LinkFacts } from './link-facts.ts'
import type { FindParty, KnownParty } from './people-index.ts'
import { forItems, fromReading, fromRule } from './provenance.ts'
import { titleLanguage, titlesByLanguage } from './titles.ts'

export type ActionDraft = Omit<PlanAction, 'rank' | 'score'>

/** What all actions of a plan are built from. */
export interface DraftContext {
  view: WorkshopView
  linksById: Map<string, PlanLink>
  tows: TowsPair[]
  findParty: FindParty
}

export interface DraftSource {
  note: FileCard
  reading: NoteReading & { title: NonNullable<NoteReading['title']> }
  indicators: AttachedIndicator[]
  risks: AttachedRisk[]
}

export function draftAction(context: DraftContext, source: DraftSource): ActionDraft {
  const { note, reading } = source
  const { view, linksById, tows } = context
  const basedOn = sortedIds(note.basedOn ?? [])
  const lang = titleLanguage(view.file, note)
  const facts = gatherLinkFacts(
    view,
    basedOn.flatMap(id => linksById.get(id) ?? []),
    tows,
    lang,
  )
  const people = readPeople(context, source)
  const time = readTime(view.start, reading.horizon?.value)
  const indicators = [...ownIndicators(note.id, reading), ...source.indicators]
  const risks = [...source.risks, ...ownRisks(note.id, reading)]
  const rating = view.file.ratings?.[note.id]
  const draft: Omit<ActionDraft, 'provenance' | 'status'> = {
    id: actionId(note.id, basedOn),
    sourceNote: note.id,
    circle: note.circle ?? null,
    basedOn,
    title: reading.title.value,
    titleByLang: titlesByLanguage(reading.title.value, lang, note),
    theme: reading.theme?.value ?? null,
    themeSuggested: reading.theme ? null : facts.topicLabel,
    owner: people.owner,
    participants: reading.participants.map(each => each.value),
    groups: people.groups,
    regions: facts.regions,
    ...time,
    cost: reading.cost && {
      min: reading.cost.value.min,
      max: reading.cost.value.max,
      currency: reading.cost.value.currency,
    },
    funding: reading.funding ? [...reading.funding.value.sources] : [],
    outcome: reading.outcome?.value ?? null,
    indicators: indicators.map(({ baseline, target, unit, source: from }) => ({
      baseline,
      target,
      unit,
      source: from,
    })),
    risks: risks.map(risk => risk.text),
    impact: rating?.impact ?? null,
    feasibility: rating?.feasibility ?? null,
    flags: [...new Set([...reading.flags, ...people.flags])],
    description: reading.description,
    milestones: reading.milestones.map(({ value }) => ({ date: value.date, text: value.text })),
    strategyType: facts.strategyType,
    disposition: facts.disposition,
    background: facts.background,
  }
  return {
    ...draft,
    status: initialStatus({ confirmed: draft.owner.confirmed, due: draft.due, indicators }),
    provenance: {
      ...derivedProvenance(draft, facts, note.id),
      ...readProvenance(source, people.owner),
      ...forItems(
        'indicators',
        indicators.map(each => each.provenance),
      ),
      ...forItems(
        'risks',
        risks.map(each => each.provenance),
      ),
    },
  }
}

/** plan.A4: the owner, and the groups named by words and by the organisations and people involved. */
function readPeople({ view, findParty }: DraftContext, { note, reading }: DraftSource) {
  const named = reading.owner?.value
  const party = named && findParty(named.text)
  const parties = [party, ...reading.participants.map(each => findParty(each.value))]
  const groups = new Set([
    ...reading.groups,
    ...parties.flatMap((each: KnownParty | undefined) => each?.group ?? []),
  ])
  const confirmed = view.file.planEdits?.actions?.[note.id]?.ownerConfirmed === true
  return {
    owner: {
      text: named?.text ?? null,
      id: party?.id ?? null,
      source: named?.source ?? null,
      confirmed: named !== undefined && confirmed,
    },
    groups: stakeholderGroups.filter((group: StakeholderGroup) => groups.has(group)),
    flags: named && !party ? ['owner_unresolved'] : [],
  }
}

function readTime(planStart: string, horizon: Horizon | undefined) {
  const start = horizon?.start ?? planStart
  const due = horizon?.due ?? null
  const months = horizon?.months ?? null
  return {
    start,
    due,
    horizonMonths: months,
    horizonClass: horizonClass(months),
    reviews: reviewDates(start, due),
  }
}

/** E4: the longest of each class in months. */
const shortMonths = 12
const mediumMonths = 36

function horizonClass(months: number | null): PlanAction['horizonClass'] {
  if (months === null) return null
  if (months <= shortMonths) return 'short'
  return months <= mediumMonths ? 'medium' : 'long'
}

function readProvenance(
  { note, reading }: DraftSource,
  owner: PlanAction['owner'],
): PlanAction['provenance'] {
  const { title, theme, horizon, cost, funding, outcome } = reading
  const ownerReading =
    reading.owner && owner.id === null ? { ...reading.owner, confidence: 'low' as const } : reading.owner
  const fields = {
    title,
    theme,
    owner: ownerReading,
    start: horizon?.value.start ? horizon : null,
    due: horizon?.value.due ? horizon : null,
    horizonMonths: horizon?.value.due ? horizon : null,
    cost,
    funding,
    outcome,
  }
  const read = Object.entries(fields).flatMap(([field, each]) =>
    each ? [[field, fromReading(each, note.id)]] : [],
  )
  return {
    ...Object.fromEntries(read),
    ...forItems(
      'participants',
      reading.participants.map(each => fromReading(each, note.id)),
    ),
    ...forItems(
      'milestones',
      reading.milestones.map(each => fromReading(each, note.id)),
    ),
  }
}

/** What no words of the note were read for: defaults, values taken over from links, settings by hand. */
function derivedProvenance(
  draft: Omit<ActionDraft, 'provenance' | 'status'>,
  facts: LinkFacts,
  note: string,
): PlanAction['provenance'] {
  const rated = (value: number | null) => fromRule('plan.P5', value === null ? 'low' : 'high')
  return {
    titleByLang: fromRule('plan.A3', 'high', note),
    groups: fromRule('plan.A4'),
    regions: fromRule('plan.A5'),
    background: fromRule('plan.A5'),
    strategyType: fromRule('plan.A5'),
    disposition: fromRule('plan.A5'),
    ...(draft.themeSuggested !== null &&
      facts.topicLabel !== null && { themeSuggested: fromRule('plan.A5', 'medium') }),
    ...(draft.description !== '' && { description: fromRule('plan.A7', 'high', note) }),
    // The plan's first day, until the note names another (then `readProvenance` says so).
    start: fromRule('plan.A7', 'low'),
    reviews: fromRule('plan.R1'),
    impact: rated(draft.impact),
    feasibility: rated(draft.feasibility),
    status: fromRule('plan.S1'),
  }
}
