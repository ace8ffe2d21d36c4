/** A time that is meant but not said: "langfristig", "asap", "vielleicht im Sommer", "tbd". Rule E4, last resort. */

import { articles } from './number-words.ts'
import {
  horizonFillers,
  seasonWords,
  units,
  vagueTermHeads,
  vagueTerms,
  vagueWords,
  weakVagueWords,
} from './time-words.ts'
import { isSign, isWord, type Token } from './tokens.ts'

/** "long term", "medium-term". */
function isVagueTerm(tokens: Token[], index: number): boolean {
  const at = isSign(tokens[index + 1], '-') ? index + 2 : index + 1
  return isWord(tokens[index], vagueTermHeads) && isWord(tokens[at], vagueTerms)
}

function isStrong(tokens: Token[], index: number): boolean {
  return isWord(tokens[index], vagueWords) || isWord(tokens[index], seasonWords) || isVagueTerm(tokens, index)
}

function isWeakOrFiller(token: Token): boolean {
  return (
    token.kind === 'sign' ||
    isWord(token, weakVagueWords) ||
    isWord(token, articles) ||
    isWord(token, horizonFillers) ||
    isWord(token, units)
  )
}

/** Nothing stands there but vague words and what goes with them. */
export function isOnlyVague(tokens: Token[]): boolean {
  return tokens.every((token, index) => isStrong(tokens, index) || isWeakOrFiller(token))
}

/** Words like "offen" and "einige" mean a time only where nothing else is said. */
export function isVague(tokens: Token[]): boolean {
  if (tokens.some((_, index) => isStrong(tokens, index))) return true
  return tokens.some(token => isWord(token, weakVagueWords)) && tokens.every(isWeakOrFiller)
}
