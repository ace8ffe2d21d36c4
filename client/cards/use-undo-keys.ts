/** Ctrl+Z and its kin, in fields and outside: one's own work only, over all boards. True when the key was one. */
import { type KeyboardEvent as ReactKeyboardEvent, useCallback } from 'react'
import { useWorkshop } from '../react/workshop-context.ts'

type AnyKeyboardEvent = Pick<
  ReactKeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'preventDefault'
>

export function useUndoKeys(): (event: AnyKeyboardEvent) => boolean {
  const { undo } = useWorkshop()
  return useCallback(
    event => {
      if (!event.ctrlKey && !event.metaKey) return false
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return false
      event.preventDefault()
      if (key === 'y' || event.shiftKey) undo.redo()
      else undo.undo()
      return true
    },
    [undo],
  )
}
