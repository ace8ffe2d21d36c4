/**
 * A period without any word that says what it is, rule E4: "H2 2027", "KW 23/2027", "2028".
 * Numbers that count something else are kept out: "2028 Betriebe", "ISO 2027", "24/7", "we may start".
 */

import type { Period } from './period.ts'
import { readPeriod } from './read-period.ts'
import { isAmount, isNamePart } from './start-and-deadline.ts'
import { horizonFillers, timeFillers, yearWords } from './time-words.ts'
import { isSign, isWord, type Match, type Token } from './tokens.ts'
import { wordSet } from './word-forms.ts'

const beforeYear = wordSet('in im für for noch during vor nach und and or oder')
const beforeCount = wordSet('Nr No ISO DIN EN Raum PLZ Tel Fax EUR CHF USD Norm Halle Postfach Version § #')
const otherNumberSigns = ['#', '€', '$', '£', '+', '§', '.', '/']

/** Nothing is counted by it: the text ends, a mark follows or a word that only accompanies times. */
function standsAlone(tokens: Token[], next: number): boolean {
  const token = tokens[next]
  if (token === undefined) return true
  if (token.kind === 'sign')
    return (
      !isAmount(tokens, next) && !(isSign(token, '.', ',', '/', ':') && tokens[next + 1]?.kind === 'digits')
    )
  return isWord(token, horizonFillers) || isWord(token, timeFillers)
}

/** "ISO 2027", "Nr. 2028", "12 2027", "#2028". */
function isOtherNumber(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1]
  const word = isSign(before, '.') ? tokens[index - 2] : before
  if (before?.kind === 'digits' || isWord(word, beforeCount)) return true
  return isSign(before, ...otherNumberSigns) && !tokens[index]?.gap
}

function isMeant(tokens: Token[], index: number, { value, next }: Match<Period>): boolean {
  if (isNamePart(tokens, next) || isAmount(tokens, next)) return false
  const kind = value.base?.kind
  const before = tokens[index - 1]
  if (tokens[index]?.kind === 'digits' && isOtherNumber(tokens, index)) return false
  if (value.edge !== null || kind === 'relative') return true
  if (kind === 'year')
    return standsAlone(tokens, next) || isWord(before, beforeYear) || isWord(tokens[index], yearWords)
  const hasYear = value.base !== null && 'year' in value.base && value.base.year !== null
  if (hasYear) return true
  if (tokens[index]?.key === '24' && tokens[index + 2]?.key === '7') return false
  if (kind === 'month') return isWord(before, beforeYear) || (index === 0 && standsAlone(tokens, next))
  return standsAlone(tokens, next)
}

/** A period at this token, if it is meant as one. */
export function readBarePeriod(tokens: Token[], index: number): Match<Period> | null {
  const match = readPeriod(tokens, index)
  return match && isMeant(tokens, index, match) ? match : null
}
