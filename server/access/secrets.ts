/**
 * Secrets: link secrets and session tokens, made from 256 random bits, spelled base64url. Only their SHA-256 is
 * stored; with that much randomness a plain hash is enough. A link's secret is kept besides, sealed with a key
 * derived from the server's, so that moderators can be shown their links again. Keys leave this folder never.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const secretBytes = 32

export const newSecret = (): string => randomBytes(secretBytes).toString('base64url')

/** Base64url SHA-256. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** A key of its own for each purpose, so that what is sealed for one can't be used as the other. */
export function deriveKey(serverKey: Uint8Array, purpose: 'seal' | 'ticket'): Buffer {
  return Buffer.from(hkdfSync('sha256', serverKey, new Uint8Array(0), `zirkel ${purpose}`, 32))
}

export interface Seal {
  /** `bound` is what the sealed secret belongs to; opening it with another fails. */
  close(secret: string, bound: string): Uint8Array
  /** Undefined if it was changed, or sealed under another key. */
  open(sealed: Uint8Array, bound: string): string | undefined
}

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM: nonce, tag, ciphertext. */
export function createSeal(serverKey: Uint8Array): Seal {
  const key = deriveKey(serverKey, 'seal')
  return {
    close(secret, bound) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      // A copy of its own: what Buffer gives may lie in memory shared with other secrets.
      return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]))
    },
    open(sealed, bound) {
      const nonce = sealed.subarray(0, nonceBytes)
      const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes)
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce)
          .setAAD(Buffer.from(bound))
          .setAuthTag(tag)
        const body = sealed.subarray(nonceBytes + tagBytes)
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
