/** Which of a card's further texts is being written in: one on the whole page. Set by a press or from the menu. */
import { createObservable } from '../sync/observable-value.ts'

export interface OpenedText {
  documentId: string
  cardId: string
  field: string
}

export const openedText = createObservable<OpenedText | undefined>(undefined)
