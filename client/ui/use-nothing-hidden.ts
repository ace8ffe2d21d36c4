/**
 * React Aria hides the whole page from screen readers while a combobox's list is open, but what it hides can still be
 * come to by Tab, and the page is then one without headings. What bears this mark is left as it is: here the tree of the
 * page (or of the dialog) that the combobox stands in, as long as the list is open.
 */
import { type RefObject, useEffect } from 'react'

const mark = 'data-react-aria-top-layer'

/** To be told before the list opens, and when it has closed. */
export function useNothingHidden(frame: RefObject<Element | null>): (isOpen: boolean) => void {
  const tell = (isOpen: boolean) => frame.current?.closest('body > *')?.toggleAttribute(mark, isOpen)
  useEffect(() => {
    const tree = frame.current?.closest('body > *')
    return () => tree?.removeAttribute(mark)
  }, [frame])
  return tell
}
