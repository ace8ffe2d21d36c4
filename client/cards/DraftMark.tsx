/** On cards that say nothing but their words: that others do not see them, or see them otherwise. */
import type { Card } from '../../shared/model/card.ts'
import { useText } from '../i18n/useText.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { useDraftWord } from './use-draft-word.ts'

export function DraftMark({ board, card }: { board: OpenBoard; card: Card }) {
  const t = useText()
  const word = useDraftWord(board, card)
  if (!word) return null
  return (
    <p className="card-meta">
      <b>{t(word)}</b>
    </p>
  )
}
