/**
 * The strategies' page as its two views show it: topic by topic the SWOT cards that count, the pairs that the rules
 * suggest (the same as in the plan), and what people made of them. Pure; knows no React and no documents. Only released
 * cards are here: a draft is nobody's source, whoever looks.
 */
import type { TowsType } from '../../../shared/boards/tows/kind.ts'
import type { Card } from '../../../shared/model/card.ts'
import type { Control } from '../../../shared/model/control.ts'
import { type Quadrant, quadrants } from '../../../shared/plan/plan.ts'
import { towsTypeOf } from '../../../shared/plan/strategies.ts'
import { indexSwot, isQuadrant } from '../../../shared/plan/swot-index.ts'
import { findTowsCards, type TowsCards } from '../../../shared/plan/tows.ts'
import { type PlacedCard, viewOfCards } from '../synergy-map/synergies.ts'

/** As many as are shown before more are asked for, as with links (rule L5). */
export const pairsAtOnce = 12

export interface SuggestedPair extends TowsCards {
  /** The strategies that were made of a card of either side. */
  strategies: readonly Card[]
}

export interface TowsTopic {
  /** Null: cards that have no topic. */
  id: string | null
  cards: Readonly<Record<Quadrant, readonly PlacedCard[]>>
  pairs: readonly SuggestedPair[]
  strategies: readonly Card[]
}

export interface TowsSheet {
  /** Those with the most pairs first, cards without a topic last. */
  topics: readonly TowsTopic[]
  /** By card id: every card that a strategy may be made of. */
  cardsById: ReadonlyMap<string, PlacedCard>
  strategies: readonly Card[]
  /** Cards of one's own region that are not released. */
  draftCount: number
}

/** `strategies`: the cards of the board of strategies. */
export function readTows(
  control: Control,
  cards: readonly PlacedCard[],
  strategies: readonly Card[],
): TowsSheet {
  const view = viewOfCards(control, cards)
  const topicIds = new Set(control.topics.map(({ id }) => id))
  const released = cards.filter(({ card }) => view.cardsById.has(card.id) && isQuadrant(card.zone))
  const cardsById = new Map(released.map(placed => [placed.card.id, placed]))
  const topicOf = ({ topic }: Card) => (topic !== null && topicIds.has(topic) ? topic : null)
  const topicOfStrategy = (card: Card) =>
    topicOf(card) ?? sourcesOf(card).flatMap(id => topicOf(cardsById.get(id)?.card ?? card) ?? [])[0] ?? null
  const pairs = Map.groupBy(findTowsCards(indexSwot(view)), ({ pair }) => pair.topic)
  const byTopic = Map.groupBy(released, ({ card }) => topicOf(card))
  const made = Map.groupBy(strategies, topicOfStrategy)
  const topics = [...new Set([...byTopic.keys(), ...made.keys()])].map(id => ({
    id,
    cards: byQuadrant(byTopic.get(id) ?? []),
    pairs: (pairs.get(id ?? '') ?? []).map(pair => withStrategies(pair, strategies)),
    strategies: made.get(id) ?? [],
  }))
  topics.sort((a, b) => Number(a.id === null) - Number(b.id === null) || b.pairs.length - a.pairs.length)
  return { topics, cardsById, strategies, draftCount: cards.filter(isDraft).length }
}

const isDraft = ({ card }: PlacedCard) => card.visibility !== 'workshop'

function byQuadrant(cards: readonly PlacedCard[]): TowsTopic['cards'] {
  const inQuadrant = (quadrant: Quadrant) => cards.filter(({ card }) => card.zone === quadrant)
  return { S: inQuadrant('S'), W: inQuadrant('W'), O: inQuadrant('O'), T: inQuadrant('T') }
}

function withStrategies(pair: TowsCards, strategies: readonly Card[]): SuggestedPair {
  const made = strategies.filter(card => {
    const sources = sourcesOf(card)
    return [pair.internal, pair.external].every(side => side.some(id => sources.includes(id)))
  })
  return { ...pair, strategies: made }
}

/** Ids of the cards that a strategy was made of, as it says. */
export function sourcesOf({ fields }: Card): readonly string[] {
  return Array.isArray(fields.sources) ? (fields.sources as string[]) : []
}

/** All topics as one, in their order. */
export function allTopics({ topics, strategies }: TowsSheet): TowsTopic {
  const cards = Object.fromEntries(
    quadrants.map(quadrant => [quadrant, topics.flatMap(topic => topic.cards[quadrant])]),
  ) as Record<Quadrant, PlacedCard[]>
  return { id: null, cards, pairs: topics.flatMap(({ pairs }) => pairs), strategies }
}

/** Cards of other topics are found among all. */
export const hasMore = ({ pairs, strategies }: TowsTopic) => pairs.length + strategies.length > 0

export function pairsOfType({ pairs }: TowsTopic, type: TowsType): readonly SuggestedPair[] {
  return pairs.filter(({ pair }) => pair.type === type)
}

/** A topic and as many of its pairs as are shown. */
export interface ShownTopic {
  topic: TowsTopic
  pairs: readonly SuggestedPair[]
}

/** The beginning of the outline: so many pairs, and every strategy; topics with neither are left out. */
export function firstPairs(topics: readonly TowsTopic[], most: number): ShownTopic[] {
  let left = most
  const shown = topics.map(topic => {
    const pairs = topic.pairs.slice(0, Math.max(0, left))
    left -= pairs.length
    return { topic, pairs }
  })
  return shown.filter(({ topic, pairs }) => pairs.length + topic.strategies.length > 0)
}

/** Two picked cards, the internal one first, and what a strategy of them is; undefined where they are no pair. */
export interface Picked {
  type: TowsType
  internal: Card
  external: Card
}

export function pickPair(first: Card | undefined, second: Card | undefined): Picked | undefined {
  if (!first || !second) return undefined
  const [internal, external] = isInternal(first) ? [first, second] : [second, first]
  const type = towsTypeOf(internal.zone, external.zone)
  return type && { type, internal, external }
}

export const isInternal = ({ zone }: Card) => zone === 'S' || zone === 'W'

/** What the field begins with: the words of both. */
export function firstWords({ internal, external }: Picked, most: number): string {
  const words = [internal.text, external.text].map(text => text.replaceAll(/\s+/g, ' ').trim())
  return words.join(' + ').slice(0, most).toWellFormed()
}

/** What is being made: the ids of the two cards, each empty until it is chosen. */
export interface Making {
  internal: string
  external: string
}
