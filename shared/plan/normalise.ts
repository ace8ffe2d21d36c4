/**
 * Rule N1: the compare-key of a text, its words and how much two texts overlap.
 * Keys exist for comparing only; nobody stores or shows them. No locale is asked anywhere: a Turkish browser
 * lower-cases "I" to "ı", and the same plan must come out on every machine.
 */

const printableAscii = /^[!-~]+$/

/**
 * NFKC, then ß→ss and ı/İ→i, lower case, accents stripped, white space to one blank, trimmed. Idempotent.
 * Umlauts lose their dots ("Förderung" → "forderung"); the spelling "Foerderung" is another key.
 */
export function compareKey(text: string): string {
  if (printableAscii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .replace(/[ßẞ]/gu, 'ss')
    .replace(/[ıİ]/gu, 'i')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The words of the compare-key: runs of letters and digits, in order, repeats kept. */
export function keyWords(text: string): string[] {
  return compareKey(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** Shared words ÷ all words, 0…1. Two texts without words have nothing in common: 0. */
export function wordOverlap(left: string, right: string): number {
  return setOverlap(new Set(keyWords(left)), new Set(keyWords(right)))
}

/** The same of words that were taken out before: for whoever compares many texts with each other. */
export function setOverlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = left.intersection(right).size
  const all = left.size + right.size - common
  return all === 0 ? 0 : common / all
}
