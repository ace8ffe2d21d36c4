/**
 * News that nobody asked for, for a live region: what a screen reader says of it comes at most once in ten seconds,
 * over all that is told this way. What is over by then is not said any more.
 */
import { useEffect, useState } from 'react'

const calmMs = 10_000
let toldAtMs = Number.NEGATIVE_INFINITY

/** Empty while there is nothing to tell, or it has to wait. */
export function useCalmWords(words: string): string {
  const [told, setTold] = useState('')
  useEffect(() => {
    if (words === '') return setTold('')
    const waitMs = Math.max(0, toldAtMs + calmMs - performance.now())
    const timer = setTimeout(() => {
      toldAtMs = performance.now()
      setTold(words)
    }, waitMs)
    return () => clearTimeout(timer)
  }, [words])
  return told
}
