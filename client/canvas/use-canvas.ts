/** The bridge from a canvas's stores to React. */
import { useSyncExternalStore } from 'react'
import type { Observable } from '../sync/observable-value.ts'
import type { CanvasEngine } from './canvas-engine.ts'

export function useStore<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.watch, observable.get)
}

export function useIsSelected({ selection }: CanvasEngine, id: string): boolean {
  return useSyncExternalStore(selection.watch, () => selection.get().has(id))
}
