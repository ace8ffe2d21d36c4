/**
 * How many parts an update has, told without making anything of them: a few bytes can stand for a struct, a value or
 * a deletion, and each costs the event loop a little. Only for large frames; small ones cannot hold many.
 */
import * as decoding from 'lib0/decoding'

/** Structs, values and deletions together, counted no further than just beyond `max`. Throws if it is torn. */
export function countParts(update: Uint8Array, max: number): number {
  const decoder = decoding.createDecoder(update)
  const count = { parts: 0, max }
  for (let blocks = decoding.readVarUint(decoder); blocks > 0 && !isOver(count); blocks--) {
    const structs = decoding.readVarUint(decoder)
    skipNumbers(decoder, 2)
    for (let left = structs; left > 0 && !isOver(count); left--) countStruct(decoder, count)
  }
  if (!isOver(count)) countDeletions(decoder, count)
  return count.parts
}

interface Count {
  parts: number
  readonly max: number
}

const isOver = ({ parts, max }: Count): boolean => parts > max

/** Of the first byte of a struct: whether an origin, a right origin, a key stand behind it; its content. */
const info = { origin: 0x80, rightOrigin: 0x40, key: 0x20, content: 0x1f }
const skipRef = 10

function countStruct(decoder: decoding.Decoder, count: Count): void {
  count.parts += 1
  const byte = decoding.readUint8(decoder)
  const ref = byte & info.content
  if (byte === skipRef || ref === 0) {
    skipNumbers(decoder, 1)
    return
  }
  if (byte & info.origin) skipNumbers(decoder, 2)
  if (byte & info.rightOrigin) skipNumbers(decoder, 2)
  if (!(byte & (info.origin | info.rightOrigin))) {
    if (decoding.readVarUint(decoder) === 1) skipBytes(decoder)
    else skipNumbers(decoder, 2)
    if (byte & info.key) skipBytes(decoder)
  }
  countContent(decoder, ref, count)
}

function countContent(decoder: decoding.Decoder, ref: number, count: Count): void {
  switch (ref) {
    case 1:
      skipNumbers(decoder, 1)
      break
    case 2:
      eachOf(decoder, count, valueWeight, () => skipBytes(decoder))
      break
    case 6:
      skipBytes(decoder)
      skipBytes(decoder)
      break
    case 3:
    case 4:
    case 5:
      skipBytes(decoder)
      break
    case 7:
      skipType(decoder)
      break
    case 8:
      eachOf(decoder, count, valueWeight, () => countValue(decoder, count))
      break
    case 9:
      skipBytes(decoder)
      countValue(decoder, count)
      break
    default:
      throw new Error('no content')
  }
}

/** The two XML types with a name have it behind their number. */
function skipType(decoder: decoding.Decoder): void {
  const type = decoding.readVarUint(decoder)
  if (type === 3 || type === 5) skipBytes(decoder)
}

/** Deeper ones are refused later anyway, if the stack holds them at all. */
const maxDepth = 64

function countValue(decoder: decoding.Decoder, count: Count, depth = 0): void {
  if (depth > maxDepth) throw new Error('too deep')
  switch (decoding.readUint8(decoder)) {
    case 125:
      decoding.readVarInt(decoder)
      break
    case 124:
      decoder.pos += 4
      break
    case 123:
    case 122:
      decoder.pos += 8
      break
    case 119:
    case 116:
      skipBytes(decoder)
      break
    case 118:
      eachOf(decoder, count, valueWeight, () => {
        skipBytes(decoder)
        countValue(decoder, count, depth + 1)
      })
      break
    case 117:
      eachOf(decoder, count, valueWeight, () => countValue(decoder, count, depth + 1))
  }
}

/** As many as the next number says, each so much of a part. */
function eachOf(decoder: decoding.Decoder, count: Count, weight: number, skip: () => void): void {
  for (let left = decoding.readVarUint(decoder); left > 0 && !isOver(count); left--) {
    count.parts += weight
    skip()
  }
}

/** Measured with 60,000 of each: a value costs 0.1 to 0.5 µs, a struct 4 to 6. */
const valueWeight = 0.2

/**
 * Every step 2 repeats all deletions of a document, some ten thousand on a board that was used for a day. Each costs
 * far less than a struct.
 */
const deletionWeight = 0.1

function countDeletions(decoder: decoding.Decoder, count: Count): void {
  for (let clients = decoding.readVarUint(decoder); clients > 0 && !isOver(count); clients--) {
    count.parts += 1
    skipNumbers(decoder, 1)
    eachOf(decoder, count, deletionWeight, () => skipNumbers(decoder, 2))
  }
}

function skipNumbers(decoder: decoding.Decoder, count: number): void {
  for (let left = count; left > 0; left--) decoding.readVarUint(decoder)
}

function skipBytes(decoder: decoding.Decoder): void {
  const length = decoding.readVarUint(decoder)
  decoder.pos += length
}
