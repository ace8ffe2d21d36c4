/** One circle: its notes by type, the note that is open, its people and links. On a phone the open note takes the page. */
import { useEffect, useMemo, useState } from 'react'
import { focusCard } from '../../cards/card-focus.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useIsComing } from '../../react/use-is-coming.ts'
import { useMedia } from '../../react/use-media.ts'
import {
  useCard,
  useCardsOf,
  useControl,
  useObservable,
  useWorkshop,
  useZoneIds,
} from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { CircleSide } from './CircleSide.tsx'
import { findCircle } from './circle-facts.ts'
import { NewNote } from './NewNote.tsx'
import { NoteList } from './NoteList.tsx'
import { NotePane } from './NotePane.tsx'
import { useWriters } from './use-notes.ts'

export function CircleBoard({ board }: { board: OpenBoard }) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const store = useWorkshop()
  const [shownId, show] = useShownNote(board)
  const shown = useCard(board, shownId ?? '')
  const writers = useWriters(board)
  const circle = findCircle(control, board.circleId)
  if (!circle) return null
  const open = (cardId: string) => {
    show(cardId)
    const zone = board.cards.findCard(cardId)?.zone ?? null
    if (board.access === 'write')
      store.editing.set({ kind: 'card', documentId: board.documentId, cardId, zone })
  }
  const close = () => {
    store.editing.set(undefined)
    show(undefined)
    if (shownId) focusCard(board.documentId, shownId)
  }
  return (
    <div className="circle" data-open={shown !== undefined || undefined}>
      <section className="circle-list" aria-label={localised(circle.title, language)}>
        <div className="circle-scroll">
          {circle.closed && (
            <p className="note circle-closed" role="status">
              {t('circles.isClosed')}
            </p>
          )}
          <NoteList board={board} shownId={shownId} level={2} onOpen={open} />
          <Nothing board={board} />
        </div>
        {board.access === 'write' && <NewNote board={board} onOpen={open} />}
      </section>
      <div className="circle-open">
        <section className="circle-work" aria-label={t('circles.openNote')}>
          {shown ? (
            <NotePane
              board={board}
              cardId={shown.id}
              writers={writers.get(shown.id) ?? noWriters}
              onClose={close}
            />
          ) : (
            <p className="note circle-choose">{t('circles.choose')}</p>
          )}
        </section>
        <CircleSide board={board} circle={circle} action={shown?.zone === 'action' ? shown : undefined} />
      </div>
    </div>
  )
}

const noWriters: never[] = []

function Nothing({ board }: { board: OpenBoard }) {
  const t = useText()
  const boards = useMemo(() => [board], [board])
  const cards = useCardsOf(boards)
  const isComing = useIsComing(boards)
  if (cards.length > 0 || isComing) return null
  return (
    <EmptyState title={t('circles.empty')}>
      <p>{t(board.access === 'write' ? 'circles.emptyText' : 'circles.emptyReadOnly')}</p>
    </EmptyState>
  )
}

type Chosen = { kind: 'nothing' } | { kind: 'none' } | { kind: 'note'; id: string }

/** The note that is being written, else the one that was last opened; where there is room, an action to begin with. */
function useShownNote(board: OpenBoard): [string | undefined, (cardId: string | undefined) => void] {
  const editing = useObservable(useWorkshop().editing.current)
  const [chosen, setChosen] = useState<Chosen>({ kind: 'nothing' })
  const isWide = useMedia(wideQuery)
  const [first] = useZoneIds(board, 'action')
  const written =
    editing?.kind === 'card' && editing.documentId === board.documentId ? editing.cardId : undefined
  const show = (id: string | undefined) =>
    setChosen(id === undefined ? { kind: 'none' } : { kind: 'note', id })
  useEffect(() => {
    if (written !== undefined) setChosen({ kind: 'note', id: written })
  }, [written])
  const begun = chosen.kind === 'nothing' && isWide ? first : undefined
  return [written ?? (chosen.kind === 'note' ? chosen.id : begun), show]
}

/** As in the style sheet: where there is room for a list and a note. */
const wideQuery = '(min-width: 60rem)'
