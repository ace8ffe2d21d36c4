/** Which card's thread is open; asked for by the card's menu, its key and its count. */
import { createObservable } from '../sync/observable-value.ts'

export interface OpenThread {
  documentId: string
  cardId: string
}

export const threadSheet = createObservable<OpenThread | undefined>(undefined)
