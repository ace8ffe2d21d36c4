/**
 * Circle notes as the plan reads them: which are written actions (plan.A1), and which indicators and risks belong to which
 * action (plan.A6): the one they refer to, or, where they refer to none, the only action of their circle.
 */
import type { FileCard } from '../../model/workshop-file.ts'
import { cardsOnBoards, type WorkshopView } from '../workshop-view.ts'

export type NoteType = 'action' | 'indicator' | 'risk'

export function notesOfType(view: WorkshopView, type: NoteType): FileCard[] {
  return cardsOnBoards(view, 'circle_notes').filter(note => note.noteType === type)
}

/** Notes by the id of the action note they belong to, in the file's order. `actions` are those that became an action. */
export function attachNotes(notes: FileCard[], actions: FileCard[]): Map<string, FileCard[]> {
  const attached = new Map(actions.map(action => [action.id, [] as FileCard[]]))
  const onlyOfCircle = onlyActions(actions)
  for (const note of notes) {
    const target = note.refersTo || (note.circle ? onlyOfCircle.get(note.circle) : undefined)
    if (target !== undefined) attached.get(target)?.push(note)
  }
  return attached
}

/** By circle id: its action, where it has exactly one. */
function onlyActions(actions: FileCard[]): Map<string, string> {
  const byCircle = Map.groupBy(
    actions.filter(action => action.circle),
    action => action.circle,
  )
  const only = new Map<string, string>()
  for (const [circle, [first, ...others]] of byCircle) {
    if (circle && first && others.length === 0) only.set(circle, first.id)
  }
  return only
}
