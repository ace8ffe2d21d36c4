/** New ids: random, of the shape that `idPattern` allows. */

/** 22 base-32 digits hold 110 random bits: no two clients ever meet by chance. */
const digits = 22
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

function randomPart(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(digits))
  return Array.from(bytes, byte => alphabet[byte % alphabet.length]).join('')
}

/** `prefix` is letters and digits, at most 16. */
export function newId(prefix: string): string {
  return `${prefix}-${randomPart()}`
}

export function newCardId(): string {
  return newId('c')
}
