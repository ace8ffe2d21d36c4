/** The WebSocket side of the server over bare TCP: what RFC 6455 allows is understood, what it forbids does no harm. */
import * as encoding from 'lib0/encoding'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { readMessage, step2Message, updateMessage } from '../../shared/protocol/messages.ts'
import { createChance } from '../convergence/clock.ts'
import {
  acceptOf,
  type BareSocket,
  clientFrame,
  connectBare,
  type FrameShape,
  fragments,
  type Handshake,
  handshakeKey,
  opcodes,
} from './bare-socket.ts'
import { removeSyncServer, type SyncServer, startSyncServer } from './sync-server.ts'

const maxFrameBytes = 200_000

let server: SyncServer
let documents = 0
const open: BareSocket[] = []
beforeAll(async () => {
  server = await startSyncServer({ sync: { maxFrameBytes } })
})
afterEach(() => {
  for (const socket of open.splice(0)) socket.drop()
})
afterAll(() => removeSyncServer(server))

async function join(handshake: Handshake = {}): Promise<BareSocket> {
  const headers = { 'Sec-WebSocket-Protocol': 'zirkel.1', ...handshake.headers }
  const url = server.url('ada', `d${documents++ % 100}`)
  const socket = await connectBare(url, { ...handshake, headers })
  open.push(socket)
  return socket
}

/** The server has noticed that no socket but so many is left; never, if it does not. */
async function everyoneIsGone(left = 0): Promise<void> {
  while (server.sync.counts().sockets !== left) await new Promise(resolve => setImmediate(resolve))
}

const messagesOf = (socket: BareSocket) =>
  socket.frames.filter(({ opcode }) => opcode === opcodes.binary).map(({ payload }) => readMessage(payload))

/** Resolves when the server has said that so many of the socket's sync frames are on disk. */
const acknowledged = (socket: BareSocket, count: number) =>
  socket.hear(({ opcode, payload }) => {
    const message = opcode === opcodes.binary ? readMessage(payload) : undefined
    return message?.kind === 'acknowledgement' && message.frames === count
  })

/** The answer to the server's question, from one who has nothing. */
const nothing = step2Message(Uint8Array.of(0, 0))

/** Changes of one author, each a card. */
function createAuthor() {
  const yDoc = new Y.Doc()
  let made = 0
  return (words = 'words'): Uint8Array => {
    let update: Uint8Array = Uint8Array.of()
    yDoc.once('update', (bytes: Uint8Array) => {
      update = bytes
    })
    yDoc.getMap('cards').set(`card ${made++}`, words)
    return updateMessage(update)
  }
}

/** An update message of exactly so many bytes. */
function changeOfSize(bytes: number): Uint8Array {
  const spare = createAuthor()('').length
  for (let words = bytes - spare - 12; words <= bytes; words++) {
    const message = createAuthor()('x'.repeat(Math.max(0, words)))
    // client ids are random and of one to five bytes: try until one fits
    if (message.length === bytes) return message
  }
  return changeOfSize(bytes)
}

const binary = (message: Uint8Array, shape?: FrameShape) => clientFrame(opcodes.binary, message, shape)

