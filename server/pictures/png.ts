/** PNG: a signature and chunks, each with a checksum. Kept are those that change what is seen, animation too. */
import { crc32 } from 'node:zlib'
import { fail, succeed } from '../../shared/result.ts'
import { joined, type ReadPicture, startsWith, textAt, viewOf } from './picture.ts'

export const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const kept = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sRGB sBIT cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '),
)

/** Length, name and checksum around a chunk's data. */
const frameBytes = 12

export const readPng: ReadPicture = bytes => {
  if (!startsWith(bytes, pngStart)) return fail('unknown')
  const view = viewOf(bytes)
  const chunks = [bytes.subarray(0, pngStart.length)]
  const seen = new Set<string>()
  let size: { width: number; height: number } | undefined
  for (let at = pngStart.length; at + frameBytes <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + frameBytes + length
    if (end > bytes.length) return fail('torn')
    const name = textAt(bytes, at + 4, 4)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return fail('torn')
    if (seen.size === 0) {
      if (name !== 'IHDR' || length !== 13) return fail('torn')
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    }
    seen.add(name)
    if (kept.has(name)) chunks.push(bytes.subarray(at, end))
    // whatever stands behind the end is no part of the picture
    if (name === 'IEND')
      return size && seen.has('IDAT')
        ? succeed({ type: 'png', ...size, bytes: joined(chunks) })
        : fail('torn')
    at = end
  }
  return fail('torn')
}
