/** Whether single letters do something on a whole page (N, ?); each person's own choice, kept in this browser. */
import { createObservable } from '../sync/observable-value.ts'

const storageKey = 'zirkel.letterKeys'

export const letterKeys = createObservable(readChoice())

function readChoice(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

export function switchLetterKeys(on: boolean): void {
  letterKeys.set(on)
  try {
    if (on) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, 'off')
  } catch {
    // The choice then lasts as long as the page.
  }
}
