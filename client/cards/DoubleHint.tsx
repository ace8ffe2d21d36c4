/** Says of a card that another of its zone says the same, and merges the two by one press. Nothing happens by itself. */
import { useSyncExternalStore } from 'react'
import type { Card } from '../../shared/model/card.ts'
import { useText } from '../i18n/useText.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { shortText } from './card-words.ts'
import { earlierDouble } from './doubles.ts'
import { mergeInto } from './merge-groups.ts'

export interface DoubleHintProps {
  board: OpenBoard
  card: Card
}

export function DoubleHint({ board, card }: DoubleHintProps) {
  const t = useText()
  const store = useWorkshop()
  const earlier = useSyncExternalStore(board.cards.watch.bind(board.cards), () =>
    earlierDouble(board, card.id),
  )
  const kept = earlier === undefined ? undefined : board.cards.findCard(earlier)
  if (!kept) return null
  return (
    <p className="card-meta">
      <button
        type="button"
        className="card-suggestion"
        onClick={() => mergeInto(store, board, { kept, taken: card }, t)}
      >
        {t('drafts.doubleHint', { text: shortText(kept.text) })}
      </button>
    </p>
  )
}
