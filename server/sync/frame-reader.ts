/**
 * WebSocket messages out of the bytes of one client (RFC 6455, section 5): frames in any cut, fragments, control
 * frames in between. `ws` could do it too; this sits on the way of every cursor of everybody and costs half as much.
 * Holds at most one message and one frame of a client, never more than it has sent; after a violation it reads
 * nothing more.
 */

export interface FrameListener {
  /** `bytes` stay valid; a text message comes as undefined, since nothing here speaks text. */
  onMessage(bytes: Buffer | undefined): void
  onPing(payload: Buffer): void
  onPong(): void
  onClose(payload: Buffer): void
  onViolation(violation: 'protocol' | 'tooLarge'): void
}

export interface FrameReader {
  /** Bytes in the order in which they came. They may change afterwards: what is kept of them is copied. */
  read(chunk: Buffer): void
  /** Reads nothing more. */
  stop(): void
}

const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const
const maxControlBytes = 125
const maskBytes = 4
const noBytes = Buffer.alloc(0)

interface Frame {
  isFinal: boolean
  opcode: number
  /** Where its mask begins, and how many bytes follow that mask. */
  maskAt: number
  length: number
}

export function createFrameReader(maxMessageBytes: number, listener: FrameListener): FrameReader {
  let fragments: { isText: boolean; parts: Buffer[]; bytes: number } | undefined
  /** The beginning of a frame, and how many bytes that frame has if its header is there. */
  let held: ReturnType<typeof createHeldBytes> | undefined
  let expected = 0
  let isStopped = false

  /** Takes whole frames out of `bytes`; returns how many bytes those were. */
  function takeFrames(bytes: Buffer): number {
    let at = 0
    expected = 0
    while (!isStopped) {
      const header = readHeader(bytes, at)
      if (header === undefined) break
      const violation = header === 'protocol' ? header : violationOf(header)
      if (header === 'protocol' || violation) {
        refuse(violation ?? 'protocol')
        break
      }
      const end = header.maskAt + maskBytes + header.length
      if (bytes.length < end) {
        expected = end - at
        break
      }
      handle(header, unmask(bytes, header))
      at = end
    }
    return at
  }

  function hold(rest: Buffer): void {
    held = undefined
    if (rest.length === 0) return
    held = createHeldBytes()
    held.append(rest)
  }

  function violationOf({ isFinal, opcode, length }: Frame): 'protocol' | 'tooLarge' | undefined {
    if (opcode >= opcodes.close) {
      const isKnown = opcode <= opcodes.pong
      return isKnown && isFinal && length <= maxControlBytes ? undefined : 'protocol'
    }
    if (opcode > opcodes.binary) return 'protocol'
    if ((opcode === opcodes.continuation) !== (fragments !== undefined)) return 'protocol'
    return length + (fragments?.bytes ?? 0) > maxMessageBytes ? 'tooLarge' : undefined
  }

  function handle({ isFinal, opcode }: Frame, payload: Buffer): void {
    switch (opcode) {
      case opcodes.ping:
        listener.onPing(payload)
        break
      case opcodes.pong:
        listener.onPong()
        break
      case opcodes.close:
        isStopped = true
        listener.onClose(payload)
        break
      default:
        if (isFinal && fragments === undefined)
          listener.onMessage(opcode === opcodes.text ? undefined : payload)
        else collect(opcode, payload, isFinal)
    }
  }

  function collect(opcode: number, payload: Buffer, isFinal: boolean): void {
    fragments ??= { isText: opcode === opcodes.text, parts: [], bytes: 0 }
    // many tiny fragments must not hold more than their bytes: they are joined as they come
    if (fragments.parts.length >= 64) fragments.parts = [Buffer.concat(fragments.parts)]
    fragments.parts.push(payload)
    fragments.bytes += payload.length
    if (!isFinal) return
    const { isText, parts } = fragments
    fragments = undefined
    listener.onMessage(isText ? undefined : Buffer.concat(parts))
  }

  function refuse(violation: 'protocol' | 'tooLarge'): void {
    isStopped = true
    listener.onViolation(violation)
  }

  return {
    read(chunk) {
      if (isStopped) return
      if (!held) {
        hold(chunk.subarray(takeFrames(chunk)))
        return
      }
      held.append(chunk)
      const bytes = held.bytes()
      if (bytes.length < expected) return
      const taken = takeFrames(bytes)
      if (taken > 0) hold(bytes.subarray(taken))
    },
    stop() {
      isStopped = true
    },
  }
}

/** Undefined: more bytes are needed. */
function readHeader(bytes: Buffer, at: number): Frame | 'protocol' | undefined {
  if (bytes.length < at + 2) return undefined
  const first = bytes[at] as number
  const second = bytes[at + 1] as number
  // reserved bits belong to extensions, of which there are none; what a client sends is masked
  if ((first & 0x70) !== 0 || (second & 0x80) === 0) return 'protocol'
  const short = second & 0x7f
  const lengthBytes = short < 126 ? 0 : short === 126 ? 2 : 8
  const maskAt = at + 2 + lengthBytes
  if (bytes.length < maskAt) return undefined
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
  return { isFinal: (first & 0x80) !== 0, opcode: first & 0x0f, maskAt, length }
}

function unmask(bytes: Buffer, { maskAt, length }: Frame): Buffer {
  const from = maskAt + maskBytes
  const payload = Buffer.allocUnsafe(length)
  for (let index = 0; index < length; index++) {
    payload[index] = (bytes[from + index] as number) ^ (bytes[maskAt + (index & 3)] as number)
  }
  return payload
}

/** Bytes one behind the other. Room grows by doubling, so that many small pieces cannot make it copy much. */
function createHeldBytes() {
  let buffer = noBytes
  let size = 0
  return {
    bytes: () => buffer.subarray(0, size),
    append(chunk: Buffer): void {
      if (size + chunk.length > buffer.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(2 * buffer.length, size + chunk.length))
        buffer.copy(larger, 0, 0, size)
        buffer = larger
      }
      chunk.copy(buffer, size)
      size += chunk.length
    },
  }
}
