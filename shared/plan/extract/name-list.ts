/**
 * Rule E3: a list of names as people write it, cut at `, ; / + &`, line breaks, "und", "and", "sowie" — but not
 * within protected phrases, known names, brackets, or behind a word that is cut short ("Industrie- und …").
 */

import {
  droppedFirst,
  droppedLast,
  edgeSigns,
  noAnswers,
  separatorSigns,
  separatorWords,
} from './name-words.ts'
import type { Span } from './note-reading.ts'
import { type PhraseIndex, phraseAt } from './phrases.ts'
import { isSign, isWord, type Token } from './tokens.ts'

export interface NameItem extends Span {
  /** Cleaned: without `@`, article and end marks; protected phrases by their short form. */
  text: string
  /** Tokens of the item, for the group words. */
  tokens: Token[]
}

/** "Noch offen", "tbd", "n. n.", "etc.": written where a name should stand, but no name. */
export function isNoAnswer(tokens: Token[]): boolean {
  const words = tokens.filter(token => token.kind === 'word' || token.kind === 'digits')
  if (words.length > 5) return false
  return words.length === 0 || noAnswers.has(words.map(token => token.key).join(' '))
}

interface Piece {
  from: number
  to: number
}

function isBreak(text: string, tokens: Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]]
  if (!before || !token?.gap) return false
  return /[\n\r\u2028\u2029]/.test(text.slice(before.to, token.from))
}

/** A hyphen ends the word before: "Industrie- und Handelskammer", "Software-, Netz- und …". */
function isCutShort(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1]
  return isSign(before, '-') && !before?.gap && tokens[index - 2]?.kind === 'word'
}

function isSeparator(tokens: Token[], index: number): boolean {
  const token = tokens[index]
  if (isCutShort(tokens, index)) return false
  if (isSign(token, ...separatorSigns)) return true
  return (
    isWord(token, separatorWords) &&
    (token?.key !== 'u' || isSign(tokens[index + 1], '.')) &&
    !isSign(tokens[index + 1], '-')
  )
}

/** How many tokens the separator at this place takes; "as well as" is one too. */
function separatorLength(tokens: Token[], index: number): number {
  const asWell =
    tokens[index]?.key === 'as' && tokens[index + 1]?.key === 'well' && tokens[index + 2]?.key === 'as'
  if (asWell) return 3
  if (!isSeparator(tokens, index)) return 0
  return tokens[index]?.key === 'u' ? 2 : 1
}

function cut(text: string, tokens: Token[], phrases: PhraseIndex): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let depth = 0
  const close = (to: number, next: number) => {
    if (to > from) pieces.push({ from, to })
    from = next
  }
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at, phrases)
    if (phrase) {
      at = phrase.next
      continue
    }
    if (isBreak(text, tokens, at)) close(at, at)
    depth = Math.max(
      0,
      depth + (isSign(tokens[at], '(', '[') ? 1 : 0) - (isSign(tokens[at], ')', ']') ? 1 : 0),
    )
    const length = depth === 0 ? separatorLength(tokens, at) : 0
    if (length > 0) close(at, at + length)
    at += Math.max(1, length)
  }
  close(tokens.length, tokens.length)
  return pieces
}

const lowerCase = /^\p{Ll}/u

/** A word that goes on without a blank is part of the name: "@g0-03" is no "z. B. g". */
function isDroppedFirst(text: string, token: Token, next: Token | undefined): boolean {
  if (token.kind === 'sign') return isSign(token, ...edgeSigns)
  if (next && !next.gap && !isSign(next, '.')) return false
  return isWord(token, droppedFirst) && lowerCase.test(text.slice(token.from, token.to))
}

/** "(anna@example.org)" or "(tbd)" behind a name says nothing. */
function cutEmptyBracket(tokens: Token[]): Token[] {
  const open = tokens.findLastIndex(token => isSign(token, '(', '['))
  if (open <= 0 || !isSign(tokens.at(-1), ')', ']')) return tokens
  const inside = tokens.slice(open + 1, -1)
  return inside.some(token => token.kind === 'blocked') || isNoAnswer(inside) ? tokens.slice(0, open) : tokens
}

function isDroppedLast(token: Token | undefined): boolean {
  return isSign(token, ...edgeSigns) || isWord(token, droppedLast) || token?.kind === 'blocked'
}

function cleaned(text: string, tokens: Token[]): Token[] {
  let list = cutEmptyBracket(tokens)
  while (list[0] && list.length > 1 && isDroppedFirst(text, list[0], list[1])) list = list.slice(1)
  while (list.length > 0 && isDroppedLast(list.at(-1))) list = list.slice(0, -1)
  return list.filter(token => token.kind !== 'blocked')
}

/** A mention is one word or a known name: "@isst übernimmt das" names isst, "@Fraunhofer ISST" a body of two words. */
function mentionOnly(tokens: Token[], wasMention: boolean, phrases: PhraseIndex): Token[] {
  if (!wasMention) return tokens
  let end = phraseAt(tokens, 0, phrases)?.next ?? 1
  while (end < tokens.length && !tokens[end]?.gap) end += 1
  while (end > 1 && isSign(tokens[end - 1], '.', '-', '_', ',', ':', '!', ')')) end -= 1
  return tokens.slice(0, end)
}

function textOf(text: string, tokens: Token[], phrases: PhraseIndex): string {
  let result = ''
  for (let at = 0; at < tokens.length; ) {
    const found = phraseAt(tokens, at, phrases)
    const next = found?.next ?? at + 1
    const [first, last] = [tokens[at], tokens[next - 1]]
    const blank = at > 0 && first?.gap ? ' ' : ''
    if (first && last) result += blank + (found?.phrase.text ?? text.slice(first.from, last.to))
    at = next
  }
  return result.normalize('NFC').replace(/\s+/gu, ' ')
}

/** A question is nobody's name: "wer?", "CARS?". */
function isQuestion(tokens: Token[]): boolean {
  return isSign(tokens.at(-1), '?') || (isSign(tokens.at(-1), ')') && isSign(tokens.at(-2), '?'))
}

/** The names of a list in order; what is no name is left out. Nothing is cut within `phrases`. */
export function readNameList(text: string, tokens: Token[], phrases: PhraseIndex): NameItem[] {
  return cut(text, tokens, phrases).flatMap(({ from, to }) => {
    const piece = tokens.slice(from, to)
    if (isQuestion(piece)) return []
    const list = mentionOnly(cleaned(text, piece), isSign(piece[0], '@'), phrases)
    const [first, last] = [list[0], list.at(-1)]
    if (!first || !last || isNoAnswer(list)) return []
    return [{ text: textOf(text, list, phrases), from: first.from, to: last.to, tokens: list }]
  })
}
