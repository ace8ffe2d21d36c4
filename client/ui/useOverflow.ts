/**
 * Whether what stands in a row has no room in it: then whoever shows it shows it in less. It is tried again when the
 * row has as much room as it wanted, or when `key` says that other words stand in it.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

export function useOverflow(key: string): [RefObject<HTMLElement | null>, boolean] {
  const [isTight, setTight] = useState(false)
  const row = useRef<HTMLElement>(null)
  const wanted = useRef(0)
  const measure = useRef(() => {
    const { scrollWidth = 0, clientWidth = 0 } = row.current ?? {}
    if (scrollWidth > clientWidth + 1) {
      wanted.current = Math.max(wanted.current, scrollWidth)
      setTight(true)
    } else if (clientWidth >= wanted.current) setTight(false)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words want other room
  useLayoutEffect(() => {
    wanted.current = 0
  }, [key])
  useLayoutEffect(() => measure.current())
  useEffect(() => {
    if (!row.current) return
    const observer = new ResizeObserver(() => measure.current())
    observer.observe(row.current)
    return () => observer.disconnect()
  }, [])
  return [row, isTight]
}
