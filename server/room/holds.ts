/**
 * Holds rooms while their store takes no writing, and lets them go when it does: all of them when the disk takes
 * nothing, one alone when it takes nothing of that room; that one is tried again after ever longer.
 */
import { errorFields, type Log } from '../log.ts'
import type { Clock } from './clock.ts'
import type { RoomLimits } from './limits.ts'
import type { Room } from './room.ts'
import { createStorageHealth } from './storage-health.ts'
import { isContradiction, type StoreFault } from './store-fault.ts'

export interface Holds {
  /** Whether the disk takes writing, as far as is known. */
  isDiskGood(): boolean
  opened(room: Room): void
  /** After a commit that failed. */
  failed(room: Room, fault: StoreFault): void
  /** Asks the disk no more. */
  stop(): void
}

export interface HoldsParts {
  rooms(): Room[]
  /** Rejected while the disk takes nothing. */
  probe(): Promise<void>
  clock: Clock
  limits: Pick<RoomLimits, 'probeEveryMs' | 'longestRetryMs'>
  log: Log
}

export function createHolds({ rooms, probe, clock, limits, log }: HoldsParts): Holds {
  const health = createStorageHealth({
    probe,
    clock,
    everyMs: limits.probeEveryMs,
    log,
    onChange(isGood) {
      for (const { writing } of rooms()) {
        if (isGood) writing.lift('disk')
        else writing.hold('disk')
      }
    },
  })

  function holdAlone(room: Room, error: unknown): void {
    const { workshopId, documentId, failures } = room
    log.error('room_not_stored', { workshopId, documentId, failures, ...errorFields(error) })
    // then its frames are tried one by one
    if (isContradiction(error)) return
    room.writing.hold('room')
    const retryMs = Math.min(limits.longestRetryMs, limits.probeEveryMs * 2 ** failures)
    clock.after(retryMs, () => room.writing.lift('room'))
  }

  return {
    isDiskGood: health.isGood,
    opened(room) {
      if (!health.isGood()) room.writing.hold('disk')
    },
    failed(room, { scope, error }) {
      if (scope === 'disk') health.failed(error)
      else holdAlone(room, error)
    },
    stop: health.stop,
  }
}
