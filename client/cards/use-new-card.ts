/**
 * The field of a card that is not there yet: the first letter makes the card, so that a half-written one is never
 * lost; Enter saves it and goes on to the next, Escape saves and goes to the card, or from an empty field to the last
 * one that was written in it. Used wherever cards are begun.
 */
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { newCardId } from '../../shared/model/ids.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import type { SharedText } from '../store/text-draft.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { nextAfter } from './CardEditor.tsx'
import { focusCard } from './card-focus.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import { useWritingPresence } from './use-writing-presence.ts'

export interface NewCardParts {
  board: OpenBoard
  zone: string | null
  /** Makes the card with its first letters. */
  begin: (id: string, text: string) => void
  /** A card is finished and the next one is to be written. */
  onNext?: () => void
  /** Closed by a key and nothing was written: there is no card to go to. */
  onNothing?: () => void
}

export interface NewCard {
  /** Another one for each card: the key of the field. */
  round: number
  shared: SharedText
  watch: (listener: () => void) => () => void
  onKey: (event: KeyboardEvent) => void
  /** Somebody turns to something else. */
  leave: () => void
}

export function useNewCard({ board, zone, begin, onNext, onNothing }: NewCardParts): NewCard {
  const store = useWorkshop()
  const undoKeys = useUndoKeys()
  const [round, setRound] = useState(0)
  const lastId = useRef<string>(undefined)
  const slot = useSlotText(board, zone, begin)
  useWritingPresence(board, slot.cardId())
  const watch = useCallback((listener: () => void) => board.cards.watch(listener), [board])
  const finish = (then: 'next' | 'close' | 'leave') => {
    const cardId = slot.take()
    lastId.current = cardId ?? lastId.current
    if (then === 'next' && cardId) {
      onNext?.()
      setRound(round + 1)
      return
    }
    if (then !== 'leave' || store.editing.current.get()?.kind === 'new') store.editing.set(undefined)
    if (then === 'leave') return
    if (lastId.current) focusCard(board.documentId, lastId.current)
    else onNothing?.()
  }
  return {
    round,
    shared: slot.shared,
    watch,
    onKey(event) {
      if (undoKeys(event)) return
      const next = nextAfter(event, board.kind.textKey === 'body')
      if (!next) return
      event.preventDefault()
      finish(event.key === 'Escape' ? 'close' : 'next')
    },
    leave: () => finish('leave'),
  }
}

interface SlotText {
  shared: SharedText
  cardId: () => string | undefined
  /** The slot lets go of its card: it is a card like any other now, or gone if it is empty. Its id if it stays. */
  take: () => string | undefined
}

/** A text that becomes a card with its first letter. */
function useSlotText(board: OpenBoard, zone: string | null, begin: NewCardParts['begin']): SlotText {
  const store = useWorkshop()
  const { documentId, actions, cards } = board
  const hold = (id: string | undefined) => store.editing.set({ kind: 'new', documentId, zone, cardId: id })
  const cardId = () => {
    const editing = store.editing.current.get()
    return editing?.kind === 'new' && editing.documentId === documentId ? editing.cardId : undefined
  }
  // The slot knows its card before it is made: whoever hears of the new card must find it here.
  const beginCard = (text: string) => {
    const id = newCardId()
    hold(id)
    begin(id, text)
  }
  return {
    cardId,
    shared: {
      read: () => {
        const id = cardId()
        return id === undefined ? '' : actions.sharedText(id).read()
      },
      write: text => {
        const id = cardId()
        if (id !== undefined && cards.findCard(id)) actions.sharedText(id).write(text)
        else if (text !== '') beginCard(text)
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
}
