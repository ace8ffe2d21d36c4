/**
 * Rule N2: which topic a card's text suggests, by the topics' aliases, and rule N3: which cards say the same.
 * Both are hints that a person confirms; nothing counts them before.
 */
import type { Topic } from '../model/workshop-file.ts'
import type { Span } from './extract/note-reading.ts'
import { type Token, tokenise } from './extract/tokens.ts'
import { spellings } from './extract/word-forms.ts'
import { keyWords, setOverlap } from './normalise.ts'

export interface TopicSuggestion {
  topic: string
  /** As the topic lists it. */
  alias: string
  span: Span
}

/**
 * From so many letters on, an alias of one word is found in German compounds too ("logistik" in
 * "Handelslogistik"); shorter ones are part of too many other words ("lade" in "Schokolade").
 */
const compoundLength = 7
/** Endings that German and English put to a word without changing what it means. */
const endings = new Set(['', 'e', 'n', 'en', 'er', 'ern', 'es', 's', 'em', 'ies'])
const maxWordLength = 80

interface Alias {
  topic: string
  alias: string
  /** Keys of its tokens, hyphens among them. */
  keys: string[]
  isCompoundable: boolean
}

/** `*` at an end marks an alias as a part of compounds whatever its length: "lade*". */
function aliasesOf(topic: Topic): Alias[] {
  const labels = typeof topic.label === 'string' ? [topic.label] : Object.values(topic.label)
  const texts = [...new Set([...(topic.aliases ?? []), ...labels])]
  return texts.flatMap(alias =>
    spellings(alias.replaceAll('*', '')).map(key => {
      const keys = tokenise(key).map(token => token.key)
      const isMarked = alias.startsWith('*') || alias.endsWith('*')
      const isCompoundable = keys.length === 1 && (isMarked || [...key].length >= compoundLength)
      return { topic: topic.id, alias, keys, isCompoundable }
    }),
  )
}

function isInflected(key: string, alias: string): boolean {
  return key.startsWith(alias) && endings.has(key.slice(alias.length))
}

function matches(token: Token | undefined, alias: string, isCompoundable: boolean): boolean {
  if (token === undefined || token.kind === 'blocked' || token.key.length > maxWordLength) return false
  if (token.kind !== 'word') return token.key === alias
  return isCompoundable ? token.key.includes(alias) : isInflected(token.key, alias)
}

interface Hit extends TopicSuggestion {
  length: number
}

function hitAt(tokens: Token[], index: number, { topic, alias, keys, isCompoundable }: Alias): Hit | null {
  const fits = keys.length > 0 && keys.every((key, at) => matches(tokens[index + at], key, isCompoundable))
  const [first, last] = [tokens[index], tokens[index + keys.length - 1]]
  if (!fits || !first || !last) return null
  return { topic, alias, span: { from: first.from, to: last.to }, length: keys.join('').length }
}

/** Longest alias first, then by topic id. */
function byRank(a: Hit, b: Hit): number {
  return b.length - a.length || (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0)
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}

/** Hits that no better hit at the same place outdoes. */
function winners(hits: Hit[]): Hit[] {
  const kept: Hit[] = []
  for (const hit of hits.toSorted(byRank)) {
    if (!kept.some(other => overlaps(other.span, hit.span))) kept.push(hit)
  }
  return kept
}

/** Aliases of all topics, ready to look up; make it once for many cards. */
export function indexTopics(topics: Topic[]): Alias[] {
  return topics.flatMap(aliasesOf)
}

/** The one topic that the text names; null if it names none, or several at different places. */
export function suggestTopic(text: string, aliases: Alias[]): TopicSuggestion | null {
  const tokens = tokenise(text)
  const hits = tokens.flatMap((_, index) => aliases.flatMap(alias => hitAt(tokens, index, alias) ?? []))
  const [best, ...others] = winners(hits)
  if (best === undefined || others.some(other => other.topic !== best.topic)) return null
  return { topic: best.topic, alias: best.alias, span: best.span }
}

/** From this share of common words on, two cards are shown as one to merge. */
const doubleOverlap = 0.8

const none: ReadonlySet<string> = new Set()

interface Card {
  id: string
  text: string
  board: string
  region?: string | null | undefined
  quadrant?: string | null | undefined
}

/** Pairs of ids (N3) in the order of the cards: same board, region and quadrant, and nearly the same words. */
export function findDoubles(cards: Card[]): [string, string][] {
  const places = Map.groupBy(cards, card =>
    JSON.stringify([card.board, card.region ?? null, card.quadrant ?? null]),
  )
  const words = new Map(cards.map(card => [card, new Set(keyWords(card.text))]))
  const isDouble = (first: Card, second: Card) =>
    setOverlap(words.get(first) ?? none, words.get(second) ?? none) >= doubleOverlap
  return [...places.values()].flatMap(group =>
    group.flatMap((first, index) =>
      group
        .slice(index + 1)
        .filter(second => isDouble(first, second))
        .map((second): [string, string] => [first.id, second.id]),
    ),
  )
}
