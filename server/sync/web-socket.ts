/**
 * The only user of `ws`, which does the handshake. From then on the network socket is ours: `frame-reader.ts` reads,
 * and prebuilt frames are written straight to it, since frames of a server are the same for everyone and are built
 * once (`room/outgoing.ts`). Owns the end of a connection: a close frame each way, or a time.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { subprotocol } from '../../shared/protocol/message-types.ts'
import { closeFrame, pongFrame } from '../room/websocket-frame.ts'
import { codeOfCloseAnswer } from './close-answer.ts'
import type { Connection, ConnectionListener } from './connection.ts'
import { createFrameReader, type FrameReader } from './frame-reader.ts'
import { readKept } from './kept-buffer.ts'

export interface WebSockets {
  /** Completes the handshake. `listen` is called in the same turn, so no message is missed. */
  accept(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    listen: (connection: Connection) => ConnectionListener,
  ): void
}

/** Whom the last words do not reach within this time is cut off. */
const closeWithinMs = 5_000
const maxPongBacklogBytes = 64_000
const protocolError = 1002

export function createWebSockets(maxFrameBytes: number): WebSockets {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    // what another program asks for besides is none of ours
    handleProtocols: protocols => (protocols.has(subprotocol) ? subprotocol : false),
  })
  return {
    accept(request, socket, head, listen) {
      const others = listenersOf(socket)
      server.handleUpgrade(request, socket, head, webSocket => {
        // the data that came with the handshake has been put back into the socket
        for (const listener of listenersOf(socket)) {
          if (!others.some(({ call }) => call === listener.call)) socket.off(listener.event, listener.call)
        }
        connect(socket, webSocket.protocol === subprotocol, maxFrameBytes, listen)
      })
    },
  }
}

/** Of what `ws` listens for. */
const listenersOf = (socket: Duplex) =>
  ['data', 'end', 'close', 'error'].flatMap(event =>
    socket.rawListeners(event).map(call => ({ event, call: call as () => void })),
  )

function connect(
  socket: Duplex,
  wantsAcknowledgements: boolean,
  maxFrameBytes: number,
  listen: (connection: Connection) => ConnectionListener,
): void {
  let isOpen = true
  let isPaused = false
  let reader: FrameReader | undefined

  /** Nothing more is said; what the client still sends is read away until it has closed too, so that it hears us. */
  function end(lastWords: Buffer): void {
    if (!isOpen) return
    isOpen = false
    reader?.stop()
    socket.resume()
    socket.end(lastWords)
    setTimeout(() => socket.destroy(), closeWithinMs).unref()
  }

  const connection: Connection = {
    wantsAcknowledgements,
    write(frames) {
      if (isOpen) socket.write(frames)
    },
    backlogBytes: () => socket.writableLength,
    pause() {
      isPaused = true
      socket.pause()
    },
    resume() {
      isPaused = false
      socket.resume()
    },
    close: reason => end(closeFrame(closeCodes[reason], reason)),
    terminate: () => socket.destroy(),
  }
  const listener = listen(connection)
  reader = createFrameReader(maxFrameBytes, {
    onMessage: listener.onMessage,
    onPing(payload) {
      listener.onPong()
      // who does not read what is sent gets no more of it for asking
      if (socket.writableLength <= maxPongBacklogBytes) connection.write(pongFrame(payload))
    },
    onPong: listener.onPong,
    onClose: payload => end(closeFrame(codeOfCloseAnswer(payload))),
    onViolation(violation) {
      if (violation === 'tooLarge') listener.onOversized()
      end(
        violation === 'tooLarge'
          ? closeFrame(closeCodes.tooLarge, violation)
          : closeFrame(protocolError, violation),
      )
    },
  })
  const { read } = reader
  readKept(socket, read)
  // what came with the handshake
  socket.on('data', read)
  socket.on('end', () => socket.end())
  socket.on('drain', () => listener.onDrain())
  socket.on('close', () => {
    isOpen = false
    listener.onClosed()
  })
  // 'close' follows; what a client's network does wrong is no event of ours
  socket.on('error', () => undefined)
  if (!isPaused) socket.resume()
}
