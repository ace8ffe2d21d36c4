/**
 * The plan with what it takes to explain it: the snapshot it was built from and that snapshot's workshop file, whose
 * notes, cards and names the plan refers to by id. Pure look-ups; what is not known is told by its id.
 */
import type { FileCard, LocalisedText, WorkshopFile } from '../../shared/model/workshop-file.ts'
import type { Plan, PlanAction, PlanLink } from '../../shared/plan/plan.ts'
import type { Snapshot } from '../../shared/protocol/snapshot.ts'
import { localised } from '../i18n/localised.ts'
import { regionSlots, sortRegions } from '../ui/region-slots.ts'

export interface PlanView {
  plan: Plan
  /** Null: the plan of what is on the boards now. */
  snapshot: Snapshot | null
  cardsById: ReadonlyMap<string, FileCard>
  /** In neutral order. */
  regions: readonly RegionName[]
  nameOf: Names
}

export interface RegionName {
  id: string
  code: string
  name: string
  slot: number | undefined
}

/** Names by id in the reader's language. */
export interface Names {
  circle: (id: string | null) => string
  topic: (id: string) => string
  region: (id: string) => RegionName
  /** An organisation that is written by its id (`@isst`); anything else as it is written. */
  party: (written: string) => string
  /** An author's alias; undefined where the file names none. */
  author: (id: string | null | undefined) => string | undefined
}

/** What names are looked up in: a workshop file has it, and so has what every open workshop knows. */
export interface KnownNames {
  regions: readonly { id: string; code?: string | undefined; name: LocalisedText }[]
  topics?: readonly { id: string; label: LocalisedText }[] | undefined
  circles?: readonly { id: string; title: LocalisedText }[] | undefined
  organisations?: readonly { id: string; name: LocalisedText }[] | undefined
}

export interface PlanSource {
  plan: Plan
  snapshot: Snapshot | null
  /** Null for readers who may not have it: then the texts of notes are missing. */
  file: WorkshopFile | null
}

/** `known` stands in for the file where the reader may not have it. */
export function viewPlan(
  { plan, snapshot, file }: PlanSource,
  known: KnownNames,
  language: string,
): PlanView {
  const source: KnownNames = file ?? known
  const slots = regionSlots(source.regions)
  const regions = sortRegions(source.regions).map(region => ({
    id: region.id,
    code: region.code ?? region.id,
    name: localised(region.name, language),
    slot: slots.get(region.id),
  }))
  return {
    plan,
    snapshot,
    cardsById: new Map(file?.cards.map(card => [card.id, card])),
    regions,
    nameOf: namesOf(source, file, regions, language),
  }
}

function namesOf(
  source: KnownNames,
  file: WorkshopFile | null,
  regions: readonly RegionName[],
  language: string,
): Names {
  const circles = new Map(source.circles?.map(({ id, title }) => [id, localised(title, language)]))
  const topics = new Map(source.topics?.map(({ id, label }) => [id, localised(label, language)]))
  const parties = new Map(source.organisations?.map(({ id, name }) => [id, localised(name, language)]))
  const people = new Map(file?.participants?.map(({ id, alias }) => [id ?? alias, alias]))
  const regionsById = new Map(regions.map(region => [region.id, region]))
  return {
    circle: id => (id === null ? '' : (circles.get(id) ?? id)),
    topic: id => topics.get(id) ?? id,
    region: id => regionsById.get(id) ?? { id, code: id, name: '', slot: undefined },
    party: written => parties.get(written) ?? written,
    author: id => (id ? (people.get(id) ?? id) : undefined),
  }
}

export function findAction(plan: Plan, id: string): PlanAction | undefined {
  return plan.actions.find(action => action.id === id)
}

/** `1, 3`: the ranks of actions by their ids, in order. */
export function ranksOf(plan: Plan, actionIds: readonly string[]): number[] {
  return actionIds.flatMap(id => findAction(plan, id)?.rank ?? []).sort((a, b) => a - b)
}

/** Accepted links that no action rests on. */
export function openLinks(plan: Plan): PlanLink[] {
  const used = new Set(plan.actions.flatMap(action => action.basedOn))
  return plan.links.filter(link => link.status === 'accepted' && !used.has(link.id))
}
