/** The bridge from a canvas's stores to React. */
import { useSyncExternalStore } from 'react'
import type { CanvasEngine } from './canvas-engine.ts'

export function useIsSelected({ selection }: CanvasEngine, id: string): boolean {
  return useSyncExternalStore(selection.watch, () => selection.get().has(id))
}
