/**
 * The keys that hold on the whole board, outside fields: a new card, my last step back, pasted lines as cards. Draws
 * only what they open.
 */
import { Suspense, useEffect, useRef, useState } from 'react'
import { pasteDialog } from '../cards/paste-dialog.ts'
import { useUndoKeys } from '../cards/use-undo-keys.ts'
import { isElsewhere } from '../keys/is-elsewhere.ts'
import { commandOf } from '../keys/key-table.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { boardCommands } from './board-commands.ts'

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
  const canAdd = boards.some(board => board.access === 'write')
  useEffect(() => {
    const addCard = () => {
      const target = latest.current.findTarget()
      if (!target) return
      const { board, zone } = target
      store.editing.set({ kind: 'new', documentId: board.documentId, zone, cardId: undefined })
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (isElsewhere(event.target) || latest.current.undoKeys(event)) return
      if (commandOf(event, 'board') !== 'new') return
      event.preventDefault()
      addCard()
    }
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const target = latest.current.findTarget()
      if (isElsewhere(event.target) || !target || text.trim() === '') return
      event.preventDefault()
      setPasted({ ...target, text })
    }
    boardCommands.set(canAdd ? { addCard } : undefined)
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('paste', onPaste)
    return () => {
      boardCommands.set(undefined)
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('paste', onPaste)
    }
  }, [store, canAdd])
  if (!pasted) return null
  return (
    <Suspense>
      <pasteDialog.Part {...pasted} onClose={() => setPasted(undefined)} />
    </Suspense>
  )
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
