/**
 * The tokens that every reader works on: words, runs of digits and single signs, each with its place in the
 * note. Letters and digits are cut apart ("Q3" is two tokens), so that grammars need no patterns inside words.
 * Parsers look a bounded number of tokens ahead; that keeps all reading linear in the length of the note.
 */
import { compareKey } from '../normalise.ts'
import type { Span } from './note-reading.ts'

export interface Token extends Span {
  kind: 'word' | 'digits' | 'sign' | 'blocked'
  /** Compare-key of the token; dashes are `-`, apostrophes `'`, arrows `→`. */
  key: string
  /** White space stands before it (or it is the first). */
  gap: boolean
}

/** What a parser found at a token, and the index of the first token after it. */
export interface Match<T> {
  value: T
  next: number
}

const tokenPattern = /\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D]*|\p{Nd}+|\S/gu
const dashes = /^[-‐‑‒–—―−]$/u
const apostrophes = /^['’‘´`ʼ′]$/u
const arrows = /^[→⇒➔➜⟶]$/u

/** Signs are few and keys cost time; beyond this many the rest is worked out each time. */
const maxRememberedSigns = 1000
const rememberedSigns = new Map<string, string>()

function signKey(sign: string): string {
  const known = rememberedSigns.get(sign)
  if (known !== undefined) return known
  const key = readSignKey(sign)
  if (rememberedSigns.size < maxRememberedSigns) rememberedSigns.set(sign, key)
  return key
}

function readSignKey(sign: string): string {
  if (dashes.test(sign)) return '-'
  if (apostrophes.test(sign)) return "'"
  if (arrows.test(sign)) return '→'
  return sign === '½' || sign === '¼' || sign === '¾' ? sign : compareKey(sign)
}

function kindOf(source: string): Token['kind'] {
  if (/^\p{L}/u.test(source)) return 'word'
  return /^\p{Nd}/u.test(source) ? 'digits' : 'sign'
}

/** Digits of other scripts read as ours, by their place in their block of ten. */
function digitsKey(digits: string): string {
  return /^[0-9]+$/.test(digits) ? digits : compareKey(digits)
}

function tokenKey(kind: Token['kind'], source: string): string {
  if (kind === 'sign') return signKey(source)
  if (kind === 'digits') return digitsKey(source)
  return compareKey(source.replace(/[\u00AD\u200B-\u200D]/g, ''))
}

/** Tokens of `text` between `from` and `to`; their places count from the start of `text`. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  let end = -1
  for (const match of text.slice(from, to).matchAll(tokenPattern)) {
    const source = match[0]
    const start = from + match.index
    const kind = kindOf(source)
    tokens.push({
      kind,
      key: tokenKey(kind, source),
      gap: start !== end,
      from: start,
      to: start + source.length,
    })
    end = start + source.length
  }
  return tokens
}

export function isSign(token: Token | undefined, ...signs: string[]): boolean {
  return token?.kind === 'sign' && signs.includes(token.key)
}

export function isWord(token: Token | undefined, words: { has(word: string): boolean }): boolean {
  return token?.kind === 'word' && words.has(token.key)
}

/** The number of a short run of digits, else null. */
export function smallNumber(token: Token | undefined, maxDigits: number): number | null {
  return token?.kind === 'digits' && token.key.length <= maxDigits && /^[0-9]+$/.test(token.key)
    ? Number(token.key)
    : null
}

/** First index at or after `index` whose token is none of `words` and none of `signs`; looks at most six ahead. */
export function skip(
  tokens: Token[],
  index: number,
  words: { has(word: string): boolean },
  ...signs: string[]
): number {
  let next = index
  while (next < index + 6 && (isWord(tokens[next], words) || isSign(tokens[next], ...signs))) next += 1
  return next
}
