/** On a card, where something was said about it: how many comments, and each reaction with its count. Quiet: no news. */
import type { Card } from '../../shared/model/card.ts'
import { isResolved } from '../../shared/model/remarks.ts'
import { useText } from '../i18n/useText.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { ReactionButtons } from './ReactionButtons.tsx'
import { threadSheet } from './thread-sheet.ts'
import { useRemarks } from './use-remarks.ts'
import './remarks.css'

export interface CardRemarksProps {
  board: OpenBoard
  card: Card
}

export function CardRemarks({ board, card }: CardRemarksProps) {
  const t = useText()
  const { remarks, actions } = useRemarks(board, card)
  const n = remarks.comments.length
  if (n === 0 && Object.keys(remarks.reactions).length === 0) return null
  return (
    <div className="remarks">
      {n > 0 && (
        <button
          type="button"
          className="remark"
          tabIndex={-1}
          onClick={() => threadSheet.set({ documentId: board.documentId, cardId: card.id })}
        >
          {isResolved(remarks) ? t('remarks.resolvedCount', { n }) : t('remarks.count', { n })}
        </button>
      )}
      <ReactionButtons remarks={remarks} actions={actions} onlyGiven />
    </div>
  )
}
