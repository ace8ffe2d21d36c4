/**
 * What a room shows of its people, presence and pointers, and when: all that changed is one message, at most every
 * `presenceEveryMs`, in large rooms less often. It rides along with a commit if it is about time, since a message of
 * its own costs every socket a write. Asks for a turn by `due`; the room takes what there is in that turn.
 */
import type { Place } from '../../shared/protocol/cursors.ts'
import type { Clock } from './clock.ts'
import { createCursors } from './cursors.ts'
import type { RoomLimits } from './limits.ts'
import type { Owners } from './owners.ts'
import { createPresence, emptyPresence, type PresenceSource } from './presence.ts'

/** One message for everyone, and one for clients of `zirkel.1`. */
export interface Shown {
  presence: Uint8Array | undefined
  cursors: Uint8Array | undefined
}

export interface Showing {
  receive(source: PresenceSource, states: Uint8Array): void
  point(source: PresenceSource, at: Place | undefined): void
  /** So many sockets are in the room now. */
  crowd(sockets: number): void
  leave(source: PresenceSource): void
  everyone(): Shown
  /** Whether `take` has to be called in this turn, with changes or without. */
  readonly isDue: boolean
  /** What changed, if it is due or about time. */
  take(): Shown | undefined
  end(): void
}

export function createShowing(owners: Owners, limits: RoomLimits, clock: Clock, due: () => void): Showing {
  const presence = createPresence(owners, limits.maxPresenceBytes, clock.now)
  const cursors = createCursors(limits.cursorPeople)
  let sockets = 0
  let nextAt = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | undefined
  let isDue = false

  function changed(isChanged: boolean): void {
    if (!isChanged || isDue) return
    cancel ??= clock.after(nextAt - clock.now(), () => {
      isDue = true
      due()
    })
  }

  /** The more is told to the more people, the less often. */
  function gapMs({ presence: states, cursors: moves }: Shown): number {
    const bytes = ((states?.length ?? 0) + (moves?.length ?? 0)) * sockets
    return Math.max(limits.presenceEveryMs, (bytes * 1000) / limits.presenceBytesPerSecond)
  }

  return {
    get isDue() {
      return isDue
    },
    receive: (source, states) => changed(presence.receive(source, states)),
    point: (source, at) => changed(cursors.receive(source, at, () => presence.clientIdOf(source))),
    crowd(count) {
      sockets = count
      presence.crowd(sockets > limits.cursorPeople)
      changed(cursors.crowd(sockets))
    },
    leave(source) {
      const isPointing = cursors.leave(source)
      changed(presence.leave(source) || isPointing)
    },
    everyone: () => ({ presence: presence.everyone() ?? emptyPresence, cursors: cursors.everyone() }),
    take() {
      const isTime = clock.now() >= nextAt - limits.commitEveryMs / 2
      if (!isDue && !isTime) return undefined
      cancel?.()
      cancel = undefined
      isDue = false
      const shown = { presence: presence.takeChanges(), cursors: cursors.takeChanges() }
      nextAt = clock.now() + gapMs(shown)
      return shown.presence || shown.cursors ? shown : undefined
    },
    end() {
      cancel?.()
    },
  }
}
