/**
 * Who goes to another place of the workshop and loses the focus on the way, because what had it went with the old
 * page, goes on in the new page's content, not at the head of the window. The first page is left as it opens.
 */
import { useEffect, useRef } from 'react'

export function useFocusOnPlace(path: string): void {
  const last = useRef(path)
  useEffect(() => {
    if (last.current === path) return
    last.current = path
    // behind what gives the focus back: a sheet that closes does so in the next frame
    const frame = requestAnimationFrame(() => requestAnimationFrame(focusMain))
    return () => cancelAnimationFrame(frame)
  }, [path])
}

function focusMain(): void {
  const main = document.getElementById('main')
  if (!main || document.activeElement !== document.body) return
  main.tabIndex = -1
  main.focus({ preventScroll: true })
}
