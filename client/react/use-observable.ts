/** The bridge from a value that is watched to React: whoever reads it is drawn anew when it is another. */
import { useSyncExternalStore } from 'react'
import type { Observable } from '../sync/observable-value.ts'

export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.watch, observable.get)
}

/** Several sources as one, for `useSyncExternalStore`. */
export const watchAll =
  (sources: readonly { watch: (listener: () => void) => () => void }[]) =>
  (listener: () => void): (() => void) => {
    const ends = sources.map(source => source.watch(listener))
    return () => {
      for (const end of ends) end()
    }
  }
