/** WebSocket frames as a server sends them (RFC 6455, section 5.2): unmasked, never fragmented. */

/** Each message as one binary frame, all in one buffer. */
export function frameBinary(messages: readonly Uint8Array[]): Buffer {
  let size = 0
  for (const message of messages) size += headerSize(message.length) + message.length
  const frames = Buffer.allocUnsafeSlow(size)
  let at = 0
  for (const message of messages) {
    at = writeHeader(frames, at, message.length)
    frames.set(message, at)
    at += message.length
  }
  return frames
}

/** An empty ping. */
export const pingFrame = Buffer.from([0x89, 0])

/** `reason`: at most 123 bytes. */
export function closeFrame(code?: number, reason = ''): Buffer {
  if (code === undefined) return controlFrame(0x88, noPayload)
  const payload = Buffer.alloc(2 + Buffer.byteLength(reason))
  payload.writeUInt16BE(code)
  payload.write(reason, 2)
  return controlFrame(0x88, payload)
}

/** The answer to a ping: its payload of at most 125 bytes again. */
export const pongFrame = (payload: Uint8Array) => controlFrame(0x8a, payload)

function controlFrame(first: number, payload: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(first, payload.length), payload])
}

const noPayload = Buffer.alloc(0)

const headerSize = (length: number) => (length < 126 ? 2 : length < 65_536 ? 4 : 10)

function writeHeader(frames: Buffer, at: number, length: number): number {
  // 0x82: final fragment, binary
  frames[at] = 0x82
  if (length < 126) {
    frames[at + 1] = length
    return at + 2
  }
  if (length < 65_536) {
    frames[at + 1] = 126
    frames.writeUInt16BE(length, at + 2)
    return at + 4
  }
  frames[at + 1] = 127
  frames.writeBigUInt64BE(BigInt(length), at + 2)
  return at + 10
}
