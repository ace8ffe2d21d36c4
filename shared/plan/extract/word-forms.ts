/**
 * Builds the tables that readers look words up in. Tables are written as people write ("Förderung"); a lookup
 * knows them by compare-key and in the spelling without umlauts ("Foerderung").
 */
import { compareKey } from '../normalise.ts'

const digraphs: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' }

/** The compare-keys under which a word may stand in a note. */
export function spellings(word: string): string[] {
  const plain = compareKey(word)
  const spelled = compareKey(word.normalize('NFC').replace(/[äöüÄÖÜ]/g, letter => digraphs[letter] ?? letter))
  return plain === spelled ? [plain] : [plain, spelled]
}

/** Words divided by blanks, as one set of keys. */
export function wordSet(...lists: string[]): Set<string> {
  return new Set(lists.join(' ').split(/\s+/).filter(Boolean).flatMap(spellings))
}

/** From a table `value → words divided by blanks` to a map `key → value`. */
export function wordMap<T>(entries: Iterable<readonly [T, string]>): Map<string, T> {
  const map = new Map<string, T>()
  for (const [value, words] of entries) for (const key of wordSet(words)) map.set(key, value)
  return map
}
