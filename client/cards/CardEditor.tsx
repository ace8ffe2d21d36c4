/**
 * Writing in a card that is there: Enter, Escape and leaving the field keep what stands there; Ctrl+Enter and Tab go
 * on to the next card. While it is open, presence says so. If somebody deletes the card meanwhile, its text is
 * offered as a new one.
 */
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Card } from '../../shared/model/card.ts'
import { useText } from '../i18n/useText.ts'
import { commandOf } from '../keys/key-table.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { showToast } from '../ui/toast-queue.ts'
import { CardField } from './CardField.tsx'
import { focusCard } from './card-focus.ts'
import { shortText } from './card-words.ts'
import { cardToNew, useCardActions } from './use-card-actions.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import { useWritingPresence } from './use-writing-presence.ts'

export function CardEditor({ board, card, textId }: { board: OpenBoard; card: Card; textId: string }) {
  const t = useText()
  const store = useWorkshop()
  const actions = useCardActions(board)
  const { documentId, cards } = board
  const [shared] = useState(() => board.actions.sharedText(card.id))
  const watch = useCallback((listener: () => void) => cards.watchCard(card.id, listener), [cards, card.id])
  const undoKeys = useUndoKeys()
  useWritingPresence(board, card.id)
  useOfferWhenDeleted(board, card)

  const end = (next: 'card' | 'new' | 'leave') => {
    if (store.editing.current.get()?.cardId !== card.id) return
    const { zone } = card
    store.editing.set(next === 'new' ? { kind: 'new', documentId, zone, cardId: undefined } : undefined)
    if (shared.read().trim() === '' && isOnlyWords(card)) actions.remove(card)
    else if (next === 'card') focusCard(documentId, card.id)
  }
  const onKey = (event: KeyboardEvent) => {
    if (undoKeys(event)) return
    const next = nextAfter(event, board.kind.textKey === 'body')
    if (!next) return
    event.preventDefault()
    end(next)
  }
  return (
    <div id={textId}>
      <CardField
        shared={shared}
        watch={watch}
        label={t('cards.textOf', { text: shortText(card.text) })}
        lang={card.lang ?? undefined}
        onKey={onKey}
        onBlur={() => end('leave')}
      />
    </div>
  )
}

/** Without words nothing of it is left; a picture or a frame is there all the same. */
function isOnlyWords({ fields }: Card): boolean {
  return fields.element === undefined || fields.element === 'card' || fields.element === 'heading'
}

/** What a key in the field leads to; undefined where it is the field's own. */
export function nextAfter(event: KeyboardEvent, isLongText: boolean): 'card' | 'new' | undefined {
  const command = commandOf(event, 'field')
  if (command === 'next') return 'new'
  return command === 'finish' || (command === 'finishLine' && !isLongText) ? 'card' : undefined
}

/** Somebody else deleted the card that one is writing in: nothing of it is lost. */
function useOfferWhenDeleted(board: OpenBoard, card: Card): void {
  const t = useText()
  const store = useWorkshop()
  const latest = useRef(card)
  latest.current = card
  useEffect(
    () => () => {
      const isStillMine = store.editing.current.get()?.cardId === card.id
      if (!isStillMine || board.cards.findCard(card.id)) return
      store.editing.set(undefined)
      showToast(t('cards.deletedMeanwhile', { text: shortText(latest.current.text) }), {
        action: { label: t('cards.keepAsNew'), run: () => board.actions.addAll([cardToNew(latest.current)]) },
      })
    },
    [board, card.id, store, t],
  )
}
