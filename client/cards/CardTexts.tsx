/**
 * The words that a card carries besides its text, each a line with its name; pressed, it becomes a field. Written
 * together like the text itself. For keys the card's menu opens the same fields.
 */
import { type KeyboardEvent, useCallback, useState } from 'react'
import type { TextField } from '../../shared/boards/contract.ts'
import type { Card } from '../../shared/model/card.ts'
import { kindText } from '../i18n/localised.ts'
import { useLanguage } from '../i18n/useText.ts'
import { useObservable } from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { nextAfter } from './CardEditor.tsx'
import { CardField } from './CardField.tsx'
import { focusCard } from './card-focus.ts'
import { openedText } from './opened-text.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import { useWritingPresence } from './use-writing-presence.ts'

export interface CardTextsProps {
  board: OpenBoard
  card: Card
  mayPress: boolean
}

export function CardTexts({ board, card, mayPress }: CardTextsProps) {
  const opened = useObservable(openedText)
  const isHere = opened?.documentId === board.documentId && opened.cardId === card.id
  return board.kind.textFields.map(textField =>
    isHere && opened.field === textField.field && board.access === 'write' ? (
      <OpenField key={textField.field} board={board} card={card} textField={textField} />
    ) : (
      <Line key={textField.field} board={board} card={card} mayPress={mayPress} textField={textField} />
    ),
  )
}

interface LineProps extends CardTextsProps {
  textField: TextField
}

function Line({ board, card, mayPress, textField: { field, label } }: LineProps) {
  const language = useLanguage()
  const value = card.fields[field]
  const words = typeof value === 'string' ? value : ''
  if (!mayPress && words === '') return null
  const face = (
    <>
      <b>{kindText(label, language)}</b> <span lang={card.lang ?? undefined}>{words || '…'}</span>
    </>
  )
  if (!mayPress) return <p className="card-line">{face}</p>
  return (
    <button
      type="button"
      className="card-line"
      tabIndex={-1}
      onClick={() => openedText.set({ documentId: board.documentId, cardId: card.id, field })}
    >
      {face}
    </button>
  )
}

function OpenField({ board, card, textField: { field, label } }: Omit<LineProps, 'mayPress'>) {
  const language = useLanguage()
  const undoKeys = useUndoKeys()
  const { cards, documentId } = board
  const [shared] = useState(() => board.actions.fieldText(card.id, field))
  const watch = useCallback((listener: () => void) => cards.watchCard(card.id, listener), [cards, card.id])
  useWritingPresence(board, card.id)
  const close = () => {
    if (openedText.get()?.field === field) openedText.set(undefined)
  }
  const onKey = (event: KeyboardEvent) => {
    if (undoKeys(event) || !nextAfter(event, false)) return
    event.preventDefault()
    close()
    focusCard(documentId, card.id)
  }
  return (
    <div className="card-line">
      <b aria-hidden="true">{kindText(label, language)}</b>
      <CardField
        shared={shared}
        watch={watch}
        label={kindText(label, language)}
        lang={card.lang ?? undefined}
        onKey={onKey}
        onBlur={close}
      />
    </div>
  )
}
