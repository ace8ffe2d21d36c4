/**
 * The empty place at the end of a zone. A press, N or a double press on the ground opens it. Several pasted lines
 * become several cards, after asking.
 */
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { printKeys } from '../keys/key-table.ts'
import { useObservable, useWorkshop } from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { CardField } from './CardField.tsx'
import type { CardLook } from './CardSlip.tsx'
import { pasteDialog } from './paste-dialog.ts'
import { useNewCard } from './use-new-card.ts'

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
  const button = useRef<HTMLButtonElement>(null)
  const goToButton = () => requestAnimationFrame(() => button.current?.focus())
  if (isOpen)
    return <OpenSlot board={board} zone={zone} zoneName={zoneName} look={look} onNothing={goToButton} />
  return (
    <button
      ref={button}
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

interface OpenSlotProps extends Omit<NextCardProps, 'hint'> {
  onNothing: () => void
}

function OpenSlot({ board, zone, zoneName, look, onNothing }: OpenSlotProps) {
  const t = useText()
  const [pasted, setPasted] = useState<string>()
  const { round, leave, ...field } = useNewCard({
    board,
    zone,
    begin: (id, text) => board.actions.begin({ id, zone, text }),
    onNothing,
  })
  return (
    <div className="next" data-open data-compact={look === 'compact' || undefined}>
      <CardField
        key={round}
        {...field}
        label={zoneName ? t('cards.newIn', { zone: zoneName }) : t('cards.new')}
        onBlur={() => {
          if (pasted === undefined) leave()
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
