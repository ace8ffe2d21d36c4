/** What a card says of its release, where its region keeps drafts; undefined where there is nothing to say. */
import { useCallback, useSyncExternalStore } from 'react'
import type { Card } from '../../shared/model/card.ts'
import { isChangedSinceRelease } from '../../shared/model/draft-state.ts'
import type { MessageId } from '../i18n/catalogs.ts'
import type { OpenBoard } from '../store/workshop-store.ts'

export function useDraftWord({ parts }: OpenBoard, card: Card): MessageId | undefined {
  const drafts = parts?.drafts.cards
  const watch = useCallback(
    (listener: () => void) => drafts?.watchCard(card.id, listener) ?? (() => undefined),
    [drafts, card.id],
  )
  const isChanged = useSyncExternalStore(watch, () => {
    const draft = card.draft ? undefined : drafts?.findCard(card.id)
    return draft !== undefined && isChangedSinceRelease(draft, card)
  })
  if (card.draft) return card.draft.isReady ? 'drafts.ready' : 'drafts.draft'
  return isChanged ? 'drafts.changed' : undefined
}
