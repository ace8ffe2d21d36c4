/** How many cards each region keeps to itself, for moderators: asked of the server while somebody looks. */
import { useEffect, useState } from 'react'
import type { DraftCounts } from '../../../shared/protocol/draft-counts.ts'
import { countDrafts } from '../../api/releases.ts'

/** Moderators are promised five seconds. */
const askEveryMs = 3_000

/** Of one board, by region id; undefined until the first answer. A page nobody sees does not ask. */
export function useDraftCounts(
  workshopId: string,
  boardId: string,
): { byRegion: ReadonlyMap<string, DraftCounts[number]> | undefined; ask: () => void } {
  const [counts, setCounts] = useState<DraftCounts>()
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further turn asks at once
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await countDrafts(workshopId)
      if (isCurrent && answer.ok) setCounts(answer.value)
    }
    void look()
    const timer = setInterval(() => void look(), askEveryMs)
    return () => {
      isCurrent = false
      clearInterval(timer)
    }
  }, [workshopId, turn])
  const own = counts?.filter(count => count.boardId === boardId)
  return {
    byRegion: own && new Map(own.map(count => [count.regionId, count])),
    ask: () => setTurn(turn + 1),
  }
}
