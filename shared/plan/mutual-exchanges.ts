/** Rule L3: pairs of regions that give to each other on different topics. Fair deals get signed. */
import { byCodeUnit, sortedIds } from './code-unit-order.ts'
import type { PlanLink } from './plan.ts'

/** Each pair in order of id, pairs in order of id. The decision on a link plays no part. */
export function findMutualExchanges(links: PlanLink[]): [string, string][] {
  const gifts = links.flatMap(({ giver, receiver, topic }) =>
    giver && receiver ? [{ giver, receiver, topic }] : [],
  )
  const pairs = new Map<string, [string, string]>()
  for (const gift of gifts) {
    const [first, second] = sortedIds([gift.giver, gift.receiver])
    if (gift.giver !== first || second === undefined) continue
    const back = gifts.some(
      other => other.giver === second && other.receiver === first && other.topic !== gift.topic,
    )
    if (back) pairs.set(`${first}\n${second}`, [first, second])
  }
  return [...pairs.values()].sort((a, b) => byCodeUnit(a[0], b[0]) || byCodeUnit(a[1], b[1]))
}
