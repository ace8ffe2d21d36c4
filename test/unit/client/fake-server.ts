/**
 * The other end of a provider's transport, played by hand: frames that came are read and kept, frames and closings
 * are sent when the test says so. The real server has tests of its own.
 */
import * as Y from 'yjs'
import type { OpenTransport, TransportEvents } from '../../../client/sync/transport.ts'
import {
  acknowledgementMessage,
  type Message,
  readMessage,
  step1Message,
  step2Message,
  updateMessage,
} from '../../../shared/protocol/messages.ts'

export interface FakeLine {
  url: string
  events: TransportEvents
  /** What the provider sent, oldest first. */
  sent: Message[]
  isClosed: boolean
}

export function createFakeServer() {
  const lines: FakeLine[] = []
  const doc = new Y.Doc()
  const open: OpenTransport = (url, events) => {
    const line: FakeLine = { url, events, sent: [], isClosed: false }
    lines.push(line)
    return {
      send: bytes => {
        const message = readMessage(bytes)
        if (message) line.sent.push(message)
      },
      close: () => {
        line.isClosed = true
      },
    }
  }
  const last = (): FakeLine => {
    const line = lines.at(-1)
    if (!line) throw new Error('nobody connected')
    return line
  }
  return {
    doc,
    lines,
    open,
    last,
    /** Takes the connection and greets as the server does: its step 1, and the answer to the client's. */
    greet() {
      const line = last()
      line.events.opened()
      line.events.received(step1Message(Y.encodeStateVector(doc)))
      line.events.received(step2Message(Y.encodeStateAsUpdate(doc)))
    },
    /** Applies all updates that came on this connection, and says that they are on disk. */
    acknowledgeAll() {
      const updates = countedFrames(last())
      for (const update of updates) Y.applyUpdate(doc, update)
      last().events.received(acknowledgementMessage(updates.length))
    },
    acknowledge: (frames: number) => last().events.received(acknowledgementMessage(frames)),
    send: (update: Uint8Array) => last().events.received(updateMessage(update)),
    lose: (code = 1006) => last().events.closed(code),
  }
}

export function countedFrames(line: FakeLine): Uint8Array[] {
  return line.sent.flatMap(message =>
    message.kind === 'step2' || message.kind === 'update' ? [message.update] : [],
  )
}
