/**
 * The empty place at the end of a zone. A press, N or a double press on the ground opens it; the first letter makes
 * the card, so that a half-written one is never lost; Enter saves it and goes on to the next. Several pasted lines
 * become several cards, after asking.
 */
import { type KeyboardEvent, type ReactNode, Suspense, useCallback, useState } from 'react'
import { newCardId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/useText.ts'
import { printKeys } from '../keys/key-table.ts'
import { useObservable, useWorkshop } from '../react/workshop-context.ts'
import type { SharedText } from '../store/text-draft.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { nextAfter } from './CardEditor.tsx'
import { CardField } from './CardField.tsx'
import type { CardLook } from './CardSlip.tsx'
import { focusCard } from './card-focus.ts'
import { pasteDialog } from './paste-dialog.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import { useWritingPresence } from './use-writing-presence.ts'

export interface NextCardProps {
  board: OpenBoard
  zone: string | null
  zoneName: string
  look: CardLook
  /** Under the words of the closed slot, e.g. the keys. */
  hint?: ReactNode
}

export function NextCard({ board, zone, zoneName, look, hint }: NextCardProps) {
  const t = useText()
  const store = useWorkshop()
  const editing = useObservable(store.editing.current)
  const { documentId } = board
  const isOpen = editing?.kind === 'new' && editing.documentId === documentId && editing.zone === zone
  if (isOpen) return <OpenSlot board={board} zone={zone} zoneName={zoneName} look={look} />
  return (
    <button
      type="button"
      className="next"
      data-compact={look === 'compact' || undefined}
      onClick={() => store.editing.set({ kind: 'new', documentId, zone, cardId: undefined })}
    >
      <span>
        {t('cards.new')}
        {zoneName && <span className="sr">: {zoneName}</span>}
      </span>
      {hint && <small aria-hidden="true">{hint}</small>}
    </button>
  )
}

function OpenSlot({ board, zone, zoneName, look }: Omit<NextCardProps, 'hint'>) {
  const t = useText()
  const store = useWorkshop()
  const undoKeys = useUndoKeys()
  const [round, setRound] = useState(0)
  const [pasted, setPasted] = useState<string>()
  const slot = useSlotText(board, zone)
  useWritingPresence(board, slot.cardId())
  const watch = useCallback((listener: () => void) => board.cards.watch(listener), [board])

  const finish = (then: 'next' | 'close' | 'leave') => {
    const cardId = slot.take()
    if (then === 'next' && cardId) setRound(round + 1)
    else if (then !== 'leave' || store.editing.current.get()?.kind === 'new') store.editing.set(undefined)
    if (then === 'close' && cardId) focusCard(board.documentId, cardId)
  }
  const onKey = (event: KeyboardEvent) => {
    if (undoKeys(event)) return
    const next = nextAfter(event, board.kind.textKey === 'body')
    if (!next) return
    event.preventDefault()
    finish(event.key === 'Escape' ? 'close' : 'next')
  }
  return (
    <div className="next" data-open data-compact={look === 'compact' || undefined}>
      <CardField
        key={round}
        shared={slot.text}
        watch={watch}
        label={zoneName ? t('cards.newIn', { zone: zoneName }) : t('cards.new')}
        onKey={onKey}
        onBlur={() => {
          if (pasted === undefined) finish('leave')
        }}
        onPaste={text => {
          if (!text.trim().includes('\n')) return false
          setPasted(text)
          return true
        }}
      />
      {look === 'full' && (
        <small>
          <kbd>{printKeys('finishLine', t)}</kbd> {t('cards.nextCard')}
        </small>
      )}
      {pasted !== undefined && (
        <Suspense>
          <pasteDialog.Part board={board} zone={zone} text={pasted} onClose={() => setPasted(undefined)} />
        </Suspense>
      )}
    </div>
  )
}

interface SlotText {
  text: SharedText
  cardId: () => string | undefined
  /** The slot lets go of its card: it is a card like any other now, or gone if it is empty. Its id if it stays. */
  take: () => string | undefined
}

/** A text that becomes a card with its first letter. */
function useSlotText(board: OpenBoard, zone: string | null): SlotText {
  const store = useWorkshop()
  const { documentId, actions, cards } = board
  const cardId = () => {
    const editing = store.editing.current.get()
    return editing?.kind === 'new' && editing.documentId === documentId ? editing.cardId : undefined
  }
  // The slot knows its card before it is made: whoever hears of the new card must find it here.
  const beginCard = (text: string) => {
    const id = newCardId()
    hold(id)
    actions.begin({ id, zone, text })
  }
  const hold = (id: string | undefined) => store.editing.set({ kind: 'new', documentId, zone, cardId: id })
  return {
    cardId,
    text: {
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
