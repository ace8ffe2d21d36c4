/**
 * Phrases of several tokens, found without patterns over text: protected phrases of rule E3 ("kleine und mittlere
 * Unternehmen" is one participant, not two) and names that the workshop knows ("Cluster Chemie/Kunststoffe").
 */
import { isSign, type Token, tokenise } from './tokens.ts'
import { spellings } from './word-forms.ts'

export interface Phrase {
  /** The keys of its tokens. */
  keys: string[]
  /** What stands for it in the list; null keeps the words as they are. */
  text: string | null
}

/** Phrases by the key of their first token. */
export type PhraseIndex = Map<string, Phrase[]>

/** Names beyond this length are no names. */
const maxPhraseTokens = 24

export function indexPhrases(phrases: Phrase[]): PhraseIndex {
  const index: PhraseIndex = new Map()
  for (const phrase of phrases) {
    const [first] = phrase.keys
    if (first === undefined || phrase.keys.length > maxPhraseTokens) continue
    index.set(first, [...(index.get(first) ?? []), phrase])
  }
  for (const list of index.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  return index
}

function keysOf(text: string): string[] {
  return tokenise(text).map(token => token.key)
}

/** All words of each place combined: `['kleine kleinen', 'und', 'Betriebe']`. */
function combinations(places: string[]): string[] {
  return places.reduce<string[]>(
    (done, place) =>
      done.flatMap(head => place.split(' ').map(word => `${head} ${word.replaceAll('_', ' ')}`)),
    [''],
  )
}

function protectedPhrase(text: string, places: string[]): Phrase[] {
  return combinations(places).flatMap(words => spellings(words).map(key => ({ keys: keysOf(key), text })))
}

const germanFirms = 'Unternehmen Betriebe Betrieben Firmen'
const firms = 'enterprises companies businesses firms'
const and = 'und u. & + and'

/** Longest first is seen to by the index. An underscore is a blank within one place. */
export const protectedPhrases: Phrase[] = [
  ...protectedPhrase('KMU', [
    'kleine kleinen kleiner klein-',
    and,
    'mittlere mittleren mittlerer mittelständische mittelständischen mittelgroße',
    germanFirms,
  ]),
  ...protectedPhrase('SMEs', [
    'small',
    `${and} to`,
    'medium medium-sized medium_sized mid-sized middle-sized',
    firms,
  ]),
  ...protectedPhrase('R&D', ['Forschung', and, 'Entwicklung']),
  ...protectedPhrase('R&D', ['research', and, 'development']),
  ...protectedPhrase('R&D', ['F', '& + u. und', 'E']),
  ...protectedPhrase('R&D', ['R', '& + and', 'D']),
  ...protectedPhrase('R&D', ['FuE']),
]

/** The longest phrase that begins at this token; its end. Hyphens in the note match hyphens in the phrase only. */
export function phraseAt(
  tokens: Token[],
  index: number,
  phrases: PhraseIndex,
): { phrase: Phrase; next: number } | null {
  const token = tokens[index]
  if (token === undefined || token.kind === 'blocked') return null
  for (const phrase of phrases.get(token.key) ?? []) {
    const end = index + phrase.keys.length
    if (!phrase.keys.every((key, at) => tokens[index + at]?.key === key)) continue
    const insideWord = isSign(tokens[end], '-') && !tokens[end]?.gap && !tokens[end + 1]?.gap
    if (!insideWord || phrase.text !== null) return { phrase, next: end }
  }
  return null
}

/** Names of the workshop as phrases: only those that a list would be cut in need one. */
export function namePhrases(names: readonly string[]): Phrase[] {
  return names.flatMap(name => {
    const keys = keysOf(name.replace(/\s*\([^()]*\)\s*$/u, ''))
    const full = keysOf(name)
    return [full, keys].filter(list => list.length > 1).map(list => ({ keys: list, text: null }))
  })
}
