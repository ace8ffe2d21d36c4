/**
 * One socket in one document, from the upgrade to its end: joining (being authorised, its room being loaded; nothing
 * is read), live, or over. The gate's order begins here: size, rate, session state; `writer.ts` goes on with role and
 * decoding, and asks `gate/judge.ts` for the semantics when the room applies the frame.
 */
import type { CloseReason } from '../../shared/protocol/close-codes.ts'
import type { Condition } from '../../shared/protocol/message-types.ts'
import {
  acknowledgementMessage,
  conditionMessage,
  type Message,
  readMessage,
} from '../../shared/protocol/messages.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { Grant } from '../access/grant.ts'
import type { Access, SocketRequest } from '../access/port.ts'
import type { Log } from '../log.ts'
import type { Clock } from '../room/clock.ts'
import type { Outgoing } from '../room/outgoing.ts'
import { emptyPresence } from '../room/presence.ts'
import type { Lease, Registry } from '../room/registry.ts'
import type { Outlet } from '../room/room.ts'
import { frameBinary, pingFrame } from '../room/websocket-frame.ts'
import { createAcknowledgements } from './acknowledgements.ts'
import type { Connection, ConnectionListener } from './connection.ts'
import type { Objection } from './gate/verdict.ts'
import type { SyncLimits } from './limits.ts'
import { createRate } from './rate.ts'
import { createReader, type Reader } from './reader.ts'
import { createWriter, type Writer } from './writer.ts'

export interface Session extends ConnectionListener {
  /** Authorises, opens the room and joins; resolves when live or over. Never rejects. */
  start(request: SocketRequest): Promise<void>
  /** Now and then: a ping, the end of silent or hopeless sockets, and of those whose right to read is gone. */
  beat(): void
  /** What the session may do; undefined until it is live. */
  grant(): Grant | undefined
  leave(reason: CloseReason): void
}

export interface SessionParts {
  connection: Connection
  access: Access
  registry: Registry
  limits: SyncLimits
  clock: Clock
  log: Log
  /** A place for one more socket of this session; false: it has too many. Without it there are always places. */
  sit?(sessionHash: string): boolean
  /** Once, when it is over. `reason` is undefined if the client left. */
  onOver(reason: CloseReason | undefined): void
}

interface Live {
  kind: 'live'
  grant: Grant
  lease: Lease
  outlet: Outlet
  reader: Reader
  writer: Writer
}

type State = { kind: 'joining' } | Live | { kind: 'over' }

/** A ping for the network's sake, and a message without content for stock clients, which count only those. */
const beatFrames = Buffer.concat([pingFrame, frameBinary([emptyPresence])])

