/**
 * Arrows among things in a row, of which one is in the tab order (WAI-ARIA "roving tabindex"): left and right go round,
 * Home and End to the ends.
 */
import type { KeyboardEvent } from 'react'

/** Returns what has the focus now; undefined where the key was none of these. */
export function focusByArrow(event: KeyboardEvent, things: readonly HTMLElement[]): HTMLElement | undefined {
  const here = (things as readonly (Element | null)[]).indexOf(document.activeElement)
  const index = targetIndex(event.key, here, things.length)
  const target = here < 0 || index === undefined ? undefined : things[index]
  if (!target) return undefined
  event.preventDefault()
  target.focus()
  return target
}

function targetIndex(key: string, here: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (here + 1) % count
  if (key === 'ArrowLeft') return (here + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
