/**
 * How many sockets an address and a session may have open, and how fast an address may open them. Counts connections
 * from the handshake until the network has let go of them, so that one that never answers a close counts too.
 */
import type { SyncLimits } from './limits.ts'
import { createRate, type Rate } from './rate.ts'

export interface Admission {
  /** False: the address has too many, or opened too many lately. A true is taken back with `left`. */
  enter(address: string, now: number): boolean
  left(address: string): void
  /** The same for what a session has open. */
  sit(sessionHash: string): boolean
  rose(sessionHash: string): void
  /** Forgets addresses that have been gone for a while. Now and then. */
  sweep(now: number): void
}

type AdmissionLimits = Pick<SyncLimits, 'socketsPerAddress' | 'socketsPerSession' | 'socketJoinsPerMinute'>

interface Visitor {
  open: number
  joins: Rate
  seenAt: number
}

/** After as long a measure that is kept per minute is full again. */
const forgetAfterMs = 60_000

export function createAdmission(limits: AdmissionLimits): Admission {
  const visitors = new Map<string, Visitor>()
  const seats = new Map<string, number>()

  function visitorOf(address: string): Visitor {
    const known = visitors.get(address)
    if (known) return known
    const joins = createRate(limits.socketJoinsPerMinute / 60, limits.socketJoinsPerMinute)
    const visitor = { open: 0, joins, seenAt: 0 }
    visitors.set(address, visitor)
    return visitor
  }

  return {
    enter(address, now) {
      const visitor = visitorOf(address)
      visitor.seenAt = now
      if (!visitor.joins.takeIfThere(1, now) || visitor.open >= limits.socketsPerAddress) return false
      visitor.open += 1
      return true
    },
    left(address) {
      const visitor = visitors.get(address)
      if (visitor) visitor.open -= 1
    },
    sit(sessionHash) {
      const taken = seats.get(sessionHash) ?? 0
      if (taken >= limits.socketsPerSession) return false
      seats.set(sessionHash, taken + 1)
      return true
    },
    rose(sessionHash) {
      const taken = (seats.get(sessionHash) ?? 0) - 1
      if (taken > 0) seats.set(sessionHash, taken)
      else seats.delete(sessionHash)
    },
    sweep(now) {
      for (const [address, { open, seenAt }] of visitors) {
        if (open === 0 && now - seenAt > forgetAfterMs) visitors.delete(address)
      }
    },
  }
}
