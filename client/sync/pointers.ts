/**
 * Where everybody's pointer is on one document, in whole units of the board: the own one is told at most 15 times a
 * second, only when it moved, in a few bytes; others' come under seats (`shared/protocol/cursors.ts`). Nothing of it
 * is kept anywhere. Presence owns it and hands on the connection.
 */
import { type CursorMove, cursorMessage, type Place } from '../../shared/protocol/cursors.ts'

/** 15 Hz is smooth to the eye; more only costs everybody's line. */
export const shortestGapMs = 67

export interface Pointers {
  /** Undefined: away from the board. */
  move(at: Place | undefined): void
  /** Others' places by client id. Same object until something moves. */
  places(): ReadonlyMap<number, Place>
  watch(listener: () => void): () => void
}

export interface WiredPointers extends Pointers {
  connected(send: (message: Uint8Array) => void): void
  receive(moves: readonly CursorMove[]): void
  disconnected(): void
}

export function createPointers(ownClientId: number): WiredPointers {
  const clientIdBySeat = new Map<number, number>()
  const listeners = new Set<() => void>()
  let places: ReadonlyMap<number, Place> = new Map()
  let own: Place | undefined
  let told: Place | undefined
  let send: ((message: Uint8Array) => void) | undefined
  let lastToldAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell(): void {
    timer = undefined
    if (!send || (own?.x === told?.x && own?.y === told?.y)) return
    lastToldAt = Date.now()
    told = own
    send(cursorMessage(own))
  }

  function take(next: Map<number, Place>, { seat, clientId, at }: CursorMove): void {
    const before = clientIdBySeat.get(seat)
    const whose = clientId ?? before
    if (before !== undefined && before !== whose) next.delete(before)
    if (whose === undefined) return
    if (at) {
      clientIdBySeat.set(seat, whose)
      if (whose !== ownClientId) next.set(whose, at)
    } else {
      clientIdBySeat.delete(seat)
      next.delete(whose)
    }
  }

  function show(next: ReadonlyMap<number, Place>): void {
    places = next
    for (const listener of [...listeners]) listener()
  }

  return {
    move(at) {
      own = at && { x: Math.round(at.x), y: Math.round(at.y) }
      timer ??= setTimeout(tell, Math.max(0, lastToldAt + shortestGapMs - Date.now()))
    },
    places: () => places,
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    connected(sender) {
      send = sender
      told = undefined
      tell()
    },
    receive(moves) {
      const next = new Map(places)
      for (const move of moves) take(next, move)
      show(next)
    },
    disconnected() {
      send = undefined
      clearTimeout(timer)
      timer = undefined
      clientIdBySeat.clear()
      if (places.size > 0) show(new Map())
    },
  }
}
