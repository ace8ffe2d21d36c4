/**
 * Who goes to another place of the workshop and loses the focus on the way, because what had it went with the old
 * page, goes on in the new page's content, not at the head of the window. The first page is left as it opens.
 */
import { useEffect, useRef } from 'react'
import { whenThere } from '../app/when-there.ts'
import { focusMain } from './focus-main.ts'

export function useFocusOnPlace(path: string): void {
  const last = useRef(path)
  useEffect(() => {
    if (last.current === path) return
    last.current = path
    let end = () => {}
    const focus = () => {
      end = whenThere(() => document.getElementById('main') !== null, focusMain)
    }
    // behind what gives the focus back: a sheet that closes does so in the next frame
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(focus)
    })
    return () => {
      cancelAnimationFrame(frame)
      end()
    }
  }, [path])
}
