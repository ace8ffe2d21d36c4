/** SHA-256 of a text's UTF-8 bytes as 64 hexadecimal digits, at once and alike in browser and server. */
import { toHexString } from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'

const encoder = new TextEncoder()

export function sha256(text: string): string {
  return toHexString(digest(encoder.encode(text)))
}
