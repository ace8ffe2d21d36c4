/**
 * A row of tabs that is wider than its place is pushed aside by hand; the current one stands in sight all the same,
 * when it changes and when the row gets other room.
 */
import { type RefObject, useEffect, useRef } from 'react'

/** The row's ref; its current tab bears `aria-current`. */
export function useCurrentInSight(current: string): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is to be seen then
  useEffect(() => {
    const { current: element } = row
    if (!element) return
    // called at once for the room that there is, then for every other
    const observer = new ResizeObserver(() => bringToMiddle(element))
    observer.observe(element)
    return () => observer.disconnect()
  }, [current])
  return row
}

function bringToMiddle(row: HTMLElement): void {
  const tab = row.querySelector('[aria-current]')?.getBoundingClientRect()
  if (!tab) return
  const room = row.getBoundingClientRect()
  row.scrollLeft += tab.left + tab.width / 2 - (room.left + room.width / 2)
}
