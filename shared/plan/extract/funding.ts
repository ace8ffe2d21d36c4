/** Rule E5: which sources a funding text names. Whole words ("Finnland" is no Land), phrases, compound heads. */
import { fundingHeads, fundingPhrases, fundingWords } from './funding-words.ts'
import { type FundingSource, fundingSources } from './note-reading.ts'
import { indexPhrases, phraseAt } from './phrases.ts'
import { type Token, tokenise } from './tokens.ts'

const phrases = indexPhrases(
  fundingPhrases.map(([phrase, source]) => ({
    keys: tokenise(phrase).map(token => token.key),
    text: source ?? '',
  })),
)

const sourceOfText = new Map<string, FundingSource>(fundingSources.map(source => [source, source]))

/** Longer words are no words; looking for heads in them would cost time. */
const maxWordLength = 80

function sourceOfWord(key: string): FundingSource | undefined {
  if (key.length > maxWordLength) return undefined
  const whole = fundingWords.get(key)
  if (whole) return whole
  for (let from = 2; from < key.length; from += 1) {
    const source = fundingHeads.get(key.slice(from))
    if (source) return source
  }
  return undefined
}

/** In the order of `fundingSources`, each once. */
export function readFunding(tokens: Token[]): FundingSource[] {
  const found = new Set<FundingSource>()
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at, phrases)
    const token = tokens[at]
    const word = token?.kind === 'word' ? sourceOfWord(token.key) : undefined
    const source = phrase ? sourceOfText.get(phrase.phrase.text ?? '') : word
    if (source) found.add(source)
    at = phrase?.next ?? at + 1
  }
  return fundingSources.filter(source => found.has(source))
}
