/**
 * The note that is open: to read, or, for one note at a time, to write in; below an action what was understood of it.
 * The editor comes with the first note that is written in.
 */
import { Suspense, useEffect, useRef, useState } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { CardField } from '../../cards/CardField.tsx'
import { CardMeta } from '../../cards/CardMeta.tsx'
import { focusCard } from '../../cards/card-focus.ts'
import { shortText } from '../../cards/card-words.ts'
import { useCardActions } from '../../cards/use-card-actions.ts'
import { useWritingPresence } from '../../cards/use-writing-presence.ts'
import { useText } from '../../i18n/useText.ts'
import type { NoteEditorProps } from '../../notes/NoteEditor.tsx'
import { NoteText, type ReadMark } from '../../notes/NoteText.tsx'
import { lazyPart } from '../../react/lazy-part.ts'
import { phoneQuery } from '../../react/use-media.ts'
import { useCard, useControl, useObservable, useWorkshop } from '../../react/workshop-context.ts'
import { notesOf } from '../../store/board-notes.ts'
import type { Person } from '../../store/people.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { Button } from '../../ui/Button.tsx'
import { RegionStrip } from '../../ui/RegionMark.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { BelongsTo } from './BelongsTo.tsx'
import { Understood } from './Understood.tsx'
import { useChoices } from './use-choices.ts'
import { useNoteBlocks } from './use-notes.ts'
import { marksOf, spansOf, useUnderstanding } from './use-understanding.ts'

export const noteEditor = lazyPart<NoteEditorProps>(
  async () => (await import('../../notes/NoteEditor.tsx')).NoteEditor,
)

export interface NotePaneProps {
  board: OpenBoard
  cardId: string
  writers: readonly Person[]
  onClose: () => void
}

export function NotePane(props: NotePaneProps) {
  const card = useCard(props.board, props.cardId)
  return card ? <Pane key={card.id} {...props} card={card} /> : null
}

function Pane({ board, card, writers, onClose }: NotePaneProps & { card: Card }) {
  const store = useWorkshop()
  const editing = useObservable(store.editing.current)
  const isEditing =
    board.access === 'write' && editing?.cardId === card.id && editing.documentId === board.documentId
  const isAction = card.zone === 'action'
  const understanding = useUnderstanding(card, isAction)
  const marks = marksOf(understanding)
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    noteEditor.preload()
    // on a phone the note takes the place of the list
    if (matchMedia(phoneQuery).matches) pane.current?.scrollIntoView({ block: 'start' })
  }, [])
  const write = () =>
    store.editing.set({ kind: 'card', documentId: board.documentId, cardId: card.id, zone: card.zone })
  return (
    <div ref={pane} className="note-pane">
      <PaneHead
        board={board}
        card={card}
        writers={writers}
        isEditing={isEditing}
        onWrite={write}
        onClose={onClose}
      />
      <article
        className="card note-paper"
        data-paper={card.zone ?? undefined}
        data-action={isAction || undefined}
      >
        <PaperStrip card={card} />
        {isEditing ? (
          <Writing board={board} card={card} spans={spansOf(understanding)} />
        ) : (
          <Reading board={board} card={card} marks={marks} onWrite={write} />
        )}
        <CardMeta board={board} card={card} showRegion />
      </article>
      <BelongsTo board={board} card={card} />
      {isAction && understanding && (
        <Understood board={board} card={card} understanding={understanding} marks={marks} />
      )}
    </div>
  )
}

function PaperStrip({ card }: { card: Card }) {
  const control = useControl()
  return <RegionStrip slot={control.regions.find(region => region.id === card.region)?.slot} />
}

interface PaneHeadProps {
  board: OpenBoard
  card: Card
  writers: readonly Person[]
  isEditing: boolean
  onWrite: () => void
  onClose: () => void
}

function PaneHead({ board, card, writers, isEditing, onWrite, onClose }: PaneHeadProps) {
  const t = useText()
  const store = useWorkshop()
  const { kind, access } = board
  const names = [...new Set(writers.map(person => person.alias))].join(', ')
  return (
    <header className="note-head">
      <Button size="s" kind="bare" className="note-back" onClick={onClose}>
        {t('circles.back')}
      </Button>
      {access === 'write' ? (
        <SelectField
          label={t('circles.type')}
          labelHidden
          value={card.zone ?? ''}
          options={[
            ...(card.zone === null ? [{ value: '', label: t('swot.unsorted') }] : []),
            ...kind.zones.map(({ id }) => ({
              value: id,
              label: t(`circles.one_${id}` as 'circles.one_idea'),
            })),
          ]}
          onChange={zone => board.actions.move(card.id, { zone })}
        />
      ) : (
        <h2>{card.zone && t(`circles.one_${card.zone}` as 'circles.one_idea')}</h2>
      )}
      <span className="note-writers" role="status">
        {names && t('circles.writing', { names, n: new Set(writers.map(one => one.participantId)).size })}
      </span>
      {access === 'write' && (
        <Button size="s" onClick={isEditing ? () => store.editing.set(undefined) : onWrite}>
          {t(isEditing ? 'circles.done' : 'circles.write')}
        </Button>
      )}
    </header>
  )
}

interface ReadingProps {
  board: OpenBoard
  card: Card
  marks: readonly ReadMark[]
  onWrite: () => void
}

function Reading({ board, card, marks, onWrite }: ReadingProps) {
  const t = useText()
  const blocks = useNoteBlocks(board, card.id)
  const { linkOf } = useChoices(board)
  if (card.text.trim() === '') return <p className="quiet note-empty">{t('cards.empty')}</p>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short way for the pointer; the button above is for all
    <div
      className="note-reading"
      data-writable={board.access === 'write' || undefined}
      onDoubleClick={board.access === 'write' ? onWrite : undefined}
    >
      <NoteText blocks={blocks} lang={card.lang} marks={marks} linkOf={linkOf} headings />
    </div>
  )
}

function Writing({ board, card, spans }: { board: OpenBoard; card: Card; spans: NoteEditorProps['spans'] }) {
  const t = useText()
  const store = useWorkshop()
  const [isPlain, setPlain] = useState(false)
  const { choicesFor } = useChoices(board)
  useWritingPresence(board, card.id)
  const label = t('cards.textOf', { text: shortText(card.text) })
  const end = () => {
    store.editing.set(undefined)
    focusCard(board.documentId, card.id)
  }
  if (isPlain) return <PlainWriting board={board} card={card} label={label} onEnd={end} />
  return (
    <Suspense fallback={<p className="note-waiting">{t('common.loading')}</p>}>
      <noteEditor.Part
        board={board}
        notes={notesOf(board)}
        card={card}
        label={label}
        spans={spans}
        choicesFor={choicesFor}
        onEnd={end}
        onFailed={() => setPlain(true)}
      />
    </Suspense>
  )
}

/** For a note that the editor cannot show: its words without their looks, which stay as they are. */
function PlainWriting({
  board,
  card,
  label,
  onEnd,
}: {
  board: OpenBoard
  card: Card
  label: string
  onEnd: () => void
}) {
  const [shared] = useState(() => board.actions.sharedText(card.id))
  const actions = useCardActions(board)
  return (
    <CardField
      shared={shared}
      watch={listener => board.cards.watchCard(card.id, listener)}
      label={label}
      lang={card.lang ?? undefined}
      onKey={event => {
        if (event.key === 'Escape') onEnd()
      }}
      onBlur={value => {
        if (value.trim() === '') actions.remove(card)
      }}
    />
  )
}
