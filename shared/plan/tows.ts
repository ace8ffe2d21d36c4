/** Rule L4: TOWS pairs, an internal card of one region beside an external one of the same topic. */
import { type TowsType, towsTypes } from '../boards/tows/kind.ts'
import { sortedIds } from './code-unit-order.ts'
import type { Quadrant, TowsPair } from './plan.ts'
import type { TopicHolders } from './swot-index.ts'

/** The two quadrants of a type, the internal one first: they are its letters. */
export const quadrantsOfTows: Readonly<Record<TowsType, readonly [internal: Quadrant, external: Quadrant]>> =
  { SO: ['S', 'O'], WO: ['W', 'O'], ST: ['S', 'T'], WT: ['W', 'T'] }

/** A pair with the cards that it is made of: those of the one region, those of the other. Neither is empty. */
export interface TowsCards {
  pair: TowsPair
  internal: readonly string[]
  external: readonly string[]
}

/** By topic, type, region of the internal card, region of the external card; one for each pair of regions. */
export function findTows(topics: readonly TopicHolders[]): TowsPair[] {
  return findTowsCards(topics).map(({ pair }) => pair)
}

/** The same, in the same order, with their cards. */
export function findTowsCards(topics: readonly TopicHolders[]): TowsCards[] {
  return topics.flatMap(topic => towsTypes.flatMap(type => pairsOf(topic, type)))
}

function pairsOf({ topic, byQuadrant }: TopicHolders, type: TowsType): TowsCards[] {
  const [inner, outer] = quadrantsOfTows[type]
  return [...byQuadrant[inner]].flatMap(([from, internal]) =>
    [...byQuadrant[outer]].map(([to, external]) => ({
      pair: {
        id: from === to ? `tows-${type}-${topic}-${from}` : `tows-${type}-${topic}-${from}-${to}`,
        type,
        topic,
        scope: from === to ? ('within' as const) : ('cross' as const),
        regions: sortedIds([from, to]),
      },
      internal,
      external,
    })),
  )
}
