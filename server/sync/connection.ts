/**
 * One socket, as a session sees it. `web-socket.ts` is the real one; tests bring their own. Frames are handed over
 * whole and prebuilt, so the same bytes can go to everyone.
 */
import type { CloseReason } from '../../shared/protocol/close-codes.ts'

export interface Connection {
  /** WebSocket frames, ready for the wire. Ignored once closing. */
  write(frames: Uint8Array): void
  /** Bytes written and not yet taken by the network. */
  backlogBytes(): number
  /** Stops and resumes the delivery of messages. */
  pause(): void
  resume(): void
  /** Sends the close frame; what was written before goes out first. */
  close(reason: CloseReason): void
  /** Drops the connection without a word. */
  terminate(): void
  /** Whether the client asked for acknowledgements (`zirkel.1`). */
  readonly wantsAcknowledgements: boolean
}

export interface ConnectionListener {
  /** `bytes` stay valid. A text message comes as undefined. */
  onMessage(bytes: Uint8Array | undefined): void
  /** A frame that was too large to be read at all; the connection takes no more. */
  onOversized(): void
  onPong(): void
  /** All that was written has been taken. */
  onDrain(): void
  /** Once, whoever closed. */
  onClosed(): void
}
