/**
 * A TCP connection that speaks as much of WebSocket (RFC 6455) as a test tells it to, right or wrong: the handshake is
 * its own, frames are written byte by byte if need be, and what comes back is kept as frames. Whoever opens one drops it.
 */
import { createHash, randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export interface WireFrame {
  opcode: number
  payload: Buffer
}

export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

export interface FrameShape {
  isFinal?: boolean
  /** Reserved bits 1 to 3, from the left: 4, 2, 1. */
  reserved?: number
  /** null: not masked, which no client may do. */
  mask?: readonly [number, number, number, number] | null
  /** Bytes of the length: 0 within the first seven bits; default: as few as it takes. */
  lengthBytes?: 0 | 2 | 8
  /** What the header says; default: what is there. */
  declared?: number | bigint
}

/** One frame as a client sends it. */
export function clientFrame(opcode: number, payload: Uint8Array = new Uint8Array(), shape: FrameShape = {}) {
  const { isFinal = true, reserved = 0, mask = [0x11, 0xf3, 0x07, 0xa9], declared = payload.length } = shape
  const lengthBytes = shape.lengthBytes ?? (declared < 126 ? 0 : declared < 65_536 ? 2 : 8)
  const head = Buffer.alloc(2 + lengthBytes)
  head[0] = (isFinal ? 0x80 : 0) | (reserved << 4) | opcode
  head[1] = (mask ? 0x80 : 0) | (lengthBytes === 0 ? Number(declared) : lengthBytes === 2 ? 126 : 127)
  if (lengthBytes === 2) head.writeUInt16BE(Number(declared), 2)
  if (lengthBytes === 8) head.writeBigUInt64BE(BigInt(declared), 2)
  const body = mask ? payload.map((byte, index) => byte ^ (mask[index % 4] as number)) : payload
  return Buffer.concat([head, Uint8Array.from(mask ?? []), body])
}

/** The message cut at `cuts`, as fragments; `between` goes after each but the last. */
export function fragments(message: Uint8Array, cuts: readonly number[], between = Buffer.alloc(0)): Buffer {
  const ends = [...cuts, message.length]
  const parts = ends.map((end, index) => {
    const opcode = index === 0 ? opcodes.binary : opcodes.continuation
    const isFinal = index === ends.length - 1
    return [
      clientFrame(opcode, message.subarray(ends[index - 1] ?? 0, end), { isFinal }),
      isFinal ? '' : between,
    ]
  })
  return Buffer.concat(parts.flat().map(part => Buffer.from(part)))
}

export interface BareSocket {
  tcp: Socket
  write(bytes: Uint8Array): void
  /** The first frame, heard or yet to come, that fits. */
  hear(fits: (frame: WireFrame) => boolean): Promise<WireFrame>
  frames: readonly WireFrame[]
  /** Status code of the server's close frame; 1005 if it has none. */
  closeCode(): Promise<number>
  /** The server's end of the connection is over, in order or not. */
  ended: Promise<void>
  /** Status line and headers of the answer to the handshake. */
  answer: string
  drop(): void
}

export interface Handshake {
  method?: string
  headers?: Record<string, string | undefined>
  /** Sent in the same segment, before the server has answered. */
  early?: Uint8Array
}

/** Resolves with the server's answer to the handshake, whatever it is. */
export async function connectBare(url: string, handshake: Handshake = {}): Promise<BareSocket> {
  const { hostname, port, host, pathname, search } = new URL(url)
  const tcp = connect(Number(port), hostname)
  tcp.setNoDelay()
  tcp.on('error', () => undefined)
  const reading = createFrameReading()
  const answered = new Promise<string>(resolve => tcp.on('data', data => reading.take(data, resolve)))
  const ended = new Promise<void>(resolve => tcp.once('close', () => resolve()))
  tcp.on('end', () => tcp.end())
  const headers = { Host: host, ...handshakeHeaders(), ...handshake.headers }
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  )
  tcp.write(
    Buffer.concat([
      Buffer.from(
        [`${handshake.method ?? 'GET'} ${pathname}${search} HTTP/1.1`, ...lines, '', ''].join('\r\n'),
      ),
      handshake.early ?? Buffer.alloc(0),
    ]),
  )
  const answer = await Promise.race([answered, ended.then(() => reading.text())])
  return {
    tcp,
    ended,
    answer,
    frames: reading.frames,
    hear: reading.hear,
    write: bytes => void tcp.write(bytes),
    async closeCode() {
      const { payload } = await reading.hear(({ opcode }) => opcode === opcodes.close)
      return payload.length < 2 ? 1005 : payload.readUInt16BE(0)
    },
    drop: () => void tcp.destroy(),
  }
}

export const handshakeKey = randomBytes(16).toString('base64')

export const handshakeHeaders = (): Record<string, string> => ({
  Upgrade: 'websocket',
  Connection: 'Upgrade',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': handshakeKey,
})

/** RFC 6455, section 4.2.2: what proves that the server has read the key. */
export const acceptOf = (key: string): string =>
  createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')

function createFrameReading() {
  const frames: WireFrame[] = []
  let waiting: { fits(frame: WireFrame): boolean; resolve(frame: WireFrame): void }[] = []
  let left: Buffer = Buffer.alloc(0)
  let isUpgraded = false

  function takeHead(answered: (answer: string) => void): void {
    const end = left.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = left.subarray(0, end).toString('latin1')
    isUpgraded = head.startsWith('HTTP/1.1 101')
    if (isUpgraded) left = left.subarray(end + 4)
    answered(head)
  }

  function takeFrames(): void {
    for (let frame = readServerFrame(left); frame; frame = readServerFrame(left)) {
      left = left.subarray(frame.size)
      frames.push(frame)
      const heard = frame
      for (const one of waiting.filter(({ fits }) => fits(heard))) one.resolve(heard)
      waiting = waiting.filter(({ fits }) => !fits(heard))
    }
  }

  return {
    frames,
    text: () => left.toString('latin1'),
    take(data: Buffer, answered: (answer: string) => void) {
      left = Buffer.concat([left, data])
      if (!isUpgraded) takeHead(answered)
      if (isUpgraded) takeFrames()
    },
    hear(fits: (frame: WireFrame) => boolean): Promise<WireFrame> {
      const known = frames.find(fits)
      if (known) return Promise.resolve(known)
      return new Promise(resolve => waiting.push({ fits, resolve }))
    },
  }
}

/** Payloads of the binary frames in what a server wrote at once. */
export function readMessages(written: Uint8Array): Buffer[] {
  const payloads: Buffer[] = []
  let left = Buffer.from(written.buffer, written.byteOffset, written.length)
  for (let frame = readServerFrame(left); frame; frame = readServerFrame(left)) {
    left = left.subarray(frame.size)
    if (frame.opcode === opcodes.binary) payloads.push(frame.payload)
  }
  return payloads
}

/** Undefined until it is whole. Throws at what no server may send: reserved bits, masks, fragments. */
function readServerFrame(bytes: Buffer): (WireFrame & { size: number }) | undefined {
  if (bytes.length < 2) return undefined
  const [first = 0, second = 0] = bytes
  if ((first & 0xf0) !== 0x80 || second > 127) throw new Error('the server sent a frame that it may not send')
  const header = second < 126 ? 2 : second === 126 ? 4 : 10
  if (bytes.length < header) return undefined
  const length =
    header === 2 ? second : header === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  if (bytes.length < header + length) return undefined
  return { opcode: first & 0x0f, payload: bytes.subarray(header, header + length), size: header + length }
}
