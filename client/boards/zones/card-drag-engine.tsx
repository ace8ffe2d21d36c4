/**
 * The drag itself, by dnd-kit: by pointer, by a long touch, and by keys (Space takes a card up, arrows move it, Space
 * puts it down, Escape puts it back), told to screen readers in the reader's language. While a card is carried nothing
 * is written; one write on drop. Loaded by `card-drag.tsx` once a board is drawn.
 */
import {
  type Announcements,
  type Collision,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  type DragMoveEvent,
  DragOverlay,
  type DroppableContainer,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { focusCard } from '../../cards/card-focus.ts'
import { shortText, zoneLabel } from '../../cards/card-words.ts'
import type { Translate } from '../../i18n/active-language.ts'
import type { Language } from '../../i18n/languages.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { LiftedCard, useMouseDrag, useTouchDrag } from './drag-hand.tsx'
import { type DragData, type DragPlace, type DragPlaces, type DropPlace, droppableId } from './drag-places.ts'

export interface CardDragEngineProps {
  places: DragPlaces
  /** In lists a finger only scrolls; cards are moved by their menu there. */
  byTouch: boolean
  /** Where the carried card would lie; undefined when it is put down. */
  onPlace: (next: (before: DropPlace | undefined) => DropPlace | undefined) => void
}

export function CardDragEngine({ places, byTouch, onPlace }: CardDragEngineProps) {
  const t = useText()
  const language = useLanguage()
  const [carried, setCarried] = useState<DragData>()
  const list = useSyncExternalStore(places.watch, places.list)
  const byKeys = useRef<string>(undefined)
  const touch = useTouchDrag()
  const sensors = useSensors(
    useMouseDrag(),
    byTouch ? touch : null,
    useSensor(KeyboardSensor, {
      coordinateGetter: createKeyStep(byKeys),
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  )
  const end = () => {
    setCarried(undefined)
    onPlace(() => undefined)
    byKeys.current = undefined
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={createPlaceFinder(byKeys)}
      accessibility={{
        announcements: announcements(t, language),
        screenReaderInstructions: { draggable: t('zones.dragHelp') },
        restoreFocus: false,
      }}
      onDragStart={({ active }) => setCarried(active.data.current as DragData)}
      onDragMove={event => onPlace(before => samePlace(before, placeOf(event)))}
      onDragEnd={event => {
        drop(event)
        end()
      }}
      onDragCancel={({ active }) => {
        const { board, cardId } = active.data.current as DragData
        if (cardId) focusCard(board.documentId, cardId)
        end()
      }}
    >
      {list.map(place => (
        <Place key={place.id} place={place} />
      ))}
      <DragOverlay dropAnimation={null}>{carried?.cardId && <CarriedCard data={carried} />}</DragOverlay>
    </DndContext>
  )
}

/** Draws nothing: ties the elements of a place, which are drawn elsewhere, to the drag. */
function Place({ place }: { place: DragPlace }) {
  const { id, data } = place
  const { setNodeRef: setOuter } = useDroppable({ id, data })
  const { setNodeRef, listeners, isDragging, attributes } = useDraggable({
    id,
    data,
    disabled: data.cardId === undefined,
  })
  const describedBy = attributes['aria-describedby']
  useLayoutEffect(() => {
    setOuter(place.outer)
    setNodeRef(place.inner)
  }, [place, setOuter, setNodeRef])
  useEffect(() => {
    place.report({ listeners, describedBy, isAway: isDragging })
  }, [place, listeners, describedBy, isDragging])
  return null
}

function CarriedCard({ data }: { data: DragData }) {
  const card = data.cardId === undefined ? undefined : data.board.cards.findCard(data.cardId)
  return card ? <LiftedCard card={card} /> : null
}

function samePlace(before: DropPlace | undefined, next: DropPlace | undefined): DropPlace | undefined {
  const same =
    before?.documentId === next?.documentId && before?.zone === next?.zone && before?.before === next?.before
  return same ? before : next
}

function placeOf(event: DragMoveEvent | DragEndEvent): DropPlace | undefined {
  return event.collisions?.[0]?.data?.place as DropPlace | undefined
}

function drop(event: DragEndEvent): void {
  const { board, cardId } = event.active.data.current as DragData
  const place = placeOf(event)
  if (cardId === undefined) return
  if (place && !isWhereItWas(board, cardId, place))
    board.actions.move(cardId, { zone: place.zone, place: { before: place.before } })
  focusCard(board.documentId, cardId)
}

function isWhereItWas(board: OpenBoard, cardId: string, place: DropPlace): boolean {
  const ids = board.cards.idsInZone(place.zone)
  const index = ids.indexOf(cardId)
  return index >= 0 && (place.before === cardId || place.before === (ids[index + 1] ?? null))
}

/** Only places of the carried card's own document count: a card never changes its region. */
function createPlaceFinder(byKeys: { current: string | undefined }): CollisionDetection {
  return ({ active, droppableContainers, droppableRects, pointerCoordinates }) => {
    const { board } = active.data.current as DragData
    const own = droppableContainers.filter(one => (one.data.current as DragData).board === board)
    if (!pointerCoordinates) {
      const chosen = own.find(one => one.id === byKeys.current)
      return chosen ? [collisionAt(chosen, true)] : []
    }
    const { x, y } = pointerCoordinates
    const hits = own.filter(one => {
      const rect = droppableRects.get(one.id)
      return rect && x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom
    })
    const card = hits.find(one => (one.data.current as DragData).cardId !== undefined)
    const rect = card && droppableRects.get(card.id)
    if (card && rect) return [collisionAt(card, y < rect.top + rect.height / 2)]
    return hits.slice(0, 1).map(zone => collisionAt(zone, true))
  }
}

function collisionAt(container: DroppableContainer, isBefore: boolean): Collision {
  const { board, zone, cardId } = container.data.current as DragData
  const place: DropPlace = { documentId: board.documentId, zone, before: null }
  if (cardId !== undefined) place.before = isBefore ? cardId : cardAfter(board, zone, cardId)
  return { id: container.id, data: { droppableContainer: container, value: 1, place } }
}

function cardAfter(board: OpenBoard, zone: string | null, cardId: string): string | null {
  const ids = board.cards.idsInZone(zone)
  return ids[ids.indexOf(cardId) + 1] ?? null
}

/** Up and down go from place to place through all zones; left and right to the zone before and behind. */
function createKeyStep(byKeys: { current: string | undefined }): KeyboardCoordinateGetter {
  return (event, { active, context, currentCoordinates }) => {
    const data = context.active?.data.current as DragData | undefined
    if (!data?.cardId || !event.code.startsWith('Arrow')) return undefined
    event.preventDefault()
    const slots = slotsOf(data.board, data.cardId)
    const from = slots.findIndex(
      slot => slot.id === (byKeys.current ?? ownSlot(data.board, data.cardId ?? '')),
    )
    const slot = nextSlot(slots, from, event.code)
    byKeys.current = slot?.id
    const rect = slot && context.droppableRects.get(slot.id)
    return rect && active ? { x: rect.left, y: slot.isEnd ? rect.bottom - 24 : rect.top } : currentCoordinates
  }
}

interface Slot {
  id: string
  zone: string | null
  isEnd: boolean
}

function slotsOf(board: OpenBoard, carriedId: string): Slot[] {
  const zones: (string | null)[] =
    board.kind.zones.length > 0 ? board.kind.zones.map(zone => zone.id) : [null]
  return zones.flatMap(zone => {
    const cards = board.cards.idsInZone(zone).filter(id => id !== carriedId)
    const places = cards.map(id => ({ id: droppableId(board.documentId, zone, id), zone, isEnd: false }))
    return [...places, { id: droppableId(board.documentId, zone), zone, isEnd: true }]
  })
}

/** Where the card lies now: before the one behind it. */
function ownSlot(board: OpenBoard, cardId: string): string {
  const zone = board.cards.findCard(cardId)?.zone ?? null
  return droppableId(board.documentId, zone, cardAfter(board, zone, cardId) ?? undefined)
}

function nextSlot(slots: readonly Slot[], from: number, code: string): Slot | undefined {
  if (code === 'ArrowDown') return slots[Math.min(slots.length - 1, from + 1)]
  if (code === 'ArrowUp') return slots[Math.max(0, from - 1)]
  const zones = [...new Set(slots.map(slot => slot.zone))]
  const zone = zones.indexOf(slots[from]?.zone ?? null) + (code === 'ArrowRight' ? 1 : -1)
  return slots.find(slot => slot.zone === zones[Math.max(0, Math.min(zones.length - 1, zone))])
}

function announcements(t: Translate, language: Language): Announcements {
  const textOf = (data: DragData) => shortText(data.board.cards.findCard(data.cardId ?? '')?.text ?? '')
  const placeWords = (over: { data: { current?: unknown } } | null) => {
    const data = over?.data.current as DragData | undefined
    if (!data) return undefined
    const ids = data.board.cards.idsInZone(data.zone)
    const position = data.cardId === undefined ? ids.length + 1 : ids.indexOf(data.cardId) + 1
    const zone = data.board.kind.zones.find(one => one.id === data.zone)
    return { zone: zoneLabel(zone, language), position }
  }
  return {
    onDragStart: ({ active }) => t('zones.dragStarted', { text: textOf(active.data.current as DragData) }),
    onDragOver: ({ over }) => {
      const words = placeWords(over)
      return words && t('zones.dragOver', words)
    },
    onDragEnd: ({ active, over }) => {
      const words = placeWords(over)
      const text = textOf(active.data.current as DragData)
      return words ? t('zones.dragDropped', { text, ...words }) : t('zones.dragCancelled', { text })
    },
    onDragCancel: ({ active }) => t('zones.dragCancelled', { text: textOf(active.data.current as DragData) }),
  }
}
