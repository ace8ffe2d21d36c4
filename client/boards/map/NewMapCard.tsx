/**
 * The field of a new card on the map: the first letter makes the card, so that a half-written one is never lost; Enter
 * saves it and goes on to the next below; Escape saves and goes to the card.
 */
import { type KeyboardEvent, useCallback, useState } from 'react'
import { newCardId } from '../../../shared/model/ids.ts'
import { nextAfter } from '../../cards/CardEditor.tsx'
import { CardField } from '../../cards/CardField.tsx'
import { focusCard } from '../../cards/card-focus.ts'
import { useUndoKeys } from '../../cards/use-undo-keys.ts'
import { useWritingPresence } from '../../cards/use-writing-presence.ts'
import { useText } from '../../i18n/useText.ts'
import { printKeys } from '../../keys/key-table.ts'
import { useWorkshop } from '../../react/workshop-context.ts'
import type { SharedText } from '../../store/text-draft.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import type { SteadySlot } from './use-new-slot.ts'

export function NewMapCard({ board, slot }: { board: OpenBoard; slot: SteadySlot }) {
  const t = useText()
  const store = useWorkshop()
  const undoKeys = useUndoKeys()
  const [round, setRound] = useState(0)
  const text = useSlotText(board, slot)
  useWritingPresence(board, text.cardId())
  const watch = useCallback((listener: () => void) => board.cards.watch(listener), [board])
  const finish = (then: 'next' | 'close' | 'leave') => {
    const cardId = text.take()
    if (then === 'next' && cardId) {
      slot.moveOn()
      setRound(round + 1)
      return
    }
    if (then !== 'leave' || store.editing.current.get()?.kind === 'new') store.editing.set(undefined)
    if (then === 'close' && cardId) focusCard(board.documentId, cardId)
  }
  const onKey = (event: KeyboardEvent) => {
    if (undoKeys(event)) return
    const next = nextAfter(event, false)
    if (!next) return
    event.preventDefault()
    finish(event.key === 'Escape' ? 'close' : 'next')
  }
  return (
    <div className="next map-new" data-open>
      <CardField
        key={round}
        shared={text.shared}
        watch={watch}
        label={t('cards.new')}
        onKey={onKey}
        onBlur={() => finish('leave')}
      />
      <small>
        <kbd>{printKeys('finishLine', t)}</kbd> {t('cards.nextCard')}
      </small>
    </div>
  )
}

interface SlotText {
  shared: SharedText
  cardId: () => string | undefined
  /** Lets go of its card: a card like any other now, or gone if it is empty. Its id if it stays. */
  take: () => string | undefined
}

/** A text that becomes a card with its first letter. */
function useSlotText(board: OpenBoard, slot: SteadySlot): SlotText {
  const store = useWorkshop()
  const { documentId, actions, cards } = board
  const hold = (cardId: string | undefined) =>
    store.editing.set({ kind: 'new', documentId, zone: null, cardId })
  const cardId = () => {
    const editing = store.editing.current.get()
    return editing?.kind === 'new' && editing.documentId === documentId ? editing.cardId : undefined
  }
  return {
    cardId,
    shared: {
      read: () => {
        const id = cardId()
        return id === undefined ? '' : actions.sharedText(id).read()
      },
      write: words => {
        const id = cardId()
        if (id !== undefined && cards.findCard(id)) actions.sharedText(id).write(words)
        else if (words !== '') beginCard(words)
      },
    },
    take: () => {
      const id = cardId()
      const card = id === undefined ? undefined : cards.findCard(id)
      if (!card) return undefined
      hold(undefined)
      if (card.text.trim() !== '') return card.id
      actions.remove([card.id])
      return undefined
    },
  }

  // The slot knows its card before it is made: whoever hears of the new card must find it here.
  function beginCard(words: string): void {
    const id = newCardId()
    hold(id)
    const { x, y } = slot.place()
    actions.begin({ id, text: words, pos: [x, y] })
  }
}
