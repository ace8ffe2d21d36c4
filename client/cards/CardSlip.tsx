/**
 * One card on a board: its paper, text and meta, what the keyboard does on it, its menu, and the field when it is
 * being written in. Draws itself anew only when its own card changes.
 */
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Card } from '../../shared/model/card.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useCard, useControl, useObservable, useWorkshop } from '../react/workshop-context.ts'
import type { Person } from '../store/people.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { RegionStrip } from '../ui/RegionMark.tsx'
import { CardEditor } from './CardEditor.tsx'
import { CardMenu, type CardMenuPage } from './CardMenu.tsx'
import { cardKey, focusNeighbour, isArrow } from './card-focus.ts'
import { dispositionIds, dispositionOf, dispositionWord, topicLabel } from './card-words.ts'
import { suggestedTopic } from './topic-suggestion.ts'
import { type CardActions, useCardActions } from './use-card-actions.ts'
import '../ui/letter.css'
import './card.css'

/** `row`: a line of the outline. */
export type CardLook = 'full' | 'compact' | 'row'

export interface CardSlipProps {
  board: OpenBoard
  cardId: string
  look: CardLook
  /** Cards of this topic stand out. */
  hitTopic?: string | undefined
  /** On boards of all regions: the card's own region, as strip on its head and code below. */
  showRegion?: boolean | undefined
  writer?: Person | undefined
  /** From the drag: what the card's element needs, and how it stands. */
  drag?: CardDrag | undefined
}

export interface CardDrag {
  ref: (element: HTMLElement | null) => void
  listeners: Record<string, unknown> | undefined
  describedBy: string | undefined
  isAway: boolean
}

export const CardSlip = memo(function CardSlip(props: CardSlipProps) {
  const card = useCard(props.board, props.cardId)
  return card ? <Slip {...props} card={card} /> : null
})

function Slip({ board, card, look, hitTopic, showRegion, writer, drag }: CardSlipProps & { card: Card }) {
  const t = useText()
  const store = useWorkshop()
  const actions = useCardActions(board)
  const textId = useId()
  const element = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<CardMenuPage>()
  const isEditing = useObservable(store.editing.current)?.cardId === card.id
  const { canWrite, state } = standing(board, isEditing, drag)
  useEffect(() => drag?.ref(element.current))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (handleKey(event, { board, card, actions, openMenu: setMenu })) event.preventDefault()
    else if (canWrite) startDragByKey(event, drag)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is no set of form fields
    <div
      ref={element}
      className="card"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are what the keyboard moves among
      tabIndex={0}
      aria-roledescription={t('cards.card')}
      aria-labelledby={textId}
      aria-describedby={canWrite ? drag?.describedBy : undefined}
      data-card={cardKey(board.documentId, card.id)}
      data-paper={card.zone ?? undefined}
      data-look={look}
      data-writable={canWrite || undefined}
      data-hit={(hitTopic !== undefined && card.topic === hitTopic) || undefined}
      data-state={state}
      {...(canWrite && !isEditing ? pointerListeners(drag) : {})}
      onKeyDown={onKeyDown}
      onDoubleClick={() => actions.edit(card)}
      onContextMenu={(event: MouseEvent) => {
        if (!canWrite || isEditing) return
        event.preventDefault()
        setMenu('main')
      }}
    >
      {showRegion && look === 'full' && <CardRegionStrip card={card} />}
      {isEditing ? (
        <CardEditor board={board} card={card} textId={textId} />
      ) : (
        <p className="card-text" id={textId} lang={card.lang ?? undefined}>
          {card.text || <span className="quiet">{t('cards.empty')}</span>}
        </p>
      )}
      {look !== 'compact' && <CardMeta board={board} card={card} showRegion={showRegion} />}
      {canWrite && (
        <button type="button" className="card-more" tabIndex={-1} onClick={() => setMenu('main')}>
          {t('common.more')}
        </button>
      )}
      {writer && <WriterTab person={writer} />}
      {menu && <CardMenu board={board} card={card} page={menu} triggerRef={element} onPage={setMenu} />}
    </div>
  )
}

function standing(board: OpenBoard, isEditing: boolean, drag: CardDrag | undefined) {
  const state = isEditing ? 'editing' : drag?.isAway ? 'away' : undefined
  return { canWrite: board.access === 'write', state }
}

/** Topic, and what to do with the card. */
function CardMeta({
  board,
  card,
  showRegion,
}: {
  board: OpenBoard
  card: Card
  showRegion: boolean | undefined
}) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const topic = topicLabel(control, card.topic, language)
  const disposition = board.kind.id === 'swot' ? dispositionOf(card) : undefined
  const region = showRegion && control.regions.find(one => one.id === card.region)
  const suggested = useMemo(
    () => (board.access === 'write' ? suggestedTopic(card, control) : undefined),
    [board, card, control],
  )
  if (!topic && !disposition && !region && !suggested) return null
  return (
    <p className="card-meta">
      {region && <span>{region.code}</span>}
      {topic && <span>{topic}</span>}
      {suggested && (
        <button
          type="button"
          className="card-suggestion"
          onClick={() => board.actions.setFields(card.id, { topic: suggested })}
        >
          {t('cards.suggestedTopic', { topic: topicLabel(control, suggested, language) })}
        </button>
      )}
      {disposition && <span>{dispositionWord(disposition, 'short', t)}</span>}
    </p>
  )
}

function CardRegionStrip({ card }: { card: Card }) {
  const control = useControl()
  return <RegionStrip slot={control.regions.find(region => region.id === card.region)?.slot} />
}

function WriterTab({ person }: { person: Person }) {
  const t = useText()
  const control = useControl()
  const slot = control.regions.find(region => region.id === person.regionId)?.slot
  return (
    <span className="card-writer" data-region={slot}>
      {t('cards.writes', { alias: person.alias })}
    </span>
  )
}

interface KeyTarget {
  board: OpenBoard
  card: Card
  actions: CardActions
  openMenu: (page: CardMenuPage) => void
}

/** True when the key did something. */
function handleKey(event: KeyboardEvent, target: KeyTarget): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (isArrow(event.key)) return focusNeighbour(event.currentTarget as HTMLElement, event.key)
  if (target.board.access === 'read') return false
  const { card, actions, openMenu, board } = target
  const disposition = board.kind.id === 'swot' ? dispositionIds[Number(event.key) - 1] : undefined
  if (disposition) actions.setDisposition(card, disposition)
  else if (event.key === 'Enter' || event.key === 'F2') actions.edit(card)
  else if (event.key === 'Delete' || event.key === 'Backspace') actions.remove(card)
  else if (event.key === 't' || event.key === 'T') openMenu('topic')
  else if (event.key === 'm' || event.key === 'M') openMenu('zone')
  else return false
  return true
}

function pointerListeners(drag: CardDrag | undefined): Record<string, unknown> {
  const { onKeyDown: _key, ...listeners } = drag?.listeners ?? {}
  return listeners
}

function startDragByKey(event: KeyboardEvent, drag: CardDrag | undefined): void {
  const listener: unknown = drag?.listeners?.onKeyDown
  if (typeof listener === 'function') listener(event)
}
