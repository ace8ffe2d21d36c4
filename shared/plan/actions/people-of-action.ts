/** plan.A4: who is responsible, and which groups take part: named by words, and by organisations and people found. */
import { stakeholderGroups } from '../../model/stakeholder-groups.ts'
import type { WorkshopFile } from '../../model/workshop-file.ts'
import type { NoteReading } from '../extract/note-reading.ts'
import type { PlanAction } from '../plan.ts'
import type { FindParty } from './people-index.ts'

export function readPeople(
  file: WorkshopFile,
  findParty: FindParty,
  note: string,
  reading: NoteReading,
): Pick<PlanAction, 'owner' | 'groups' | 'flags'> {
  const named = reading.owner?.value
  const ownerParty = named && findParty(named.text)
  const parties = [ownerParty, ...reading.participants.map(each => findParty(each.value))]
  const groups = new Set([...reading.groups, ...parties.map(party => party?.group)])
  const confirmed = file.planEdits?.actions?.[note]?.ownerConfirmed === true
  return {
    owner: {
      text: named?.text ?? null,
      id: ownerParty?.id ?? null,
      source: named?.source ?? null,
      confirmed: named !== undefined && confirmed,
    },
    groups: stakeholderGroups.filter(group => groups.has(group)),
    flags: named && !ownerParty ? ['owner_unresolved'] : [],
  }
}
