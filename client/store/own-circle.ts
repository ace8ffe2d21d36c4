/**
 * Which circle a person belongs to: the one they were put into, else the one that the workshop's file has for somebody
 * of their region and alias. Null: none.
 */
import type { Control } from '../../shared/model/control.ts'

export function circleOf(control: Control, participantId: string): string | null {
  const person = control.roster.get(participantId)
  if (!person || person.circleId !== null) return person?.circleId ?? null
  const { alias, regionId } = person
  const expected = control.participants.find(one => one.alias === alias && (one.region ?? null) === regionId)
  return expected?.circle ?? null
}
