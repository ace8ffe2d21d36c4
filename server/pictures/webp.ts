/** WebP: chunks in a RIFF file. Kept is what is seen; the head is told that the notes are gone. */
import { fail, succeed } from '../../shared/result.ts'
import { joined, type ReadPicture, textAt, viewOf } from './picture.ts'

const kept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const headBytes = 12
/** Of the flags in VP8X: notes of the camera, and XMP. */
const noteFlags = 0x08 | 0x04

export const readWebp: ReadPicture = bytes => {
  if (textAt(bytes, 0, 4) !== 'RIFF' || textAt(bytes, 8, 4) !== 'WEBP') return fail('unknown')
  const view = viewOf(bytes)
  const whole = view.getUint32(4, true) + 8
  if (whole > bytes.length) return fail('torn')
  const chunks: Uint8Array[] = []
  let size: Size | undefined
  let hasPicture = false
  for (let at = headBytes; at + 8 <= whole; ) {
    const name = textAt(bytes, at, 4)
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > whole) return fail('torn')
    size ??= sizeIn(name, bytes.subarray(at + 8, at + 8 + length))
    hasPicture ||= name === 'VP8 ' || name === 'VP8L' || name === 'ANMF'
    if (kept.has(name)) chunks.push(withoutNoteFlags(name, bytes.slice(at, Math.min(end, whole))))
    at = end
  }
  if (!size || !hasPicture) return fail('torn')
  const body = joined(chunks)
  const head = bytes.slice(0, headBytes)
  viewOf(head).setUint32(4, body.length + 4, true)
  return succeed({ type: 'webp', ...size, bytes: joined([head, body]) })
}

interface Size {
  width: number
  height: number
}

/** The first chunk that says so: the extended head, else the picture itself. */
function sizeIn(name: string, data: Uint8Array): Size | undefined {
  const view = viewOf(data)
  if (name === 'VP8X' && data.length >= 10) return { width: uint24(data, 4) + 1, height: uint24(data, 7) + 1 }
  if (name === 'VP8 ' && data.length >= 10 && data[3] === 0x9d && data[4] === 0x01 && data[5] === 0x2a)
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff }
  if (name === 'VP8L' && data.length >= 5 && data[0] === 0x2f) {
    const bits = view.getUint32(1, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return undefined
}

function uint24(data: Uint8Array, at: number): number {
  return (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16)
}

function withoutNoteFlags(name: string, chunk: Uint8Array): Uint8Array {
  if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~noteFlags
  return chunk
}
