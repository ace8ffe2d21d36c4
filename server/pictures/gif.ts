/** GIF: a head and blocks. Comments, captions and applications' notes go, but for how often an animation runs. */
import { fail, succeed } from '../../shared/result.ts'
import { joined, type ReadPicture, textAt, viewOf } from './picture.ts'

const block = { picture: 0x2c, extension: 0x21, end: 0x3b }
const label = { control: 0xf9, application: 0xff }
const headBytes = 13
const loops = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

export const readGif: ReadPicture = bytes => {
  const isGif = ['GIF87a', 'GIF89a'].includes(textAt(bytes, 0, 6))
  if (!isGif) return fail('unknown')
  if (bytes.length < headBytes) return fail('torn')
  const view = viewOf(bytes)
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  let at = headBytes + colourTable(bytes[10] ?? 0)
  const parts = [bytes.subarray(0, at)]
  let hasPicture = false
  while (at < bytes.length) {
    const end = endOfBlock(bytes, at)
    if (end === undefined) return fail('torn')
    if (isKept(bytes, at)) parts.push(bytes.subarray(at, end))
    hasPicture ||= bytes[at] === block.picture
    if (bytes[at] === block.end)
      return hasPicture ? succeed({ type: 'gif', ...size, bytes: joined(parts) }) : fail('torn')
    at = end
  }
  return fail('torn')
}

/** Bytes of the colours that a head's flags announce. */
const colourTable = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

function isKept(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== block.extension) return true
  if (bytes[at + 1] === label.application) return loops.has(textAt(bytes, at + 3, 11))
  return bytes[at + 1] === label.control
}

function endOfBlock(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] === block.end) return at + 1
  if (bytes[at] === block.extension) return endOfData(bytes, at + 2)
  if (bytes[at] !== block.picture) return undefined
  // place and size, colours of its own, width of the codes, data
  return endOfData(bytes, at + 10 + colourTable(bytes[at + 9] ?? 0) + 1)
}

/** Data comes in pieces of up to 255 bytes, ended by an empty one. */
function endOfData(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] as number
    if (length === 0) return at + 1
    at += length + 1
  }
  return undefined
}
