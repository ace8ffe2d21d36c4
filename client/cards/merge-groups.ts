/** Merging a card with another of its zone, and taking it apart again, for the card's menu. */
import type { Card } from '../../shared/model/card.ts'
import { mergedCardsOf } from '../../shared/model/merge-cards.ts'
import type { Translate } from '../i18n/active-language.ts'
import { useText } from '../i18n/useText.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import { mergeOn, takeApartOn } from '../store/merging.ts'
import type { OpenBoard, WorkshopStore } from '../store/workshop-store.ts'
import type { MenuGroup } from '../ui/Menu.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { focusCard } from './card-focus.ts'
import { shortText } from './card-words.ts'
import { doublesOf } from './doubles.ts'
import { offerUndo } from './offer-undo.ts'

/** As one step; the way back is offered with what is said about it. */
export function mergeInto(
  store: WorkshopStore,
  board: OpenBoard,
  { kept, taken }: { kept: Card; taken: Card },
  t: Translate,
): void {
  mergeOn(board, kept, taken)
  focusCard(board.documentId, kept.id)
  offerUndo(store, t('drafts.merged'), t, () => {
    const card = board.cards.findCard(kept.id)
    if (card) takeApartOn(board, card)
  })
}

/** Others of the same zone and document, those that say the same first. */
export function useMergeGroups(board: OpenBoard, card: Card): MenuGroup[] {
  const t = useText()
  const store = useWorkshop()
  const doubles = new Set(doublesOf(board, card.id))
  const others = mergeable(board, card)
  const entryOf = (other: Card) => ({
    id: other.id,
    label: shortText(other.text),
    onAction: () => mergeInto(store, board, { kept: card, taken: other }, t),
  })
  const groups = [
    {
      id: 'doubles',
      label: t('drafts.double'),
      entries: others.filter(one => doubles.has(one.id)).map(entryOf),
    },
    {
      id: 'others',
      label: t('drafts.mergeWith'),
      entries: others.filter(one => !doubles.has(one.id)).map(entryOf),
    },
  ]
  return groups.filter(group => group.entries.length > 0)
}

export function mergeEntries(
  board: OpenBoard,
  card: Card,
  open: () => void,
  t: Translate,
): MenuGroup['entries'] {
  const isMerged = mergedCardsOf(card).length > 0
  const apart = {
    id: 'apart',
    label: t('drafts.takeApart'),
    onAction: () => {
      takeApartOn(board, card)
      showToast(t('drafts.apart'))
    },
  }
  const merge = { id: 'merge', label: t('drafts.mergeWith'), onAction: open }
  const canMerge = board.kind.layout === 'zones' && mergeable(board, card).length > 0
  return [...(canMerge ? [merge] : []), ...(isMerged ? [apart] : [])]
}

function mergeable(board: OpenBoard, card: Card): Card[] {
  return board.cards
    .list()
    .filter(
      one =>
        one.id !== card.id &&
        one.zone === card.zone &&
        one.visibility === card.visibility &&
        one.text.trim() !== '',
    )
}
