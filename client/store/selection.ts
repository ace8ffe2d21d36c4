/** Which cards this person has selected, and which one the keyboard is on. Nobody else's business; never stored. */
import { createObservable, type Observable } from '../sync/observable-value.ts'

export interface CardRef {
  documentId: string
  cardId: string
}

export interface Selection {
  readonly current: Observable<CardRef | undefined>
  select(card: CardRef | undefined): void
}

export function createSelection(): Selection {
  const current = createObservable<CardRef | undefined>(undefined, isSameCard)
  return { current, select: current.set }
}

export function isSameCard(a: CardRef | undefined, b: CardRef | undefined): boolean {
  return a?.documentId === b?.documentId && a?.cardId === b?.cardId
}
