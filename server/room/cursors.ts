/**
 * Where the pointers of `zirkel.1` clients are, beside presence: a few bytes each, latest place only. A pointer
 * belongs to a socket and is told under the client id of the state that the socket shows; who shows none has none.
 * Beyond `maxPeople` sockets pointers would hide the board: then none are told.
 */
import { type CursorMove, cursorsMessage, type Place } from '../../shared/protocol/cursors.ts'
import type { PresenceSource } from './presence.ts'

export interface Cursors {
  /** True if anything has to be sent. `clientIdOf` is asked when the socket has no seat. */
  receive(source: PresenceSource, at: Place | undefined, clientIdOf: () => number | undefined): boolean
  leave(source: PresenceSource): boolean
  /** With so many sockets in the room. True if anything has to be sent. */
  crowd(sockets: number): boolean
  /** All that are shown, by name, for a newcomer. */
  everyone(): Uint8Array | undefined
  /** What moved since the last call, as one message. */
  takeChanges(): Uint8Array | undefined
}

interface Seat {
  seat: number
  clientId: number
  at: Place
}

export function createCursors(maxPeople: number): Cursors {
  const seats = new Map<PresenceSource, Seat>()
  const taken = new Set<number>()
  const changed = new Map<number, CursorMove>()
  let isCrowded = false

  function lowestFree(): number {
    let seat = 0
    while (taken.has(seat)) seat++
    return seat
  }

  function show(source: PresenceSource, at: Place, clientIdOf: () => number | undefined): void {
    const known = seats.get(source)
    if (known) {
      known.at = at
      const named = changed.get(known.seat)?.clientId
      changed.set(known.seat, { seat: known.seat, clientId: named, at })
      return
    }
    const clientId = clientIdOf()
    if (clientId === undefined) return
    const seat = lowestFree()
    taken.add(seat)
    seats.set(source, { seat, clientId, at })
    changed.set(seat, { seat, clientId, at })
  }

  function hide(source: PresenceSource): void {
    const known = seats.get(source)
    if (!known) return
    seats.delete(source)
    taken.delete(known.seat)
    changed.set(known.seat, { seat: known.seat, clientId: undefined, at: undefined })
  }

  return {
    receive(source, at, clientIdOf) {
      if (at && !isCrowded) show(source, at, clientIdOf)
      else hide(source)
      return changed.size > 0
    },
    leave(source) {
      hide(source)
      return changed.size > 0
    },
    crowd(sockets) {
      isCrowded = sockets > maxPeople
      if (isCrowded) for (const source of [...seats.keys()]) hide(source)
      return changed.size > 0
    },
    everyone: () => (seats.size === 0 ? undefined : cursorsMessage([...seats.values()])),
    takeChanges() {
      if (changed.size === 0) return undefined
      const message = cursorsMessage([...changed.values()])
      changed.clear()
      return message
    },
  }
}
