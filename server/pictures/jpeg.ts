/**
 * JPEG: segments behind markers. Kept are those that change what is seen: tables, frames, scans, the colour profile.
 * Of the camera's own notes only which side is up stays, in a note of ours; behind the end, where cameras keep
 * further pictures with their notes, everything is cut off.
 */
import { fail, succeed } from '../../shared/result.ts'
import { joined, type ReadPicture, startsWith, textAt, viewOf } from './picture.ts'

const start = [0xff, 0xd8]
const marker = {
  end: 0xd9,
  scan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  app15: 0xef,
  comment: 0xfe,
}

/** Frames: all of C0 to CF but tables (C4, C8, CC). */
const isFrame = (code: number) => (code >= 0xc0 && code <= 0xcf && code % 4 !== 0) || code === 0xc0
/** Markers without a segment behind them, within the data of a scan. */
const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7

export const readJpeg: ReadPicture = bytes => {
  if (!startsWith(bytes, [...start, 0xff])) return fail('unknown')
  const view = viewOf(bytes)
  const parts: Uint8Array[] = []
  let size: { width: number; height: number } | undefined
  let upright = 1
  let hasScan = false
  let at = start.length
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return fail('torn')
    const code = bytes[at + 1] as number
    if (code === 0xff) {
      at += 1
      continue
    }
    if (code === marker.end) {
      if (!size || !hasScan) return fail('torn')
      parts.push(bytes.subarray(at, at + 2))
      const shown = upright >= 5 ? { width: size.height, height: size.width } : size
      const head = [Uint8Array.from(start), ...(upright === 1 ? [] : [noteOfSide(upright)])]
      return succeed({ type: 'jpeg', ...shown, bytes: joined([...head, ...parts]) })
    }
    if (at + 4 > bytes.length) return fail('torn')
    const length = view.getUint16(at + 2)
    let end = at + 2 + length
    if (length < 2 || end > bytes.length) return fail('torn')
    if (isFrame(code) && length >= 7) size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (code === marker.app1) upright = sideIn(bytes.subarray(at + 4, end)) ?? upright
    if (code === marker.scan) {
      hasScan = true
      end = endOfScan(bytes, end)
    }
    if (isKept(code, bytes, at)) parts.push(bytes.subarray(at, end))
    at = end
  }
  return fail('torn')
}

function isKept(code: number, bytes: Uint8Array, at: number): boolean {
  if (code === marker.app2) return textAt(bytes, at + 4, 11) === 'ICC_PROFILE'
  if (code === marker.app14) return textAt(bytes, at + 4, 5) === 'Adobe'
  if (code === marker.app0) return textAt(bytes, at + 4, 4) === 'JFIF'
  return code !== marker.comment && !(code >= marker.app0 && code <= marker.app15)
}

/** Where the next marker that is none of a scan's own begins. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] as number
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return at
    at += 1
  }
  return bytes.length
}

const orientationTag = 0x0112

/** Which side is up, 1 to 8, out of a camera's notes (EXIF in TIFF form); undefined where they do not say. */
function sideIn(note: Uint8Array): number | undefined {
  if (textAt(note, 0, 6) !== 'Exif\0\0' || note.length < 16) return undefined
  const tiff = note.subarray(6)
  const view = viewOf(tiff)
  const isLittle = tiff[0] === 0x49
  const first = view.getUint32(4, isLittle)
  if (first + 2 > tiff.length) return undefined
  const count = view.getUint16(first, isLittle)
  for (let entry = first + 2; entry + 12 <= tiff.length && entry < first + 2 + count * 12; entry += 12) {
    if (view.getUint16(entry, isLittle) !== orientationTag) continue
    const side = view.getUint16(entry + 8, isLittle)
    return side >= 1 && side <= 8 ? side : undefined
  }
  return undefined
}

/** A segment of notes that says which side is up and nothing else. */
function noteOfSide(side: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, side, 0, 0, 0, 0, 0, 0]
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  const length = body.length + 2
  return Uint8Array.from([0xff, marker.app1, length >> 8, length & 0xff, ...body])
}
