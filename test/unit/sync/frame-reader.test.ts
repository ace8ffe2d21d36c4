import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFrameReader } from '../../../server/sync/frame-reader.ts'

type Piece = { text: boolean; parts: Uint8Array[] }

function clientFrame(first: number, payload: Uint8Array, mask: Uint8Array): Buffer {
  const { length } = payload
  const head =
    length < 126 ? Buffer.of(first, 0x80 | length) : Buffer.of(first, 0x80 | 126, length >> 8, length & 0xff)
  return Buffer.concat([head, mask, payload.map((byte, index) => byte ^ (mask[index % 4] as number))])
}

function framesOf({ text, parts }: Piece, mask: Uint8Array): Buffer[] {
  return parts.map((part, index) => {
    const opcode = index > 0 ? 0 : text ? 1 : 2
    return clientFrame(opcode | (index === parts.length - 1 ? 0x80 : 0), part, mask)
  })
}

/** The bytes in pieces of these sizes, over and over; each piece a buffer of its own, as the network gives them. */
function cut(bytes: Buffer, sizes: number[]): Buffer[] {
  const pieces: Buffer[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] as number
    pieces.push(Buffer.from(bytes.subarray(at, at + size)))
    at += size
  }
  return pieces
}

function read(pieces: Buffer[], maxMessageBytes = 100_000) {
  const heard: string[] = []
  const reader = createFrameReader(maxMessageBytes, {
    onMessage: bytes => heard.push(bytes ? bytes.toString('hex') : 'text'),
    onPing: payload => heard.push(`ping ${payload.toString('hex')}`),
    onPong: () => heard.push('pong'),
    onClose: () => heard.push('close'),
    onViolation: violation => heard.push(violation),
  })
  for (const piece of pieces) reader.read(piece)
  return heard
}

const mask = fc.uint8Array({ minLength: 4, maxLength: 4 })
const piece = fc.record({
  text: fc.boolean(),
  parts: fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 5 }),
})

describe('[Wire3] frames of a client', () => {
  it('are the messages that were sent, however they are cut, pings in between answered in their place', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(piece), mask, sizes, (sent, key, cuts) => {
        const ping = clientFrame(0x89, Uint8Array.of(7), key)
        const bytes = Buffer.concat(sent.flatMap(one => framesOf(one, key).flatMap(frame => [ping, frame])))
        const expected = sent.flatMap(({ text, parts }) => [
          ...parts.map(() => 'ping 07'),
          text ? 'text' : Buffer.concat(parts).toString('hex'),
        ])
        expect(read(cut(bytes, cuts))).toEqual(expected)
      }),
    )
  })

  it('whose message is too large are refused at the header that says so, and nothing is read behind it', () => {
    const key = Uint8Array.of(1, 2, 3, 4)
    const small = clientFrame(0x82, new Uint8Array(10), key)
    const first = clientFrame(0x02, new Uint8Array(60), key)
    const declared = clientFrame(0x80, new Uint8Array(60), key).subarray(0, 6)
    expect(read([small, first, declared, small], 100)).toEqual(['00'.repeat(10), 'tooLarge'])
  })
})
