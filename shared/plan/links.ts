/**
 * The synergy map's links (L1 shared, L2 complementarity, L6 status), computed from the SWOT cards, and with them
 * those that people drew (L7).
 *
 * The file's `links` carry decisions and nothing else: a link that the cards no longer bear is gone, one
 * without a decision is suggested. Order: topic, then S O W T, then complementarities by id; mixed ones after all others.
 */
import { judgeLink, type LinkDecision, undecided } from '../model/link-decision.ts'
import { byCodeUnit, sortedIds } from './code-unit-order.ts'
import type { LinkKind, PlanLink, Quadrant } from './plan.ts'
import type { TopicHolders } from './swot-index.ts'

const sharedKinds: [Quadrant, LinkKind][] = [
  ['S', 'shared_strength'],
  ['O', 'shared_opportunity'],
  ['W', 'shared_need'],
  ['T', 'shared_risk'],
]

/** By link id; of `readLinkDecisions`, or of a file. */
export type LinkDecisions = ReadonlyMap<string, LinkDecision>

export function findLinks(
  topics: TopicHolders[],
  decisions: LinkDecisions,
  own: readonly Undecided[] = [],
): PlanLink[] {
  const links = topics.flatMap(topic => [...sharedLinks(topic), ...complementarities(topic)])
  const listed = [...links.filter(link => !link.mixed), ...links.filter(link => link.mixed), ...own]
  return listed.map(link => {
    const { status } = judgeLink(decisions.get(link.id) ?? undecided, link.regions)
    return { ...link, status }
  })
}

/** Only kinds that occur, in the order S, O, W, T, complementarity. */
export function countLinks(links: PlanLink[]): Partial<Record<LinkKind, number>> {
  const counts: Partial<Record<LinkKind, number>> = {}
  for (const kind of [...sharedKinds.map(([, kind]) => kind), 'complementarity' as const]) {
    const count = links.filter(link => link.kind === kind).length
    if (count > 0) counts[kind] = count
  }
  return counts
}

type Undecided = Omit<PlanLink, 'status'>

function sharedLinks({ topic, byQuadrant }: TopicHolders): Undecided[] {
  return sharedKinds
    .filter(([quadrant]) => byQuadrant[quadrant].size >= 2)
    .map(([quadrant, kind]) => ({
      id: `syn-${quadrant}-${topic}`,
      kind,
      topic,
      regions: [...byQuadrant[quadrant].keys()],
      cards: sortedIds([...byQuadrant[quadrant].values()].flat()),
    }))
}

function complementarities({ topic, byQuadrant }: TopicHolders): Undecided[] {
  const links: Undecided[] = []
  for (const [giver, strengths] of byQuadrant.S) {
    for (const [receiver, weaknesses] of byQuadrant.W) {
      if (giver === receiver) continue
      links.push({
        id: `cmp-${topic}-${giver}-${receiver}`,
        kind: 'complementarity',
        topic,
        giver,
        receiver,
        regions: sortedIds([giver, receiver]),
        cards: sortedIds([...strengths, ...weaknesses]),
        mixed: byQuadrant.S.has(receiver),
      })
    }
  }
  return links.sort((a, b) => byCodeUnit(a.id, b.id))
}
