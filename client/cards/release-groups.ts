/** What a region's coordination can do about a card being seen by others, for the card's menu. */
import type { Card } from '../../shared/model/card.ts'
import { useText } from '../i18n/useText.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import type { MenuGroup } from '../ui/Menu.tsx'
import { releaseSheet } from './release-sheet.ts'
import { useDraftWord } from './use-draft-word.ts'
import { useRelease } from './use-release.ts'

/** None where the region keeps no drafts, and for who may not decide. */
export function useReleaseGroups(board: OpenBoard, card: Card): MenuGroup[] {
  const t = useText()
  const { role } = useWorkshop().info.session
  const { ask } = useRelease(board.boardId)
  const word = useDraftWord(board, card)
  if (!board.parts || role !== 'region_lead') return []
  const show = { documentId: board.documentId, cardIds: [card.id] }
  const draft = board.parts.drafts.cards.findCard(card.id)
  const changed = [{ id: card.id, seen: draft?.text ?? '' }]
  const entries = card.draft
    ? [{ id: 'release', label: t('drafts.release'), onAction: () => releaseSheet.set(show) }]
    : [{ id: 'withdraw', label: t('drafts.withdraw'), onAction: () => void ask('withdraw', [card]) }]
  if (card.draft?.isReady)
    entries.push({
      id: 'unchoose',
      label: t('drafts.unchoose'),
      onAction: () => void ask('unchoose', [card]),
    })
  if (word === 'drafts.changed')
    entries.push(
      { id: 'again', label: t('drafts.releaseChange'), onAction: () => void ask('release', changed) },
      { id: 'keep', label: t('drafts.keep'), onAction: () => void ask('keep', changed) },
    )
  return [{ id: 'release', label: t('drafts.releaseEntry'), entries }]
}