describe('the handshake', () => {
  it('is answered with the proof and the subprotocol that both speak, and no extension', async () => {
    const { answer } = await join({
      headers: {
        'Sec-WebSocket-Protocol': 'chat, zirkel.1',
        'Sec-WebSocket-Extensions': 'permessage-deflate; client_max_window_bits',
      },
    })
    expect(answer).toMatch(/^HTTP\/1\.1 101 /)
    expect(answer).toContain(`Sec-WebSocket-Accept: ${acceptOf(handshakeKey)}`)
    expect(answer).toMatch(/^sec-websocket-protocol: zirkel\.1\r?$/im)
    expect(answer).not.toMatch(/sec-websocket-extensions/i)
  })

  it('names no subprotocol that the server does not speak', async () => {
    const { answer } = await join({ headers: { 'Sec-WebSocket-Protocol': 'chat' } })
    expect(answer).toMatch(/^HTTP\/1\.1 101 /)
    expect(answer).not.toMatch(/sec-websocket-protocol/i)
  })

  it.each<[string, Handshake]>([
    ['of another version', { headers: { 'Sec-WebSocket-Version': '12' } }],
    ['without a version', { headers: { 'Sec-WebSocket-Version': undefined } }],
    ['without a key', { headers: { 'Sec-WebSocket-Key': undefined } }],
    ['with a key that is none', { headers: { 'Sec-WebSocket-Key': 'short' } }],
    ['to something else', { headers: { Upgrade: 'h2c' } }],
    ['that posts', { method: 'POST' }],
  ])('%s is refused, and the connection ends', async (_, handshake) => {
    const socket = await join(handshake)
    expect(socket.answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    await socket.ended
    await everyoneIsGone()
  })

  it('may be followed by frames before it is answered', async () => {
    const author = createAuthor()
    const socket = await join({ early: Buffer.concat([binary(nothing), binary(author())]) })
    await acknowledged(socket, 2)
  })
})

describe('[Wire3] frames as they may come', () => {
  it.each([1, 124, 125, 126, 127, 65_535, 65_536, 65_537, maxFrameBytes])(
    'a message of %i bytes',
    async size => {
      const socket = await join()
      socket.write(binary(nothing))
      if (size === 1) {
        socket.write(binary(Uint8Array.of(3)))
        await socket.hear(({ payload }) => readMessage(payload)?.kind === 'awareness')
        return
      }
      // one value may not be so large, but many may
      socket.write(binary(size <= 65_537 ? changeOfSize(size) : padded(size)))
      await acknowledged(socket, 2)
    },
  )

  /** A step 2 of exactly so many bytes that says nothing new: bytes behind an update do not count. */
  function padded(size: number): Uint8Array {
    const message = (update: number) => step2Message(new Uint8Array(update))
    const head = message(size).length - size
    return message(size - head)
  }

  it.each<[string, FrameShape]>([
    ['a mask of zeros', { mask: [0, 0, 0, 0] }],
    ['a mask of ones', { mask: [255, 255, 255, 255] }],
    ['a length in two bytes', { lengthBytes: 2 }],
    ['a length in eight bytes', { lengthBytes: 8 }],
  ])('%s', async (_, shape) => {
    const socket = await join()
    socket.write(binary(nothing, shape))
    socket.write(binary(createAuthor()(), shape))
    await acknowledged(socket, 2)
  })

  it('byte by byte', async () => {
    const author = createAuthor()
    const socket = await join()
    const wire = Buffer.concat([
      binary(nothing),
      clientFrame(opcodes.ping, Buffer.from('there?')),
      fragments(author('x'.repeat(300)), [1, 150]),
      binary(author(), { lengthBytes: 8 }),
    ])
    for (const byte of wire) {
      socket.write(Uint8Array.of(byte))
      await new Promise(resolve => setImmediate(resolve))
    }
    await acknowledged(socket, 3)
  })

  it('very many in one segment', async () => {
    const author = createAuthor()
    const socket = await join()
    socket.write(Buffer.concat([binary(nothing), ...Array.from({ length: 1_000 }, () => binary(author()))]))
    await acknowledged(socket, 1_001)
  })

  it.each([1, 2, 3, 4, 5, 6])('cut anywhere on the way (seed %i)', async seed => {
    const chance = createChance(seed)
    const author = createAuthor()
    const socket = await join()
    const frames = Array.from({ length: 200 }, () => {
      const message = author('x'.repeat(chance.below(chance.below(4) === 0 ? 5_000 : 200)))
      const cuts = [chance.below(message.length), chance.below(message.length)].sort((a, b) => a - b)
      const ping = clientFrame(opcodes.ping, Buffer.alloc(chance.below(126)))
      return [binary(message), fragments(message, cuts), fragments(message, cuts, ping)][
        chance.below(3)
      ] as Buffer
    })
    const wire = Buffer.concat([binary(nothing), ...frames])
    for (let at = 0; at < wire.length; ) {
      const end = at + 1 + chance.below(chance.below(3) === 0 ? 20_000 : 40)
      socket.write(wire.subarray(at, end))
      at = end
      await new Promise(resolve => setImmediate(resolve))
    }
    await acknowledged(socket, 201)
  })

  it.each<[string, number[]]>([
    ['of one byte each', Array.from({ length: 30 }, (_, index) => index + 1)],
    ['of nothing in front', [0, 0]],
    ['of nothing behind', [1e9, 1e9]],
    ['of nothing between', [5, 5, 5]],
  ])('fragments %s', async (_, cuts) => {
    const message = createAuthor()()
    const socket = await join()
    const kept = cuts.map(cut => Math.min(cut, message.length))
    socket.write(Buffer.concat([binary(nothing), fragments(message, kept)]))
    await acknowledged(socket, 2)
  })

  it('pings between fragments are answered at once', async () => {
    const message = createAuthor()()
    const socket = await join()
    socket.write(binary(nothing))
    const whole = fragments(message, [4, 9], clientFrame(opcodes.ping, Buffer.from('between')))
    socket.write(whole.subarray(0, -1))
    const pongs = () => socket.frames.filter(({ opcode }) => opcode === opcodes.pong).length
    await socket.hear(({ opcode }) => opcode === opcodes.pong && pongs() === 2)
    socket.write(whole.subarray(-1))
    await acknowledged(socket, 2)
  })
})

describe('[Wire3] control frames', () => {
  it.each([0, 1, 125])('a ping of %i bytes comes back as a pong', async size => {
    const socket = await join()
    const payload = Buffer.alloc(size, 0x5a)
    socket.write(clientFrame(opcodes.ping, payload))
    const pong = await socket.hear(({ opcode }) => opcode === opcodes.pong)
    expect(pong.payload).toEqual(payload)
  })

  it('a pong that nobody asked for says nothing', async () => {
    const socket = await join()
    socket.write(Buffer.concat([clientFrame(opcodes.pong, Buffer.from('unasked')), binary(nothing)]))
    await acknowledged(socket, 1)
  })

  it.each([
    ['with a code', Buffer.from([0x03, 0xe8]), 1000],
    ['with a code and words', Buffer.concat([Buffer.from([0x03, 0xe9]), Buffer.from('später')]), 1001],
    ['with a code of its own', Buffer.from([0x0f, 0xa1]), 4001],
    ['without a code', Buffer.alloc(0), 1005],
  ])('a close %s is answered, and the connection ends', async (_, payload, code) => {
    const socket = await join()
    socket.write(clientFrame(opcodes.close, payload))
    expect(await socket.closeCode()).toBe(code)
    await socket.ended
    await everyoneIsGone()
  })

  it('what follows a close is not read', async () => {
    const socket = await join()
    const late = binary(createAuthor()())
    socket.write(Buffer.concat([clientFrame(opcodes.close, Buffer.from([0x03, 0xe8])), late, late]))
    expect(await socket.closeCode()).toBe(1000)
    await socket.ended
    expect(messagesOf(socket).some(message => message?.kind === 'update')).toBe(false)
  })

  it('a close of the server’s is followed by the end once the client has answered', async () => {
    const socket = await join()
    socket.write(clientFrame(opcodes.text, Buffer.from('hello')))
    expect(await socket.closeCode()).toBe(closeCodes.malformed)
    socket.write(clientFrame(opcodes.close, Buffer.from([0x11, 0x30])))
    await socket.ended
  })
})

describe('a connection that ends without a close', () => {
  it.each<[string, (socket: BareSocket) => void]>([
    ['in order', socket => void socket.tcp.end()],
    ['by a reset', socket => void socket.tcp.resetAndDestroy()],
    [
      'within a frame',
      socket => {
        socket.write(binary(nothing).subarray(0, 5))
        socket.tcp.end()
      },
    ],
  ])('%s is over for the server too', async (_, end) => {
    const documentId = `d${documents++ % 100}`
    const witness = await connectBare(server.url('bob', documentId))
    const socket = await connectBare(server.url('ada', documentId))
    open.push(witness, socket)
    socket.write(binary(presenceMessage(77, '{}')))
    await witness.hear(({ payload }) => includesState(payload, '{"identity"'))
    end(socket)
    await witness.hear(({ payload }) => includesState(payload, 'null'))
    await everyoneIsGone(1)
  })

  const presenceMessage = (clientId: number, json: string): Uint8Array => {
    const states = encoding.createEncoder()
    for (const value of [1, clientId, 1]) encoding.writeVarUint(states, value)
    encoding.writeVarString(states, json)
    const message = encoding.createEncoder()
    encoding.writeVarUint(message, 1)
    encoding.writeVarUint8Array(message, encoding.toUint8Array(states))
    return encoding.toUint8Array(message)
  }

  const includesState = (payload: Buffer, text: string) => payload[0] === 1 && payload.includes(text)
})

describe('[Wire2] what no client may send ends the connection, and nobody else hears of it', () => {
  const body = Uint8Array.of(0, 0, 1, 0)
  const closing = (code: number, words: Uint8Array = new Uint8Array()) =>
    clientFrame(opcodes.close, Buffer.concat([Buffer.from([code >> 8, code & 255]), words]))
  const brokenText = Uint8Array.of(0xc3, 0x28)

  it.each<[string, Buffer]>([
    ['an unmasked frame', binary(body, { mask: null })],
    ['reserved bit 1', binary(body, { reserved: 4 })],
    ['reserved bit 2', binary(body, { reserved: 2 })],
    ['reserved bit 3', binary(body, { reserved: 1 })],
    ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode): [string, Buffer] => [
      `opcode ${opcode}`,
      clientFrame(opcode, body),
    ]),
    ['a ping in fragments', clientFrame(opcodes.ping, body, { isFinal: false })],
    ['a close in fragments', clientFrame(opcodes.close, body, { isFinal: false })],
    ['a ping of 126 bytes', clientFrame(opcodes.ping, new Uint8Array(126))],
    ['a pong of 70,000 bytes', clientFrame(opcodes.pong, new Uint8Array(70_000))],
    ['a close of 200 bytes', clientFrame(opcodes.close, new Uint8Array(200).fill(3))],
    ['a continuation of nothing', clientFrame(opcodes.continuation, body)],
    ['a message within a message', Buffer.concat([binary(body, { isFinal: false }), binary(body)])],
    [
      'a text within a message',
      Buffer.concat([binary(body, { isFinal: false }), clientFrame(opcodes.text, body)]),
    ],
    [
      'a continuation behind the end',
      Buffer.concat([binary(nothing), clientFrame(opcodes.continuation, body)]),
    ],
    ['a close of one byte', clientFrame(opcodes.close, Uint8Array.of(3))],
    ...[0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535].map((code): [string, Buffer] => [
      `a close with code ${code}`,
      closing(code),
    ]),
  ])('%s: 1002', async (_, bytes) => {
    const socket = await join()
    socket.write(bytes)
    expect(await socket.closeCode()).toBe(1002)
    await socket.ended
    await everyoneIsGone()
  })

  it('a close whose words are no UTF-8: 1007', async () => {
    const socket = await join()
    socket.write(closing(1000, brokenText))
    expect(await socket.closeCode()).toBe(1007)
    await socket.ended
  })

  it('a text that is no UTF-8 ends it, as any text does', async () => {
    const socket = await join()
    socket.write(clientFrame(opcodes.text, brokenText))
    expect([1007, closeCodes.malformed]).toContain(await socket.closeCode())
  })

  it.each<[string, Buffer]>([
    ['one byte more than may be', binary(new Uint8Array(maxFrameBytes + 1))],
    ['100 MB that are only announced', binary(body, { declared: 100_000_000 })],
    ['2^53 - 1 bytes', binary(body, { declared: Number.MAX_SAFE_INTEGER })],
    ['2^53 bytes', binary(body, { declared: 2n ** 53n })],
    ['2^63 - 1 bytes', binary(body, { declared: 2n ** 63n - 1n })],
    ['2^64 - 1 bytes', binary(body, { declared: 2n ** 64n - 1n })],
    ['2^31 bytes', binary(body, { declared: 2n ** 31n })],
    ['2^32 bytes', binary(body, { declared: 2n ** 32n })],
    ['a text of 100 MB', clientFrame(opcodes.text, body, { declared: 100_000_000 })],
    [
      'fragments that are too much together',
      Buffer.concat([
        binary(new Uint8Array(maxFrameBytes), { isFinal: false }),
        clientFrame(opcodes.continuation, new Uint8Array(maxFrameBytes)),
      ]),
    ],
  ])('[Gate2] %s: tooLarge', async (_, bytes) => {
    const socket = await join()
    socket.write(bytes)
    // a length of more than 63 bits is forbidden, not only large
    expect([closeCodes.tooLarge, 1002]).toContain(await socket.closeCode())
    socket.write(closing(closeCodes.tooLarge))
    await socket.ended
    await everyoneIsGone()
  })
})
