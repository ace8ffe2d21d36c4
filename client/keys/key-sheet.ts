/** Whether the list of keys or the finder is shown; asked for by their keys and by buttons. One at a time. */
import { createObservable } from '../sync/observable-value.ts'

export const keySheet = createObservable<'keys' | 'finder' | undefined>(undefined)

export function showKeys(): void {
  keySheet.set('keys')
}

/** What somebody typed who did not wait for the finder to come. */
export const typedAhead = createObservable('')

export function showFinder(): void {
  typedAhead.set('')
  keySheet.set('finder')
}

export function hideKeySheet(): void {
  keySheet.set(undefined)
}
