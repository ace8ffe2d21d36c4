/**
 * The plan with what it takes to explain it: the snapshot it was built from, the notes that it carries, and the names
 * that every open workshop knows, to which the plan refers by id. Pure look-ups; what is not known is told by its id.
 */
import type { Control } from '../../shared/model/control.ts'
import type { Plan, PlanAction, PlanLink, PlanNote } from '../../shared/plan/plan.ts'
import type { Snapshot } from '../../shared/protocol/snapshot.ts'
import { localised } from '../i18n/localised.ts'
import { regionSlots, sortRegions } from '../ui/region-slots.ts'

export interface PlanView {
  plan: Plan
  /** Null: the plan of what is on the boards now. */
  snapshot: Snapshot | null
  notesById: ReadonlyMap<string, PlanNote>
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
  /** An author's alias; undefined where the note names none. */
  author: (id: string | null | undefined) => string | undefined
}

/** What names are looked up in: everybody in the workshop knows it. */
export type KnownNames = Pick<
  Control,
  'regions' | 'topics' | 'circles' | 'organisations' | 'participants' | 'roster'
>

export interface PlanSource {
  plan: Plan
  snapshot: Snapshot | null
}

export function viewPlan({ plan, snapshot }: PlanSource, known: KnownNames, language: string): PlanView {
  const slots = regionSlots(known.regions)
  const regions = sortRegions(known.regions).map(region => ({
    id: region.id,
    code: region.code ?? region.id,
    name: localised(region.name, language),
    slot: slots.get(region.id),
  }))
  return {
    plan,
    snapshot,
    notesById: new Map(Object.entries(plan.notes)),
    regions,
    nameOf: namesOf(known, regions, language),
  }
}

function namesOf(known: KnownNames, regions: readonly RegionName[], language: string): Names {
  const circles = new Map(known.circles.map(({ id, title }) => [id, localised(title, language)]))
  const topics = new Map(known.topics.map(({ id, label }) => [id, localised(label, language)]))
  const parties = new Map(known.organisations.map(({ id, name }) => [id, localised(name, language)]))
  const people = new Map(known.participants.map(({ id, alias }) => [id ?? alias, alias]))
  const regionsById = new Map(regions.map(region => [region.id, region]))
  return {
    circle: id => (id === null ? '' : (circles.get(id) ?? id)),
    topic: id => topics.get(id) ?? id,
    region: id => regionsById.get(id) ?? { id, code: id, name: '', slot: undefined },
    party: written => parties.get(written) ?? written,
    author: id => (id ? (known.roster.get(id)?.alias ?? people.get(id) ?? id) : undefined),
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
