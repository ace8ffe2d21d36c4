/**
 * The only user of `ws`: the WebSocket handshake and the reading side. Writing goes past it, straight to the network
 * socket: frames of a server are unmasked and the same for everyone, so they are built once (`room/outgoing.ts`).
 * That is safe because nothing here makes `ws` queue or fragment: no compression, no streams, no blobs; pongs and the
 * close frame that `ws` writes are whole frames, written at once.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { type CloseReason, closeCodes } from '../../shared/protocol/close-codes.ts'
import { subprotocol } from '../../shared/protocol/message-types.ts'
import type { Connection, ConnectionListener } from './connection.ts'

export interface WebSockets {
  /** Completes the handshake. `listen` is called in the same turn, so no message is missed. */
  accept(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    listen: (connection: Connection) => ConnectionListener,
  ): void
}

export function createWebSockets(maxFrameBytes: number): WebSockets {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    // beyond this `ws` stops reading at the frame's header; up to this the gate answers
    maxPayload: maxFrameBytes + 64,
    // what another program asks for besides is none of ours
    handleProtocols: protocols => (protocols.has(subprotocol) ? subprotocol : false),
  })
  return {
    accept(request, socket, head, listen) {
      server.handleUpgrade(request, socket, head, webSocket => {
        const connection = createConnection(webSocket, socket)
        listenTo(webSocket, socket, listen(connection))
      })
    },
  }
}

function createConnection(webSocket: WebSocket, socket: Duplex): Connection {
  return {
    wantsAcknowledgements: webSocket.protocol === subprotocol,
    write(frames) {
      if (webSocket.readyState === WebSocket.OPEN) socket.write(frames)
    },
    backlogBytes: () => socket.writableLength,
    pause: () => webSocket.pause(),
    resume: () => webSocket.resume(),
    close(reason: CloseReason) {
      webSocket.resume()
      webSocket.close(closeCodes[reason], reason)
    },
    terminate: () => webSocket.terminate(),
  }
}

function listenTo(webSocket: WebSocket, socket: Duplex, listener: ConnectionListener): void {
  webSocket.on('message', (data: Buffer, isBinary: boolean) =>
    listener.onMessage(isBinary ? data : undefined),
  )
  webSocket.on('pong', () => listener.onPong())
  webSocket.on('ping', () => listener.onPong())
  webSocket.on('close', () => listener.onClosed())
  // 'close' follows; what a client does wrong is no event of ours
  webSocket.on('error', () => undefined)
  socket.on('drain', () => listener.onDrain())
  sayTooLargeInOurWords(webSocket, listener)
}

/** `ws` answers an oversized frame with 1009, on which stock clients try for ever; ours is final. */
function sayTooLargeInOurWords(webSocket: WebSocket, listener: ConnectionListener): void {
  const close = webSocket.close.bind(webSocket)
  webSocket.close = (code, reason) => {
    if (code !== 1009) return close(code, reason)
    listener.onOversized()
    close(closeCodes.tooLarge, 'tooLarge')
  }
}
