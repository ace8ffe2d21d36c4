/**
 * Whether an element is at least so many rem wide. In rem and not in pixels, since somebody who reads at twice the size
 * has room for half the letters; as container queries do in CSS.
 */
import { type RefCallback, useCallback, useState } from 'react'

function widthInRem(element: Element): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return element.clientWidth / rem
}

export function useFits(minRem: number): [RefCallback<Element>, boolean] {
  const [fits, setFits] = useState(false)
  const measure = useCallback(
    (element: Element | null) => {
      if (!element) return
      const update = () => setFits(widthInRem(element) >= minRem)
      update()
      const observer = new ResizeObserver(update)
      observer.observe(element)
      return () => observer.disconnect()
    },
    [minRem],
  )
  return [measure, fits]
}
