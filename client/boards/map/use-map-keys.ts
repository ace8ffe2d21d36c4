/** Letters that choose a tool, while nothing else has the keys; they can be switched off like all letters. */
import { useEffect } from 'react'
import type { CanvasEngine } from '../../canvas/canvas-engine.ts'
import { isElsewhere } from '../../keys/is-elsewhere.ts'
import { commandOf } from '../../keys/key-table.ts'

export function useMapKeys(engine: CanvasEngine, isLocked: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return
      const command = commandOf(event, 'map')
      if (command === 'selectTool') engine.setTool('select')
      else if (command === 'handTool') engine.setTool('hand')
      else if (command === 'connectTool' && !isLocked) engine.setTool('connect')
      // by the key's place: with Shift it is another sign on every keyboard
      else if (event.shiftKey && event.code === 'Digit1') engine.fitAll()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [engine, isLocked])
}
