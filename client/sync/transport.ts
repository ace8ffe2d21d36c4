/**
 * The one place in the client that knows WebSocket. A transport carries whole binary frames of one connection;
 * it never reconnects. Tests hand in their own. After `closed` no event follows, and `close()` silences it too.
 */
import { subprotocol } from '../../shared/protocol/message-types.ts'

export interface TransportEvents {
  opened(): void
  received(frame: Uint8Array): void
  /** `code` is a WebSocket close code; 1006 when the line broke or never stood. */
  closed(code: number): void
}

export interface Transport {
  send(frame: Uint8Array): void
  /** Closes without a further event. */
  close(): void
}

export type OpenTransport = (url: string, events: TransportEvents) => Transport

export const openWebSocket: OpenTransport = (url, events) => {
  const socket = new WebSocket(url, [subprotocol])
  socket.binaryType = 'arraybuffer'
  let silent = false
  socket.onopen = () => {
    if (!silent) events.opened()
  }
  socket.onmessage = event => {
    if (!silent && event.data instanceof ArrayBuffer) events.received(new Uint8Array(event.data))
  }
  socket.onclose = event => {
    if (!silent) events.closed(event.code)
    silent = true
  }
  return {
    send: frame => {
      if (socket.readyState === WebSocket.OPEN) socket.send(frame.slice())
    },
    close: () => {
      silent = true
      socket.close(1000)
    },
  }
}
