/**
 * The network between clients and the sessions of the server. Each line keeps the order of what is sent on it, in
 * each direction, and no order is kept between lines. A line can be cut (both ends notice), go dead (nobody does),
 * or stand still in the direction to the client, so that the server's writes pile up.
 */
import { type LogFields, silentLog } from '../../server/log.ts'
import type { Clock } from '../../server/room/clock.ts'
import type { Registry } from '../../server/room/registry.ts'
import type { Connection } from '../../server/sync/connection.ts'
import type { SyncLimits } from '../../server/sync/limits.ts'
import { createSession, type Session } from '../../server/sync/session.ts'
import { type CloseReason, closeCodes } from '../../shared/protocol/close-codes.ts'
import type { Chance } from './clock.ts'
import { type TestAccess, workshopId } from './test-access.ts'
import { unframe } from './unframe.ts'

/** What the client's end hears. */
export interface LineEvents {
  opened(): void
  received(bytes: Uint8Array): void
  /** All messages that the server wrote at once are there. */
  taken?(): void
  /** `reason` is undefined when the line broke. */
  closed(code: number, reason: CloseReason | undefined, objection: unknown): void
}

export interface Line {
  /** From the client. */
  send(bytes: Uint8Array): void
  isOpen(): boolean
  /** The client leaves: what it sent before still arrives. */
  leave(): void
  /** What is on its way is gone in both directions; the server notices at once, the client soon. */
  cut(): void
  /** Nothing passes any more, and nobody is told. */
  die(): void
  /** Nothing arrives at the client for so long. */
  stall(ms: number): void
}

export interface NetworkParts {
  clock: Clock
  chance: Chance
  access: TestAccess
  /** Of the process that runs when the line arrives there. */
  registry(): Registry
  limits: SyncLimits
  /** Longest time that a message travels, in ms. */
  latencyMs(): number
  /** What the server hands to a socket, once for each buffer of frames. */
  onSent(documentId: string, payloads: readonly Uint8Array[]): void
  /** A step 2 or an update that reaches a session. */
  onFrame(): void
}

export interface Network {
  connect(participantId: string, documentId: string, events: LineEvents): Line
  /** The server's process is gone: clients get what was sent before, then the end. */
  serverDied(): void
  beat(): void
  /** How many lines stand. */
  size(): number
}

interface ServerEnd {
  beat(): void
  serverDied(): void
}

export function createNetwork(parts: NetworkParts): Network {
  const ends = new Set<ServerEnd>()
  const payloadsByFrames = new WeakMap<Uint8Array, Uint8Array[]>()

  function payloadsOf(frames: Uint8Array, documentId: string): Uint8Array[] {
    const known = payloadsByFrames.get(frames)
    if (known) return known
    const payloads = unframe(frames)
    payloadsByFrames.set(frames, payloads)
    parts.onSent(documentId, payloads)
    return payloads
  }

  return {
    connect(participantId, documentId, events) {
      return openLine(parts, { participantId, documentId, events, ends, payloadsOf })
    },
    serverDied() {
      for (const end of [...ends]) end.serverDied()
      ends.clear()
    },
    beat() {
      for (const end of [...ends]) end.beat()
    },
    size: () => ends.size,
  }
}

interface Asked {
  participantId: string
  documentId: string
  events: LineEvents
  ends: Set<ServerEnd>
  payloadsOf(frames: Uint8Array, documentId: string): Uint8Array[]
}

function openLine(parts: NetworkParts, { participantId, documentId, events, ...rest }: Asked): Line {
  const { clock, chance, limits } = parts
  const toServer = createWay(parts)
  const toClient = createWay(parts)
  const unread: (Uint8Array | 'left')[] = []
  let session: Session | undefined
  let isPaused = false
  let backlog = 0
  /** `closing`: the server has said goodbye, the client does not know yet. */
  let state: 'open' | 'closing' | 'closed' | 'dead' = 'open'
  let objection: unknown

  function read(): void {
    while (!isPaused && unread.length > 0 && state !== 'closing') {
      const next = unread.shift() as Uint8Array | 'left'
      if (next === 'left') {
        serverHears()
        return
      }
      if (next[0] === 0 && next[1] !== 0) parts.onFrame()
      session?.onMessage(next)
    }
  }

  function arrive(frames: Uint8Array): void {
    if (state === 'closed' || state === 'dead') return
    for (const payload of rest.payloadsOf(frames, documentId)) events.received(payload)
    events.taken?.()
    backlog -= frames.length
    if (backlog === 0 && state === 'open') session?.onDrain()
  }

  function tell(what: Uint8Array | 'left'): void {
    toServer.travel(() => {
      if (!rest.ends.has(end) || state === 'dead') return
      unread.push(what)
      read()
    })
  }

  function close(code: number, reason: CloseReason | undefined): void {
    toClient.travel(() => {
      if (state === 'dead' || state === 'closed') return
      state = 'closed'
      events.closed(code, reason, objection)
      serverHears()
    })
  }

  function serverHears(): void {
    if (rest.ends.delete(end)) session?.onClosed()
  }

  const connection: Connection = {
    wantsAcknowledgements: true,
    backlogBytes: () => backlog,
    write(frames) {
      if (state !== 'open') return
      rest.payloadsOf(frames, documentId)
      backlog += frames.length
      toClient.travel(() => arrive(frames))
    },
    pause() {
      isPaused = true
    },
    resume() {
      isPaused = false
      read()
    },
    close(reason) {
      if (state !== 'open') return
      state = 'closing'
      close(closeCodes[reason], reason)
    },
    terminate() {
      if (state !== 'dead') state = 'closing'
      close(1006, undefined)
      serverHears()
    },
  }
  function noteObjection(_event: string, fields?: LogFields): void {
    objection = fields?.objection
  }

  const openSession = () =>
    createSession({
      access: parts.access,
      registry: parts.registry(),
      limits,
      clock,
      log: { ...silentLog, info: noteObjection },
      onOver() {},
      connection,
    })
  const end: ServerEnd = {
    beat: () => session?.beat(),
    serverDied() {
      if (state === 'open') state = 'closing'
      close(1006, undefined)
    },
  }

  toServer.travel(() => {
    if (state !== 'open') return
    rest.ends.add(end)
    session = openSession()
    void session.start({ workshopId, documentId, ticket: participantId, epoch: 1 })
    toClient.travel(() => state === 'open' && events.opened())
  })

  return {
    isOpen: () => state === 'open',
    send(bytes) {
      if (state === 'open') tell(bytes)
    },
    leave() {
      if (state === 'closed' || state === 'dead') return
      state = 'closed'
      tell('left')
    },
    cut() {
      if (state === 'closed') return
      state = 'dead'
      serverHears()
      clock.after(1 + chance.below(parts.latencyMs()), () => events.closed(1006, undefined, undefined))
    },
    die() {
      if (state !== 'closed') state = 'dead'
    },
    stall: ms => toClient.stall(ms),
  }
}

/** One direction of a line: what is sent later arrives later. */
function createWay({ clock, chance, latencyMs }: NetworkParts) {
  let lastArrival = 0
  return {
    travel(call: () => void): void {
      lastArrival = Math.max(lastArrival, clock.now() + 1 + chance.below(latencyMs()))
      clock.after(lastArrival - clock.now(), call)
    },
    stall(ms: number): void {
      lastArrival = Math.max(lastArrival, clock.now() + ms)
    },
  }
}
