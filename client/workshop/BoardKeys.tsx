/**
 * The keys that hold on the whole board, outside fields: N a new card, Ctrl+Z my last step back, Ctrl+V lines as
 * cards, ? the list of keys. Draws only what they open.
 */
import { useEffect, useRef, useState } from 'react'
import { PasteDialog } from '../cards/PasteDialog.tsx'
import { useUndoKeys } from '../cards/use-undo-keys.ts'
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
import { useObservable, useWorkshop } from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { keysShown, showKeys } from './keys-dialog.ts'
import './keys.css'

interface Target {
  board: OpenBoard
  zone: string | null
}

export function BoardKeys({ boards, own }: { boards: readonly OpenBoard[]; own: string | undefined }) {
  const store = useWorkshop()
  const undoKeys = useUndoKeys()
  const [pasted, setPasted] = useState<Target & { text: string }>()
  const findTarget = () => targetOf(boards, own)
  const latest = useRef({ findTarget, undoKeys })
  latest.current = { findTarget, undoKeys }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isElsewhere(event.target)) return
      if (latest.current.undoKeys(event) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '?') return showKeys()
      if (event.key !== 'n' && event.key !== 'N') return
      const target = latest.current.findTarget()
      if (!target) return
      event.preventDefault()
      const { board, zone } = target
      store.editing.set({ kind: 'new', documentId: board.documentId, zone, cardId: undefined })
    }
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const target = latest.current.findTarget()
      if (isElsewhere(event.target) || !target || text.trim() === '') return
      event.preventDefault()
      setPasted({ ...target, text })
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('paste', onPaste)
    }
  }, [store])
  return (
    <>
      {pasted && <PasteDialog {...pasted} onClose={() => setPasted(undefined)} />}
      <KeysDialog />
    </>
  )
}

/** Fields, dialogs and menus have keys of their own. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !== null
}

/** Where the focus is, else one's own region's first zone, else the only board that one may write. */
function targetOf(boards: readonly OpenBoard[], own: string | undefined): Target | undefined {
  const key = document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card
  const focused = boards.find(board => key?.startsWith(`${board.documentId}/`))
  const writable = boards.filter(board => board.access === 'write')
  if (focused && writable.includes(focused) && key) {
    const card = focused.cards.findCard(key.slice(focused.documentId.length + 1))
    return { board: focused, zone: card?.zone ?? focused.kind.zones[0]?.id ?? null }
  }
  const board = writable.find(one => one.documentId === own) ?? writable[0]
  return board && { board, zone: board.kind.zones[0]?.id ?? null }
}

const keyLines: readonly { keys: MessageId | string; words: MessageId }[] = [
  { keys: 'N', words: 'workshop.keyNew' },
  { keys: 'cards.enterKey', words: 'workshop.keyEdit' },
  { keys: 'cards.spaceKey', words: 'workshop.keyMove' },
  { keys: 'M', words: 'workshop.keyMoveMenu' },
  { keys: 'T', words: 'workshop.keyTopic' },
  { keys: '1 2 3', words: 'workshop.keyDisposition' },
  { keys: 'cards.deleteKey', words: 'workshop.keyDelete' },
  { keys: 'workshop.ctrlZ', words: 'workshop.keyUndo' },
  { keys: 'workshop.ctrlV', words: 'workshop.keyPaste' },
  { keys: '← ↑ → ↓', words: 'workshop.keyArrows' },
  { keys: '?', words: 'workshop.keyKeys' },
]

function KeysDialog() {
  const t = useText()
  const isShown = useObservable(keysShown)
  const hide = () => keysShown.set(false)
  return (
    <Dialog
      isOpen={isShown}
      onClose={hide}
      title={t('workshop.keys')}
      actions={<Button onClick={hide}>{t('common.close')}</Button>}
    >
      <dl className="keys">
        {keyLines.map(({ keys, words }) => (
          <div key={words}>
            <dt>
              <kbd>{keys.includes('.') ? t(keys as MessageId) : keys}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
