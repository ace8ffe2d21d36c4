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
  call: (() => void) | undefined
}

export function createLabClock(): LabClock {
  let time = 0
  let order = 0
  const due = createHeap()
  return {
    now: () => time,
    after(ms, call) {
      const entry: Due = { at: time + Math.max(0, ms), order: order++, call }
      due.push(entry)
      return () => {
        entry.call = undefined
      }
    },
    step() {
      for (let next = due.pop(); next; next = due.pop()) {
        const { call } = next
        if (!call) continue
        time = Math.max(time, next.at)
        call()
        return true
      }
      return false
    },
    skip(ms) {
      time += ms
    },
  }
}

/** Time that passes when it is told to, and then does what is due by then and nothing beyond. */
export function createBeatClock(): Clock & { pass(ms: number): void } {
  let time = 0
  const due = new Map<() => void, number>()
  return {
    now: () => time,
    after(ms, call) {
      const entry = () => call()
      due.set(entry, time + ms)
      return () => void due.delete(entry)
    },
    pass(ms) {
      time += ms
      for (const [call, at] of [...due]) if (at <= time && due.delete(call)) call()
    },
  }
}

const isBefore = (a: Due, b: Due) => a.at < b.at || (a.at === b.at && a.order < b.order)

/** What is due first comes out first; at the same time, what was asked for first. */
function createHeap(): { push(entry: Due): void; pop(): Due | undefined } {
  const entries: Due[] = []
  return {
    push(entry) {
      let at = entries.length
      for (
        let above = (at - 1) >> 1;
        at > 0 && isBefore(entry, entries[above] as Due);
        above = (at - 1) >> 1
      ) {
        entries[at] = entries[above] as Due
        at = above
      }
      entries[at] = entry
    },
    pop() {
      const first = entries[0]
      const last = entries.pop()
      if (!first || !last || entries.length === 0) return first
      let at = 0
      for (let below = 1; below < entries.length; below = 2 * at + 1) {
        const right = entries[below + 1]
        if (right && isBefore(right, entries[below] as Due)) below += 1
        if (isBefore(last, entries[below] as Due)) break
        entries[at] = entries[below] as Due
        at = below
      }
      entries[at] = last
      return first
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
