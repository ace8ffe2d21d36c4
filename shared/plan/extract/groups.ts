/** Rule E3: which stakeholder groups a participant's words name. Whole words, or the head of a German compound. */
import { type StakeholderGroup, stakeholderGroups } from '../../model/stakeholder-groups.ts'
import { groupHeads, groupPhrases, groupStems, groupWords } from './group-words.ts'
import { indexPhrases, phraseAt, protectedPhrases } from './phrases.ts'
import { type Token, tokenise } from './tokens.ts'
import { wordSet } from './word-forms.ts'

const phrases = indexPhrases([
  ...protectedPhrases,
  ...groupPhrases.map(([phrase, group]) => ({
    keys: tokenise(phrase).map(token => token.key),
    text: group ?? '',
  })),
])

const groupsOfPhrase = new Map<string, StakeholderGroup>([
  ['KMU', 'business'],
  ['SMEs', 'business'],
  ['R&D', 'research'],
  ...stakeholderGroups.map(group => [group, group] as const),
])

/** Ends like "Bundesamt" but is none. */
const noCompounds = wordSet('gesamt insgesamt')

/** A compound has at least two letters in front of its head. */
function headOf(key: string): StakeholderGroup | undefined {
  if (noCompounds.has(key)) return undefined
  for (let from = 2; from < key.length; from += 1) {
    const group = groupHeads.get(key.slice(from))
    if (group) return group
  }
  return undefined
}

function stemOf(key: string): StakeholderGroup | undefined {
  for (let to = key.length - 3; to > 3; to -= 1) {
    const group = groupStems.get(key.slice(0, to))
    if (group) return group
  }
  return undefined
}

/** Longer words are no words; looking for heads in them would cost time. */
const maxWordLength = 80

function groupOfWord(key: string): StakeholderGroup | undefined {
  if (key.length > maxWordLength) return undefined
  return groupWords.get(key) ?? headOf(key) ?? stemOf(key)
}

/** Groups in the order of `stakeholderGroups`, each once. */
export function groupsOf(tokens: Token[]): StakeholderGroup[] {
  const found = new Set<StakeholderGroup>()
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at, phrases)
    const token = tokens[at]
    const word = token?.kind === 'word' ? groupOfWord(token.key) : undefined
    const group = phrase ? groupsOfPhrase.get(phrase.phrase.text ?? '') : word
    if (group) found.add(group)
    at = phrase?.next ?? at + 1
  }
  return stakeholderGroups.filter(group => found.has(group))
}
