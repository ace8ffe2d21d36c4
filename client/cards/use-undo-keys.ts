/** Ctrl+Z and its kin, in fields and outside: one's own work only, over all boards. True when the key was one. */
import { useCallback } from 'react'
import { commandOf, type PressedKey } from '../keys/key-table.ts'
import { useWorkshop } from '../react/workshop-context.ts'

type AnyKeyboardEvent = PressedKey & { preventDefault(): void }

export function useUndoKeys(): (event: AnyKeyboardEvent) => boolean {
  const { undo } = useWorkshop()
  return useCallback(
    event => {
      const command = commandOf(event, 'board')
      if (command !== 'undo' && command !== 'redo') return false
      event.preventDefault()
      undo[command]()
      return true
    },
    [undo],
  )
}
