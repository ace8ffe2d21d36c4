/** A note in its circle's list: what is written, who it is from, who writes in it now. Enter and a press open it. */
import { memo, Suspense, useId, useRef, useState } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import type { CardMenuPage } from '../../cards/CardMenu.tsx'
import { CardMeta } from '../../cards/CardMeta.tsx'
import { cardKey } from '../../cards/card-focus.ts'
import { cardMenu } from '../../cards/card-menu.ts'
import { useCardActions } from '../../cards/use-card-actions.ts'
import { useCardPresses } from '../../cards/use-card-presses.ts'
import { useText } from '../../i18n/useText.ts'
import { NoteText } from '../../notes/NoteText.tsx'
import { useCard, useControl } from '../../react/workshop-context.ts'
import type { Person } from '../../store/people.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { RegionStrip } from '../../ui/RegionMark.tsx'
import { actionTitle } from './circle-facts.ts'
import { useNoteBlocks } from './use-notes.ts'
import '../../cards/card.css'

export interface NoteSlipProps {
  board: OpenBoard
  cardId: string
  isShown: boolean
  writers: readonly Person[]
  onOpen: (cardId: string) => void
}

export const NoteSlip = memo(function NoteSlip(props: NoteSlipProps) {
  const card = useCard(props.board, props.cardId)
  return card ? <Slip {...props} card={card} /> : null
})

function Slip({ board, card, isShown, writers, onOpen }: NoteSlipProps & { card: Card }) {
  const t = useText()
  const textId = useId()
  const element = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<CardMenuPage>()
  const canWrite = board.access === 'write'
  const actions = useCardActions(board)
  const presses = useCardPresses({
    board,
    card,
    // a note is written in its own place
    actions: { ...actions, edit: () => onOpen(card.id) },
    openMenu: setMenu,
    mayWrite: canWrite,
    holdOpensMenu: true,
    drag: undefined,
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a note is no set of form fields
    <div
      ref={element}
      className="card note-slip"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: notes are what the keyboard moves among
      tabIndex={0}
      aria-roledescription={t('circles.note')}
      aria-labelledby={textId}
      data-card={cardKey(board.documentId, card.id)}
      data-paper={card.zone ?? undefined}
      data-shown={isShown || undefined}
      {...presses}
      onKeyDown={event => {
        // who may only read opens it too
        if (event.key === 'Enter' && event.target === event.currentTarget) {
          // else the editor, which opens at once, takes this Enter for a new paragraph
          event.preventDefault()
          onOpen(card.id)
        } else presses.onKeyDown(event)
      }}
      onClick={event => {
        if (!(event.target instanceof Element && event.target.closest('button, a'))) onOpen(card.id)
      }}
    >
      <SlipStrip card={card} />
      <div id={textId}>
        <SlipText board={board} card={card} />
      </div>
      <CardMeta board={board} card={card} showRegion />
      {canWrite && (
        <button type="button" className="card-more" tabIndex={-1} onClick={() => setMenu('main')}>
          {t('common.more')}
        </button>
      )}
      <Writers writers={writers} />
      {menu && (
        <Suspense>
          <cardMenu.Part board={board} card={card} page={menu} triggerRef={element} onPage={setMenu} />
        </Suspense>
      )}
    </div>
  )
}

/** An action is known by its title; the rest stands where it is opened. */
function SlipText({ board, card }: { board: OpenBoard; card: Card }) {
  const t = useText()
  const blocks = useNoteBlocks(board, card.id)
  if (card.text.trim() === '') return <p className="quiet">{t('cards.empty')}</p>
  if (card.zone !== 'action') return <NoteText blocks={blocks} lang={card.lang} />
  return <p lang={card.lang ?? undefined}>{actionTitle(card.text)}</p>
}

function SlipStrip({ card }: { card: Card }) {
  const control = useControl()
  return <RegionStrip slot={control.regions.find(region => region.id === card.region)?.slot} />
}

function Writers({ writers }: { writers: readonly Person[] }) {
  const t = useText()
  const control = useControl()
  const [first] = writers
  if (!first) return null
  const slot = control.regions.find(region => region.id === first.regionId)?.slot
  const names = [...new Set(writers.map(person => person.alias))].join(', ')
  return (
    <span className="card-writer" data-region={slot}>
      {t('cards.writes', { alias: names })}
    </span>
  )
}
