/** Cards for which another board is being chosen; asked for by menus and keys, shown by `TransferDialog`. */
import { createObservable } from '../sync/observable-value.ts'

export interface TransferAsked {
  documentId: string
  cardIds: readonly string[]
}

export const transferSheet = createObservable<TransferAsked | undefined>(undefined)
