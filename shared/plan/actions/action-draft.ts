/**
 * One written note becomes one action, all but its score and rank (plan.A1–A9).
 *
 * Values come from the note's readings, from its links, from indicator and risk notes attached to it, and from what
 * people set by hand; every one of them is named in `provenance`. Nothing is guessed: what nobody wrote is null or empty.
 */
import type { FileCard } from '../../model/workshop-file.ts'
import { sortedIds } from '../code-unit-order.ts'
import type { Horizon, NoteReading } from '../extract/note-reading.ts'
import type { PlanAction, PlanLink, TowsPair } from '../plan.ts'
import { reviewDates } from '../reviews.ts'
import { initialStatus } from '../status.ts'
import type { WorkshopView } from '../workshop-view.ts'
import { actionId } from './action-id.ts'
import { type AttachedIndicator, type AttachedRisk, ownIndicators, ownRisks } from './attached-values.ts'
import { gatherLinkFacts } from './link-facts.ts'
import type { FindParty } from './people-index.ts'
import { readPeople } from './people-of-action.ts'
import { derivedProvenance, forItems, readProvenance } from './provenance.ts'
import { titleLanguage, titlesByLanguage } from './titles.ts'

export type ActionDraft = Omit<PlanAction, 'rank' | 'score'>

/** What all actions of a plan are built from. */
export interface DraftContext {
  view: WorkshopView
  linksById: Map<string, PlanLink>
  tows: TowsPair[]
  findParty: FindParty
}

/** A reading from which an action can be built: it has a title. */
export type TitledReading = NoteReading & { title: NonNullable<NoteReading['title']> }

export interface DraftSource {
  note: FileCard
  reading: TitledReading
  indicators: AttachedIndicator[]
  risks: AttachedRisk[]
}

export function draftAction(
  { view, linksById, tows, findParty }: DraftContext,
  source: DraftSource,
): ActionDraft {
  const { note, reading } = source
  const basedOn = sortedIds(note.basedOn ?? [])
  const links = basedOn.flatMap(id => linksById.get(id) ?? [])
  const lang = titleLanguage(view.file, note)
  const { topic, ...linkFacts } = gatherLinkFacts(view, links, tows, lang)
  const { owner, groups, flags } = readPeople(view.file, findParty, note.id, reading)
  const indicators = [...ownIndicators(note.id, reading), ...source.indicators]
  const risks = [...source.risks, ...ownRisks(note.id, reading)]
  const draft = {
    id: actionId(note.id, basedOn),
    sourceNote: note.id,
    circle: note.circle ?? null,
    basedOn,
    titleByLang: titlesByLanguage(reading.title.value, lang, note),
    themeSuggested: reading.theme || !topic ? null : topic.label,
    themeTopic: reading.theme || !topic ? null : topic.id,
    owner,
    groups,
    ...linkFacts,
    ...valuesRead(reading),
    ...timeRead(view.start, reading.horizon?.value),
    indicators: indicators.map(({ provenance: _, ...indicator }) => indicator),
    risks: risks.map(risk => risk.text),
    impact: view.file.ratings?.[note.id]?.impact ?? null,
    feasibility: view.file.ratings?.[note.id]?.feasibility ?? null,
    flags: [...new Set([...reading.flags, ...flags])],
  }
  return {
    ...draft,
    status: initialStatus({ confirmed: owner.confirmed, due: draft.due, indicators }),
    provenance: {
      ...derivedProvenance(draft, note.id),
      ...readProvenance(reading, note.id, owner.id !== null),
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

/** Fields that are what the note says and nothing more. */
function valuesRead({
  title,
  theme,
  participants,
  cost,
  funding,
  outcome,
  description,
  milestones,
}: TitledReading) {
  return {
    title: title.value,
    theme: theme?.value ?? null,
    participants: participants.map(each => each.value),
    cost: cost && { min: cost.value.min, max: cost.value.max, currency: cost.value.currency },
    funding: funding ? [...funding.value.sources] : [],
    outcome: outcome?.value ?? null,
    description,
    milestones: milestones.map(({ value }) => ({ date: value.date, text: value.text })),
  }
}

function timeRead(planStart: string, horizon: Horizon | undefined) {
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
