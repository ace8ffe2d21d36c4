/** Writing the words of a heading or the name of a frame where they stand. Leaving keeps what is there, empty or not. */
import { type KeyboardEvent, useCallback, useState } from 'react'
import type { Card } from '../../../../shared/model/card.ts'
import { nextAfter } from '../../../cards/CardEditor.tsx'
import { CardField } from '../../../cards/CardField.tsx'
import { focusCard } from '../../../cards/card-focus.ts'
import { useUndoKeys } from '../../../cards/use-undo-keys.ts'
import { useWritingPresence } from '../../../cards/use-writing-presence.ts'
import { useWorkshop } from '../../../react/workshop-context.ts'
import type { OpenBoard } from '../../../store/workshop-store.ts'

export function ElementField({ board, card, label }: { board: OpenBoard; card: Card; label: string }) {
  const store = useWorkshop()
  const { documentId, cards } = board
  const [shared] = useState(() => board.actions.sharedText(card.id))
  const watch = useCallback((listener: () => void) => cards.watchCard(card.id, listener), [cards, card.id])
  const undoKeys = useUndoKeys()
  useWritingPresence(board, card.id)
  const end = (goesBack: boolean) => {
    if (store.editing.current.get()?.cardId !== card.id) return
    store.editing.set(undefined)
    if (goesBack) focusCard(documentId, card.id)
  }
  const onKey = (event: KeyboardEvent) => {
    if (undoKeys(event) || !nextAfter(event, false)) return
    event.preventDefault()
    end(true)
  }
  return <CardField shared={shared} watch={watch} label={label} onKey={onKey} onBlur={() => end(false)} />
}
