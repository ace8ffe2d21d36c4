/**
 * Which page the room sees. Pages turn by themselves after the time that reading one takes, since nobody stands at the
 * screen; arrows, and the keys of a presenter's remote, turn at once, and the turning can be held.
 */
import { useEffect, useState } from 'react'
import { isElsewhere } from '../keys/is-elsewhere.ts'
import { commandOf } from '../keys/key-table.ts'

export interface Turning {
  page: number
  isHeld: boolean
  /** By so many pages; after the last comes the first. */
  turn: (by: number) => void
  hold: () => void
}

/** `readingMs`: by page. */
export function useTurning(readingMs: readonly number[]): Turning {
  const [asked, setAsked] = useState(0)
  const [isHeld, setIsHeld] = useState(false)
  const count = Math.max(1, readingMs.length)
  const page = asked % count
  const turn = (by: number) => setAsked((page + by + count) % count)
  const hold = () => setIsHeld(held => !held)
  const stayMs = readingMs[page]
  useEffect(() => {
    if (isHeld || stayMs === undefined || count === 1) return
    const timer = setTimeout(() => setAsked((page + 1) % count), stayMs)
    return () => clearTimeout(timer)
  }, [isHeld, page, count, stayMs])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = isElsewhere(event.target) ? undefined : commandOf(event, 'room')
      if (command === 'nextPage') turn(1)
      else if (command === 'previousPage') turn(-1)
      else if (command === 'holdPage') hold()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
  return { page, isHeld, turn, hold }
}
