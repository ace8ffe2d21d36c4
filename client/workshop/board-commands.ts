/** What the board on the screen can be asked to do from elsewhere; undefined where nothing, or there is none. */
import { createObservable } from '../sync/observable-value.ts'

export interface BoardCommands {
  /** Opens the slot for a new card where the keyboard is, else on one's own board. */
  addCard(): void
}

export const boardCommands = createObservable<BoardCommands | undefined>(undefined)
