/** Letters that choose a tool or a topic, while nothing else has the keys; they can be switched off like all letters. */
import { useEffect, useRef } from 'react'
import type { CanvasEngine, CanvasMenu } from '../../canvas/canvas-engine.ts'
import { isElsewhere } from '../../keys/is-elsewhere.ts'
import { commandOf } from '../../keys/key-table.ts'

interface MapSheets {
  openTopics: (menu: CanvasMenu) => void
  openThread: (cardId: string) => void
}

export function useMapKeys(
  engine: CanvasEngine,
  isLocked: boolean,
  { openTopics, openThread }: MapSheets,
): void {
  const latest = useRef({ openTopics, openThread })
  latest.current = { openTopics, openThread }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return
      const command = commandOf(event, 'map')
      if (command === 'selectTool') engine.setTool('select')
      else if (command === 'handTool') engine.setTool('hand')
      else if (command === 'connectTool' && !isLocked) engine.setTool('connect')
      // by the key's place: with Shift it is another sign on every keyboard
      else if (event.shiftKey && event.code === 'Digit1') engine.fitAll()
      else if (commandOf(event, 'card') === 'topic' && !isLocked) {
        const menu = menuAtFocus(engine)
        if (menu) latest.current.openTopics(menu)
      } else if (commandOf(event, 'card') === 'comments') {
        const cardId = engine.selection.focused.get()
        const item = cardId === undefined ? undefined : engine.scene.find(cardId)
        if (cardId === undefined || !item || item.isFrame) return
        latest.current.openThread(cardId)
      } else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [engine, isLocked])
}

/** In the middle of the item that has the focus. */
function menuAtFocus(engine: CanvasEngine): CanvasMenu | undefined {
  const onItem = engine.selection.focused.get()
  const item = onItem === undefined ? undefined : engine.scene.find(onItem)
  const element = document.activeElement
  if (onItem === undefined || !item || item.isLocked || item.isFrame || !element) return undefined
  const { left, top, width, height } = element.getBoundingClientRect()
  const at = { x: left + width / 2, y: top + height / 2 }
  return { ids: [onItem], onItem, at, onBoard: item }
}
