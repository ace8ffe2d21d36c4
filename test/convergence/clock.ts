/** Time that stands still until the lab moves it, and chance that a seed repeats. */
import type { Clock } from '../../server/room/clock.ts'

export interface LabClock extends Clock {
  /** Moves on to the next thing that is due and does it; false if nothing is. */
  step(): boolean
  /** Does nothing but let time pass. */
  skip(ms: number): void
}

interface Due {
  at: number
  order: number
  call(): void
}

export function createLabClock(): LabClock {
  let time = 0
  let order = 0
  let due: Due[] = []
  return {
    now: () => time,
    after(ms, call) {
      const entry = { at: time + Math.max(0, ms), order: order++, call }
      due.push(entry)
      return () => {
        due = due.filter(other => other !== entry)
      }
    },
    step() {
      if (due.length === 0) return false
      const next = due.reduce((first, other) =>
        other.at < first.at || (other.at === first.at && other.order < first.order) ? other : first,
      )
      due = due.filter(other => other !== next)
      time = Math.max(time, next.at)
      next.call()
      return true
    },
    skip(ms) {
      time += ms
    },
  }
}

export interface Chance {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below `end`. */
  below(end: number): number
  pick<T>(list: readonly T[]): T | undefined
}

/** mulberry32 */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return { next, below, pick: list => list[below(list.length)] }
}
