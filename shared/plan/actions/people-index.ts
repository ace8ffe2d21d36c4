/**
 * plan.A4: who a name in a note is: an organisation by id, name or alias, else a person by alias, compared by key.
 * A name that fits several at the same step is nobody's: the program does not choose between people.
 */
import { type StakeholderGroup, stakeholderGroups } from '../../model/stakeholder-groups.ts'
import type { WorkshopFile } from '../../model/workshop-file.ts'
import { allTexts } from '../localised.ts'
import { compareKey } from '../normalise.ts'

export interface KnownParty {
  id: string
  kind: 'organisation' | 'person'
  group: StakeholderGroup | null
}

export type FindParty = (name: string) => KnownParty | undefined

export function indexPeople(file: WorkshopFile): FindParty {
  const steps = [new Map(), new Map(), new Map(), new Map()] as Step[]
  const [ids, names, aliases, people] = steps
  for (const { id, name, aliases: others, group } of file.organisations ?? []) {
    const party: KnownParty = { id, kind: 'organisation', group: toGroup(group) }
    add(ids, id, party)
    for (const text of allTexts(name)) add(names, text, party)
    for (const text of others ?? []) add(aliases, text, party)
  }
  for (const { id, alias, group } of file.participants ?? []) {
    add(people, alias, { id: id ?? alias, kind: 'person', group: toGroup(group) })
  }
  return name => findIn(steps, compareKey(name))
}

/** Every spelling under which a note may name somebody. */
export function knownNames(file: WorkshopFile): string[] {
  const organisations = file.organisations ?? []
  return [
    ...organisations.flatMap(({ id, name, aliases }) => [id, ...allTexts(name), ...(aliases ?? [])]),
    ...(file.participants ?? []).map(person => person.alias),
  ]
}

/** By compare-key; null where several share it. */
type Step = Map<string, KnownParty | null>

function add(step: Step | undefined, text: string, party: KnownParty): void {
  const key = compareKey(text)
  if (!step || key === '') return
  const known = step.get(key)
  step.set(key, known === undefined || known?.id === party.id ? (known ?? party) : null)
}

function findIn(steps: Step[], key: string): KnownParty | undefined {
  for (const step of steps) {
    const found = step.get(key)
    if (found !== undefined) return found ?? undefined
  }
  return undefined
}

function toGroup(group: string | null | undefined): StakeholderGroup | null {
  return stakeholderGroups.find(known => known === group) ?? null
}
