/**
 * What a picture is to this server: one of four kinds of file, told by its content alone, never by its name or by what
 * the sender says. `clean-picture.ts` reads one; each kind's own file knows its shape.
 */
import type { PictureType } from '../../shared/protocol/pictures.ts'
import type { Result } from '../../shared/result.ts'

/** A picture with all taken out that says where, when and by whom it was made. */
export interface CleanPicture {
  type: PictureType
  /** Pixels, as it is shown. */
  width: number
  height: number
  bytes: Uint8Array
}

/** `unknown`: none of the four. `torn`: begins like one and is not whole, or not as its kind must be. */
export type PictureFault = 'unknown' | 'torn'

export type ReadPicture = (bytes: Uint8Array) => Result<CleanPicture, PictureFault>

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte)

export const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
