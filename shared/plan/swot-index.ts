/**
 * Who wrote what on which topic: the released SWOT cards by topic, quadrant and region.
 * The one ground of links (L1–L3) and TOWS pairs (L4).
 */
import { byCodeUnit } from './code-unit-order.ts'
import { type Quadrant, quadrants } from './plan.ts'
import { cardsOnBoards, type WorkshopView } from './workshop-view.ts'

/** Card ids by region id. */
export type Holders = Map<string, string[]>

export interface TopicHolders {
  topic: string
  byQuadrant: Record<Quadrant, Holders>
}

/** Topics in order of id; regions within a quadrant in order of id. */
export function indexSwot(view: WorkshopView): TopicHolders[] {
  const regions = new Set(view.regionIds)
  const byTopic = new Map<string, TopicHolders>()
  for (const card of cardsOnBoards(view, 'swot')) {
    const { topic, region, quadrant } = card
    if (!topic || !region || !isQuadrant(quadrant) || !regions.has(region)) continue
    if (view.topicIds && !view.topicIds.has(topic)) continue
    const holders = getTopic(byTopic, topic).byQuadrant[quadrant]
    holders.set(region, [...(holders.get(region) ?? []), card.id])
  }
  return [...byTopic.values()].sort((a, b) => byCodeUnit(a.topic, b.topic)).map(inRegionOrder)
}

export function isQuadrant(value: unknown): value is Quadrant {
  return quadrants.some(quadrant => quadrant === value)
}

function getTopic(byTopic: Map<string, TopicHolders>, topic: string): TopicHolders {
  const known = byTopic.get(topic)
  if (known) return known
  const fresh: TopicHolders = {
    topic,
    byQuadrant: { S: new Map(), W: new Map(), O: new Map(), T: new Map() },
  }
  byTopic.set(topic, fresh)
  return fresh
}

function inRegionOrder({ topic, byQuadrant }: TopicHolders): TopicHolders {
  const sorted = (holders: Holders) => new Map([...holders].sort(([a], [b]) => byCodeUnit(a, b)))
  const { S, W, O, T } = byQuadrant
  return { topic, byQuadrant: { S: sorted(S), W: sorted(W), O: sorted(O), T: sorted(T) } }
}
