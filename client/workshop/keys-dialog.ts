/** Whether the list of keys is shown; asked for by `?` and by a button. */
import { createObservable } from '../sync/observable-value.ts'

export const keysShown = createObservable(false)

export function showKeys(): void {
  keysShown.set(true)
}
