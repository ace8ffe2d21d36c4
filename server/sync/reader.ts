/**
 * What goes out to one socket. A slow reader first gets no cursors; further behind it gets nothing until it has taken
 * all, and then one diff from where it stopped. So a stalled socket holds a bounded share of memory.
 */
import type { Outgoing } from '../room/outgoing.ts'
import type { Connection } from './connection.ts'

export interface Reader {
  deliver(outgoing: Outgoing): void
  /** An answer to a question of this socket: not held back. */
  answer(outgoing: Outgoing): void
  /** The network took everything. */
  drained(): void
  /** Since when nothing is sent any more, in ms of the clock. */
  stoppedAt(): number | undefined
}

export interface ReaderParts {
  connection: Connection
  limits: { dropPresenceAtBytes: number; stopAtBytes: number }
  now(): number
  /** To be answered by `answer` with all since that state vector, which is then the answer's `before`. */
  catchUp(from: ReadonlyMap<number, number>): void
}

export function createReader({ connection, limits, now, catchUp }: ReaderParts): Reader {
  /** `isAsked`: the diff is on its way from the room. What others change meanwhile is part of it. */
  let stopped: { from: ReadonlyMap<number, number>; at: number; isAsked: boolean } | undefined

  function deliver(outgoing: Outgoing): void {
    if (stopped) return
    const backlog = connection.backlogBytes()
    if (backlog <= limits.dropPresenceAtBytes) {
      const frames = outgoing.wire(connection.wantsAcknowledgements)
      if (frames) connection.write(frames)
    } else if (backlog > limits.stopAtBytes && outgoing.changes.length > 0) {
      stopped = { from: outgoing.before, at: now(), isAsked: false }
    } else {
      const changes = outgoing.wireOfChanges()
      if (changes) connection.write(changes)
    }
  }

  return {
    deliver,
    answer(outgoing) {
      if (outgoing.before === stopped?.from) stopped = undefined
      const frames = outgoing.wire(connection.wantsAcknowledgements)
      if (frames) connection.write(frames)
    },
    drained() {
      if (!stopped || stopped.isAsked) return
      stopped.isAsked = true
      catchUp(stopped.from)
    },
    stoppedAt: () => stopped?.at,
  }
}
