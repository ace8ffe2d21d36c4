/** The keyboard goes into a panel with what was chosen, and back to where it was when the panel is closed. */
import { type RefObject, useRef } from 'react'

export interface PanelFocus {
  element: RefObject<HTMLElement | null>
  /** Before the panel shows another thing; `isAsked` false: the keyboard stays where it is. */
  enter: (isAsked?: boolean) => void
  leave: () => void
}

export function usePanelFocus(): PanelFocus {
  const element = useRef<HTMLElement>(null)
  const cameFrom = useRef<HTMLElement>(null)
  return {
    element,
    enter(isAsked = true) {
      const active = document.activeElement
      if (active instanceof HTMLElement && !element.current?.contains(active)) cameFrom.current = active
      if (isAsked)
        requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[data-panel-head]')?.focus())
    },
    leave: () => cameFrom.current?.focus(),
  }
}
