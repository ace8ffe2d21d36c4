/** Rule L4: TOWS pairs, an internal card of one region beside an external one of the same topic. */
import { sortedIds } from './code-unit-order.ts'
import type { TowsPair, TowsType } from './plan.ts'
import type { TopicHolders } from './swot-index.ts'

/** In the order in which pairs of a topic are listed. */
export const towsTypes = ['SO', 'WO', 'ST', 'WT'] as const satisfies TowsType[]

/** By topic, type, region of the internal card, region of the external card; one for each pair of regions. */
export function findTows(topics: TopicHolders[]): TowsPair[] {
  return topics.flatMap(topic => towsTypes.flatMap(type => pairsOf(topic, type)))
}

function pairsOf({ topic, byQuadrant }: TopicHolders, type: TowsType): TowsPair[] {
  const internal = byQuadrant[type === 'SO' || type === 'ST' ? 'S' : 'W']
  const external = byQuadrant[type === 'SO' || type === 'WO' ? 'O' : 'T']
  return [...internal.keys()].flatMap(from =>
    [...external.keys()].map(to => ({
      id: from === to ? `tows-${type}-${topic}-${from}` : `tows-${type}-${topic}-${from}-${to}`,
      type,
      topic,
      scope: from === to ? 'within' : 'cross',
      regions: sortedIds([from, to]),
    })),
  )
}
