/** Rule E5: which sources a funding text names. Whole words ("Finnland" is no Land), phrases, compound heads. */
import { fundingHeads, fundingPhrases, fundingWords } from './funding-words.ts'
import { type FundingSource, fundingSources } from './note-reading.ts'
import { indexPhrases, phraseAt } from './phrases.ts'
import { isWord, type Token, tokenise } from './tokens.ts'
import { wordSet } from './word-forms.ts'

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

const denials = wordSet('kein keine keinen keiner keinerlei ohne no without')
const turns = wordSet('sondern aber dafür nur but only just instead')

/** "keine Förderung" and what follows, up to a mark or a word that turns: what is said not to be there is no source. */
function isDenied(token: Token | undefined, was: boolean): boolean {
  if (isWord(token, denials)) return true
  return was && token?.kind !== 'sign' && !isWord(token, turns)
}

/** In the order of `fundingSources`, each once. */
export function readFunding(tokens: Token[]): FundingSource[] {
  const found = new Set<FundingSource>()
  let denied = false
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at, phrases)
    const token = tokens[at]
    denied = isDenied(token, denied)
    const word = token?.kind === 'word' ? sourceOfWord(token.key) : undefined
    const source = phrase ? sourceOfText.get(phrase.phrase.text ?? '') : word
    if (source && !denied) found.add(source)
    at = phrase?.next ?? at + 1
  }
  return fundingSources.filter(source => found.has(source))
}
