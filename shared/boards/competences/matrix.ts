/**
 * Competences as figures: how many of each type of knowledge a region has, and where one region gives what another
 * looks for. Counts and pairs of what people wrote, nothing weighed.
 */
import type { CardFields } from '../contract.ts'
import { type KnowledgeType, knowledgeTypes } from './kind.ts'

export interface CompetenceCard {
  id: string
  region: string | null
  topic: string | null
  group: string | null
  fields: CardFields
}

export interface MatrixRow {
  regionId: string
  byType: Readonly<Record<KnowledgeType, number>>
  /** Cards that nobody has given a type yet. */
  untyped: number
  /** All cards of the region: the types and the untyped together. */
  total: number
}

/** A row for each region in the order given. Cards of other regions are left out. */
export function competenceMatrix(
  cards: readonly CompetenceCard[],
  regionIds: readonly string[],
): MatrixRow[] {
  return regionIds.map(regionId =>
    rowOf(
      regionId,
      cards.filter(card => card.region === regionId),
    ),
  )
}

/** What stands below the columns. */
export function sumOfRows(rows: readonly MatrixRow[]): Omit<MatrixRow, 'regionId'> {
  const sum = (pick: (row: MatrixRow) => number) => rows.reduce((total, row) => total + pick(row), 0)
  const byType = mapTypes(type => sum(row => row.byType[type]))
  return { byType, untyped: sum(row => row.untyped), total: sum(row => row.total) }
}

function rowOf(regionId: string, cards: readonly CompetenceCard[]): MatrixRow {
  const byType = mapTypes(type => cards.filter(card => typeOf(card) === type).length)
  return {
    regionId,
    byType,
    untyped: cards.filter(card => typeOf(card) === null).length,
    total: cards.length,
  }
}

export function typeOf({ fields }: Pick<CompetenceCard, 'fields'>): KnowledgeType | null {
  return knowledgeTypes.find(type => type === fields.knowledgeType) ?? null
}

function mapTypes(count: (type: KnowledgeType) => number): Record<KnowledgeType, number> {
  return {
    industry: count('industry'),
    technological: count('technological'),
    design: count('design'),
    network: count('network'),
  }
}

export interface Exchange {
  topic: string
  giver: string
  receiver: string
  /** Ids of the cards it rests on. */
  gives: string[]
  seeks: string[]
}

/** Where a region gives what another looks for on the same topic, by topic, giver and receiver. */
export function competenceExchanges(cards: readonly CompetenceCard[]): Exchange[] {
  const told = cards.flatMap(card =>
    card.topic === null || card.region === null ? [] : [{ ...card, topic: card.topic, region: card.region }],
  )
  const givers = told.filter(card => card.fields.gives === true)
  const seekers = told.filter(card => card.fields.seeks === true)
  const found = new Map<string, Exchange>()
  for (const give of givers) {
    for (const seek of seekers) {
      if (give.topic !== seek.topic || give.region === seek.region) continue
      const key = [give.topic, give.region, seek.region].join(' ')
      const exchange = found.get(key) ?? {
        topic: give.topic,
        giver: give.region,
        receiver: seek.region,
        gives: [],
        seeks: [],
      }
      found.set(key, exchange)
      if (!exchange.gives.includes(give.id)) exchange.gives.push(give.id)
      if (!exchange.seeks.includes(seek.id)) exchange.seeks.push(seek.id)
    }
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, exchange]) => exchange)
}
