/**
 * Keeps one document in step with the server, and knows which local changes are on the server's disk.
 *
 * Order: the local copy is loaded, then we connect, send our real state vector, answer the server's with what it
 * lacks, and from then on send every local change as it happens. Local changes are counted; a frame remembers the
 * count it covers; an acknowledgement of frame n confirms that count. A final close code ends the provider: the
 * document is left as it is for whoever opened it. Knows nothing of cards, React or other documents.
 */
import * as Y from 'yjs'
import { type CloseReason, closeCodes, isFinal } from '../../shared/protocol/close-codes.ts'
import type { Condition } from '../../shared/protocol/message-types.ts'
import { readMessage, step1Message, step2Message, updateMessage } from '../../shared/protocol/messages.ts'
import { deletesMoreThan, isAheadOf } from './ahead.ts'
import { retryDelayMs } from './backoff.ts'
import type { LocalCopy } from './local-copy.ts'
import { createObservable, type Observable } from './observable-value.ts'
import type { WiredPresence } from './presence.ts'
import type { OpenTransport, Transport, TransportEvents } from './transport.ts'

/** `readOnly`: the copy in this browser holds changes that this person may no longer write. */
export type RefusalReason = CloseReason | 'readOnly' | 'unknown'

export type ConnectionState =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'offline' }
  | { kind: 'refused'; reason: RefusalReason }

export interface Delivery {
  /** Local changes that are not known to be on the server's disk. */
  pending: number
  /**
   * Epoch ms at which the server last said that it has all of this document. Undefined until it has said so on this
   * connection: a copy from before may hold more than it knows of.
   */
  confirmedAt: number | undefined
  /** The own client id's clock up to which all is on the server's disk. */
  confirmedClock: number
}

export interface Provider {
  readonly connection: Observable<ConnectionState>
  readonly delivery: Observable<Delivery>
  /** Whether the server can take changes of the document, as it last said on this connection. */
  readonly condition: Observable<Condition>
  /** The state vector of what the server last said to have, told before it is answered. Undefined before the first. */
  readonly serverState: Observable<Uint8Array | undefined>
  /** Tries at once instead of when the backoff is over. */
  hurry(): void
  /** Gives up a line that may be dead and tries at once. */
  suspect(): void
  /** Takes in what another tab has left in the local copy; what is new of it is sent like a local change. */
  adopt(update: Uint8Array): void
  close(): void
}

export interface ProviderParts {
  url: string
  doc: Y.Doc
  presence: WiredPresence
  localCopy: LocalCopy
  access: 'write' | 'read'
  openTransport: OpenTransport
  random: () => number
  silence?: Silence | undefined
}

/** How long nothing may be heard before a line counts as dead, and how often that is looked at. */
export interface Silence {
  deadAfterMs: number
  checkEveryMs: number
}

/** The server beats every 4 s: three beats missed and noticed within 15 s of the last. */
export const usualSilence: Silence = { deadAfterMs: 12_500, checkEveryMs: 2_000 }

/** A count of local changes, with the own clock behind the last of them. */
interface Extent {
  changes: number
  clock: number
}

/** What is true of one connection only. */
interface Line {
  transport: Transport
  /** From the answer to the server's step 1 on, changes go out as they happen. */
  answered: boolean
  /** What the server has has come. */
  caughtUp: boolean
  /** By frame, in order of sending: the local changes that it covers. */
  covers: Extent[]
  heardAt: number
}

const reasonsByCode = new Map<number, CloseReason>(
  Object.entries(closeCodes).map(([reason, code]) => [code, reason as CloseReason]),
)

export function createProvider(parts: ProviderParts): Provider {
  return new DocumentProvider(parts)
}

class DocumentProvider implements Provider {
  readonly connection = createObservable<ConnectionState>({ kind: 'connecting' }, isSameConnection)
  readonly delivery = createObservable<Delivery>(
    { pending: 0, confirmedAt: undefined, confirmedClock: 0 },
    isSameDelivery,
  )
  readonly condition = createObservable<Condition>('good')
  readonly serverState = createObservable<Uint8Array | undefined>(undefined)
  readonly #parts: ProviderParts
  /** Transactions that come from the server carry this origin. */
  readonly #networkOrigin = Symbol('network')
  readonly #adoptedOrigin = Symbol('left by another tab')
  readonly #checkTimer: ReturnType<typeof setInterval>
  #line: Line | undefined
  #retryTimer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #hasConnected = false
  #ended = false
  #changes = 0
  #confirmed: Extent = { changes: 0, clock: 0 }
  readonly #silence: Silence

