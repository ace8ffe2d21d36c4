/** Rule E2: `@mention`s in running text. E-mail addresses are blocked beforehand and so are never mentions. */
import type { Span } from './note-reading.ts'
import { type PhraseIndex, phraseAt } from './phrases.ts'
import { isSign, type Token } from './tokens.ts'

const joints = ['.', '-', '_']

/** The first mention: letters and digits with `.`, `-`, `_` between them; a known name may have blanks. */
export function findMention(tokens: Token[], names: PhraseIndex): Span | null {
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const first = tokens[at + 1]
    const glued = !tokens[at]?.gap && (tokens[at - 1]?.kind === 'word' || tokens[at - 1]?.kind === 'digits')
    if (!isSign(tokens[at], '@') || !first || first.gap || glued) continue
    if (first.kind !== 'word' && first.kind !== 'digits') continue
    const name = phraseAt(tokens, at + 1, names)
    const last = tokens[(name?.next ?? nameEnd(tokens, at + 1)) - 1]
    if (last) return { from: first.from, to: last.to }
  }
  return null
}

function nameEnd(tokens: Token[], index: number): number {
  let end = index + 1
  while (
    end < tokens.length &&
    !tokens[end]?.gap &&
    (tokens[end]?.kind !== 'sign' || isSign(tokens[end], ...joints))
  )
    end += 1
  while (isSign(tokens[end - 1], ...joints)) end -= 1
  return end
}
