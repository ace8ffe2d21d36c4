/**
 * Who is here, read out of presence. Total: presence is what browsers send, so nothing in it is trusted but what the
 * server stamped (`identity`) and what the control document says of that person.
 */
import type { Control } from '../../shared/model/control.ts'
import type { Presence } from '../sync/presence.ts'

export interface Person {
  clientId: number
  participantId: string
  alias: string
  regionId: string | null
  /** Id of the card that they write in; presence of board documents. */
  card: string | null
  isSelf: boolean
}

type State = Readonly<Record<string, unknown>>

/** `selfId`: the own participant id, which the own state does not carry. */
export function readPeople(presence: Presence, control: Control, selfId: string): Person[] {
  const people: Person[] = []
  for (const [clientId, state] of presence.states()) {
    const isSelf = clientId === presence.clientId
    const participantId = isSelf ? selfId : participantOf(clientId, state, control)
    const entry = participantId === undefined ? undefined : control.roster.get(participantId)
    if (participantId === undefined || !entry) continue
    people.push({
      clientId,
      participantId,
      alias: entry.alias,
      regionId: entry.regionId,
      card: typeof state.card === 'string' ? state.card : null,
      isSelf,
    })
  }
  return people
}

function participantOf(clientId: number, state: State, control: Control): string | undefined {
  const { identity } = state
  const stamped: unknown =
    typeof identity === 'object' && identity !== null ? Reflect.get(identity, 'participantId') : undefined
  return typeof stamped === 'string' ? stamped : control.clients.get(clientId)
}

/** People by region id (null: of no region), each person once however many windows they have open. */
export function countByRegion(people: readonly Person[]): Map<string | null, number> {
  const seen = new Map(people.map(person => [person.participantId, person.regionId]))
  const counts = new Map<string | null, number>()
  for (const regionId of seen.values()) counts.set(regionId, (counts.get(regionId) ?? 0) + 1)
  return counts
}

/** By card id: the others who write in it. Somebody's own second window does not count. */
export function writersByCard(people: readonly Person[]): Map<string, Person> {
  const self = people.find(person => person.isSelf)?.participantId
  const writers = new Map<string, Person>()
  for (const person of people) {
    if (person.card !== null && person.participantId !== self) writers.set(person.card, person)
  }
  return writers
}