  constructor(parts: ProviderParts) {
    this.#parts = parts
    this.#silence = parts.silence ?? usualSilence
    this.#checkTimer = setInterval(() => this.#checkLine(), this.#silence.checkEveryMs)
    parts.doc.on('update', this.#onUpdate)
    const connect = () => this.#connect()
    parts.localCopy.loaded.then(connect, connect)
  }

  hurry(): void {
    this.#failures = 0
    this.#connect()
  }

  suspect(): void {
    this.#failures = 0
    this.#dropLine()
    this.#connect()
  }

  adopt(update: Uint8Array): void {
    Y.applyUpdate(this.#parts.doc, update, this.#adoptedOrigin)
  }

  close(): void {
    if (this.#ended) return
    this.#ended = true
    clearTimeout(this.#retryTimer)
    clearInterval(this.#checkTimer)
    this.#parts.doc.off('update', this.#onUpdate)
    this.#parts.presence.disconnected()
    this.#line?.transport.close()
    this.#line = undefined
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.#networkOrigin) return
    // What the copy holds before the first connection goes with the first step 2; what comes late counts as written.
    if (origin === this.#parts.localCopy.origin && !this.#hasConnected) return
    this.#changes += 1
    this.#tellDelivery()
    if (!this.#line?.answered) return
    if (this.#parts.access === 'write') this.#sendCounted(this.#line, updateMessage(update))
    else this.#refuse('readOnly')
  }

  #connect(): void {
    clearTimeout(this.#retryTimer)
    if (this.#ended || this.#line) return
    this.#hasConnected = true
    const events: TransportEvents = {
      opened: () => this.#opened(line),
      received: bytes => {
        if (this.#line === line) this.#receive(line, bytes)
      },
      closed: code => {
        if (this.#line === line) this.#lose(code)
      },
    }
    const transport = this.#parts.openTransport(this.#parts.url, events)
    const line: Line = { transport, answered: false, caughtUp: false, covers: [], heardAt: Date.now() }
    this.#line = line
  }

  #opened(line: Line): void {
    const { doc, presence } = this.#parts
    line.transport.send(step1Message(Y.encodeStateVector(doc)))
    presence.connected(message => line.transport.send(message))
  }

  #receive(line: Line, bytes: Uint8Array): void {
    const { doc, presence } = this.#parts
    line.heardAt = Date.now()
    const message = readMessage(bytes)
    switch (message?.kind) {
      case 'step1':
        this.#answerStep1(line, message.stateVector)
        break
      case 'step2':
        this.#takeStep2(line, message.update)
        break
      case 'update':
        Y.applyUpdate(doc, message.update, this.#networkOrigin)
        break
      case 'awareness':
        presence.receive(message.states)
        break
      case 'cursors':
        presence.receivePointers(message.moves)
        break
      case 'acknowledgement':
        this.#confirm(line.covers[message.frames - 1])
        break
      case 'condition':
        this.condition.set(message.condition)
        break
      case 'queryAwareness':
      case 'cursor':
      case undefined:
        // Nothing a server asks of us, or of a newer protocol.
        break
    }
  }

  #answerStep1(line: Line, stateVector: Uint8Array): void {
    const { doc, access } = this.#parts
    this.serverState.set(stateVector)
    line.answered = true
    if (access === 'write') this.#sendCounted(line, step2Message(Y.encodeStateAsUpdate(doc, stateVector)))
    else if (isAheadOf(doc, stateVector)) this.#refuse('readOnly')
    else this.#caughtUp(line)
  }

  #takeStep2(line: Line, update: Uint8Array): void {
    const { doc, access } = this.#parts
    if (access === 'read' && deletesMoreThan(doc, update)) {
      this.#refuse('readOnly')
      return
    }
    Y.applyUpdate(doc, update, this.#networkOrigin)
    line.caughtUp = true
    this.#caughtUp(line)
  }

  #sendCounted(line: Line, frame: Uint8Array): void {
    line.covers.push(this.#extent())
    line.transport.send(frame)
  }

  #extent(): Extent {
    const { doc } = this.#parts
    return { changes: this.#changes, clock: Y.getState(doc.store, doc.clientID) }
  }

  #caughtUp(line: Line): void {
    if (!line.caughtUp) return
    this.#failures = 0
    this.connection.set({ kind: 'live' })
    if (this.#parts.access === 'read' && line.answered) this.#confirm(this.#extent())
  }

  #confirm(extent: Extent | undefined): void {
    if (extent === undefined) return
    if (extent.changes >= this.#confirmed.changes) this.#confirmed = extent
    this.#tellDelivery(this.#confirmed.changes === this.#changes ? Date.now() : undefined)
  }

  #tellDelivery(confirmedAt = this.delivery.get().confirmedAt): void {
    const { changes, clock } = this.#confirmed
    this.delivery.set({ pending: this.#changes - changes, confirmedAt, confirmedClock: clock })
  }

  #lose(code: number): void {
    this.#line = undefined
    this.condition.set('good')
    this.delivery.set({ ...this.delivery.get(), confirmedAt: undefined })
    this.#parts.presence.disconnected()
    if (isFinal(code)) {
      this.#refuse(reasonsByCode.get(code) ?? 'unknown')
      return
    }
    this.#failures += 1
    this.connection.set({ kind: 'offline' })
    const delayMs = retryDelayMs(this.#failures, this.#parts.random())
    this.#retryTimer = setTimeout(() => this.#connect(), delayMs)
  }

  #refuse(reason: RefusalReason): void {
    this.connection.set({ kind: 'refused', reason })
    this.close()
  }

  #dropLine(): void {
    if (!this.#line) return
    this.#line.transport.close()
    this.#lose(1006)
  }

  /** Ends lines that only seem to stand: a laptop that slept, a proxy that forgot us. */
  #checkLine(): void {
    if (this.#line && Date.now() - this.#line.heardAt > this.#silence.deadAfterMs) this.#dropLine()
  }
}

function isSameDelivery(a: Delivery, b: Delivery): boolean {
  return a.pending === b.pending && a.confirmedAt === b.confirmedAt && a.confirmedClock === b.confirmedClock
}

function isSameConnection(a: ConnectionState, b: ConnectionState): boolean {
  return a.kind === b.kind && (a.kind !== 'refused' || b.kind !== 'refused' || a.reason === b.reason)
}
