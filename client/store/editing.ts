/**
 * Which field this person is writing in: one at a time on the whole page. A card under the hand stays in the zone
 * where the writing began until it ends, whatever others do to it meanwhile.
 */
import { createObservable, type Observable } from '../sync/observable-value.ts'

export type Editing =
  | { kind: 'card'; documentId: string; cardId: string; zone: string | null }
  /** The empty slot at the end of a zone; `cardId` as soon as something stands in it. */
  | { kind: 'new'; documentId: string; zone: string | null; cardId: string | undefined }

export interface EditingState {
  readonly current: Observable<Editing | undefined>
  set(editing: Editing | undefined): void
}

export function createEditing(): EditingState {
  const current = createObservable<Editing | undefined>(undefined)
  return { current, set: current.set }
}

/** The ids of a zone as they are to be shown: the card under the hand stays in, or out, as when it was taken. */
export function holdEdited(
  ids: readonly string[],
  zone: string | null,
  documentId: string,
  editing: Editing | undefined,
): readonly string[] {
  if (!editing || editing.documentId !== documentId || editing.cardId === undefined) return ids
  const { cardId } = editing
  const isHere = ids.includes(cardId)
  if (editing.kind === 'new') return isHere ? ids.filter(id => id !== cardId) : ids
  if (editing.zone === zone) return isHere ? ids : [...ids, cardId]
  return isHere ? ids.filter(id => id !== cardId) : ids
}