export function createSession(parts: SessionParts): Session {
  const { connection, access, registry, limits, clock } = parts
  const acknowledgements = createAcknowledgements()
  const frames = createRate(limits.framesPerSecond, limits.frameBurst)
  const bytes = createRate(limits.bytesPerSecond, limits.byteBurst)
  const questions = createRate(limits.step1PerSecond, limits.step1Burst)
  let state: State = { kind: 'joining' }
  let isShutOut = false
  let heardAt = clock.now()
  let isNewsDue = false
  let cancelPause: (() => void) | undefined
  let cancelAsking: (() => void) | undefined

  async function open(request: SocketRequest): Promise<Result<{ grant: Grant; lease: Lease }, CloseReason>> {
    const authorised = await access.authorise(request)
    if (!authorised.ok) return authorised
    const { sessionHash } = authorised.value.identity
    if (state.kind !== 'over' && parts.sit?.(sessionHash) === false) return fail('overloaded')
    const opened = await registry.open(request.workshopId, request.documentId)
    if (!opened.ok) return fail(opened.error)
    return { ok: true, value: { grant: authorised.value, lease: opened.value } }
  }

  function goLive(grant: Grant, lease: Lease): void {
    const { room } = lease
    const { participantId, alias, role, regionId } = grant.identity
    // a document that turns out to be damaged ends its room, and this socket with it
    const tellAtRest = (what: () => Outgoing) =>
      void registry.atRest(room, () => isLive() && reader.answer(what())).catch(() => undefined)
    const ask = () => tellAtRest(() => room.ask())
    const reader = createReader({
      connection,
      limits,
      now: clock.now,
      catchUp: from => tellAtRest(() => room.catchUp(from)),
    })
    const outlet: Outlet = {
      participantId,
      identity: { participantId, alias, role, region: regionId },
      deliver: reader.deliver,
      tell: condition => tell(condition, role === 'moderator'),
      resume: () => writer.resume(),
      close: leave,
    }
    const writer = createWriter({
      room,
      participantId,
      limits,
      acknowledgements,
      now: clock.now,
      access: () => access.accessOf(grant.identity, grant.documentId),
      isWelcome: () => !isShutOut,
      askStep1: ask,
      tellLater,
      leave,
    })
    state = { kind: 'live', grant, lease, outlet, reader, writer }
    room.join(outlet)
    // taking it up holds up everybody: first those are answered whom its bytes are enough for
    if (!room.isTakenUp) cancelAsking = clock.after(limits.askLaterMs, ask)
    connection.resume()
  }

  const isLive = () => state.kind === 'live'

  function tell(condition: Condition, isModerator: boolean): void {
    if (!connection.wantsAcknowledgements) return
    const told = condition === 'large' && !isModerator ? 'good' : condition
    connection.write(frameBinary([conditionMessage(told)]))
  }

  function leave(reason: CloseReason, objection?: Objection): void {
    if (state.kind === 'over') return
    parts.log.info('socket_closed', { reason, objection })
    finish(reason)
    connection.close(reason)
  }

  function finish(reason: CloseReason | undefined): void {
    if (state.kind === 'over') return
    const last = state
    state = { kind: 'over' }
    isShutOut = reason !== undefined
    cancelPause?.()
    cancelAsking?.()
    if (last.kind === 'live') {
      last.lease.room.leave(last.outlet)
      last.lease.release()
    }
    parts.onOver(reason)
  }

  function receive({ lease, outlet, reader, writer }: Live, message: Message): void {
    switch (message.kind) {
      case 'step1':
        answer(lease, reader, message.stateVector)
        break
      case 'step2':
      case 'update':
        writer.receive(message.kind, message.update)
        break
      case 'awareness':
        lease.room.receivePresence(outlet, message.states)
        break
      case 'cursor':
        lease.room.receiveCursor(outlet, message.at)
        break
      case 'queryAwareness':
        lease.room.tellPresence(outlet)
        break
      case 'acknowledgement':
      case 'condition':
      case 'cursors':
        leave('malformed')
    }
  }

  function answer({ room }: Lease, reader: Reader, stateVector: Uint8Array): void {
    if (!questions.takeIfThere(1, clock.now())) leave('tooFast')
    else if (stateVector.length > limits.maxStateVectorBytes) leave('tooLarge')
    else
      registry
        .atRest(room, () => isLive() && reader.answer(room.answer(stateVector)))
        .catch(() => leave('malformed'))
  }

  function tellLater(): void {
    if (isNewsDue || !connection.wantsAcknowledgements) return
    isNewsDue = true
    queueMicrotask(() => {
      isNewsDue = false
      const count = acknowledgements.takeNews()
      if (count !== undefined && isLive()) connection.write(frameBinary([acknowledgementMessage(count)]))
    })
  }

  /** Too fast: nothing is read until the measure is kept again. */
  function slowDown(size: number): void {
    const now = clock.now()
    const waitMs = Math.max(frames.take(1, now), bytes.take(size, now))
    if (waitMs <= 0 || cancelPause) return
    connection.pause()
    cancelPause = clock.after(waitMs, () => {
      cancelPause = undefined
      connection.resume()
    })
  }

  /** Silent, or so far behind for so long that it will not catch up. */
  function isHopeless(now: number): boolean {
    const stoppedAt = state.kind === 'live' ? state.reader.stoppedAt() : undefined
    return now - heardAt > limits.silenceMs || now - (stoppedAt ?? now) > limits.maxBehindMs
  }

  function mayRead(): boolean {
    return (
      state.kind !== 'live' || access.accessOf(state.grant.identity, state.grant.documentId) !== undefined
    )
  }

  return {
    async start(request) {
      connection.pause()
      const opened = await open(request)
      if (!opened.ok) {
        leave(opened.error)
        return
      }
      const { grant, lease } = opened.value
      await registry.atRest(lease.room, () => {
        const { isEnded, epoch } = lease.room
        if (state.kind === 'joining' && !isEnded && epoch === grant.epoch) {
          goLive(grant, lease)
        } else {
          lease.release()
          leave(epoch === grant.epoch ? 'storageFailed' : 'staleEpoch')
        }
      })
    },
    beat() {
      if (isHopeless(clock.now())) connection.terminate()
      else if (!mayRead()) leave('forbidden')
      else if (state.kind === 'live') {
        // rights come back without a word
        state.writer.resume()
        if (connection.backlogBytes() === 0) connection.write(beatFrames)
      }
    },
    grant: () => (state.kind === 'live' ? state.grant : undefined),
    leave: reason => leave(reason),

    onMessage(received) {
      heardAt = clock.now()
      if (received && received.length > limits.maxFrameBytes) {
        leave('tooLarge')
        return
      }
      slowDown(received?.length ?? 0)
      if (state.kind !== 'live') return
      const message = received && readMessage(received)
      if (message) receive(state, message)
      else leave('malformed')
    },
    onOversized() {
      parts.log.info('socket_closed', { reason: 'tooLarge' })
      finish('tooLarge')
    },
    onPong() {
      heardAt = clock.now()
      slowDown(0)
    },
    onDrain() {
      if (state.kind === 'live') state.reader.drained()
    },
    onClosed: () => finish(undefined),
  }
}
