/**
 * The way in for pictures: told by content, read through once, notes of the camera taken out, size read anew. Total:
 * any bytes at all end as a picture or as a fault, and nothing is ever decoded here, so that no picture can grow.
 */
import { fail, type Result } from '../../shared/result.ts'
import { readGif } from './gif.ts'
import { readJpeg } from './jpeg.ts'
import type { CleanPicture, PictureFault } from './picture.ts'
import { readPng } from './png.ts'
import { readWebp } from './webp.ts'

const readers = [readPng, readJpeg, readWebp, readGif]

export function cleanPicture(bytes: Uint8Array): Result<CleanPicture, PictureFault> {
  try {
    for (const read of readers) {
      const found = read(bytes)
      if (found.ok && (found.value.width === 0 || found.value.height === 0)) return fail('torn')
      if (found.ok || found.error !== 'unknown') return found
    }
    return fail('unknown')
  } catch (error) {
    // a length that points behind the end
    if (error instanceof RangeError) return fail('torn')
    throw error
  }
}
