/** The bridge from a value that is watched to React: whoever reads it is drawn anew when it is another. */
import { useSyncExternalStore } from 'react'
import type { Observable } from '../sync/observable-value.ts'

export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.watch, observable.get)
}
