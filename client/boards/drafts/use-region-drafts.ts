/** What a region has kept to itself of one board, what of it waits for the reveal, and what changed since its release. */
import { useMemo } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { isChangedSinceRelease } from '../../../shared/model/draft-state.ts'
import { useCardsOf } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'

export interface ChangedCard {
  draft: Card
  /** What all see of it. */
  copy: Card
}

export interface RegionDrafts {
  /** Neither released nor chosen. */
  kept: readonly Card[]
  ready: readonly Card[]
  changed: readonly ChangedCard[]
  releasedCount: number
}

/** Cards without words are nobody's yet. */
export function useRegionDrafts({ parts }: Required<Pick<OpenBoard, 'parts'>>): RegionDrafts {
  const drafts = useCardsOf(useMemo(() => [parts.drafts], [parts]))
  const released = useCardsOf(useMemo(() => [parts.board], [parts]))
  return useMemo(() => {
    const copies = new Map(released.map(card => [card.id, card]))
    const own = drafts.filter(card => !copies.has(card.id) && card.text.trim() !== '')
    const changed = drafts.flatMap(draft => {
      const copy = copies.get(draft.id)
      return copy && isChangedSinceRelease(draft, copy) ? [{ draft, copy }] : []
    })
    return {
      kept: own.filter(card => !card.draft?.isReady),
      ready: own.filter(card => card.draft?.isReady),
      changed,
      releasedCount: released.length,
    }
  }, [drafts, released])
}
