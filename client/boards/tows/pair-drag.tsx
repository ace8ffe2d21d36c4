/**
 * Dragging a card onto its other one: by mouse, or by a finger that holds. With keys, and for whoever drags nothing, two
 * presses do the same, so a card is an ordinary button here. Nothing is written until the form is sent.
 */
import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  pointerWithin,
  useDraggable,
  useDroppable,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useState } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { shortText } from '../../cards/card-words.ts'
import { useText } from '../../i18n/useText.ts'
import type { PlacedCard } from '../synergy-map/synergies.ts'
import { LiftedCard, useMouseDrag, useTouchDrag } from '../zones/drag-hand.tsx'
import { isInternal } from './tows-topics.ts'

interface PairDragProps {
  cards: ReadonlyMap<string, PlacedCard>
  onPair: (first: Card, second: Card) => void
  children: ReactNode
}

export function PairDrag({ cards, onPair, children }: PairDragProps) {
  const t = useText()
  const [carried, setCarried] = useState<Card>()
  const sensors = useSensors(useMouseDrag(), useTouchDrag())
  const cardOf = (id: string | number | undefined) => cards.get(String(id ?? ''))?.card
  const drop = ({ active, over }: DragEndEvent) => {
    setCarried(undefined)
    const [first, second] = [cardOf(active.id), cardOf(over?.id)]
    if (first && second && first !== second) onPair(first, second)
  }
  const say = (id: string | number) => t('tows.dragging', { text: shortText(cardOf(id)?.text ?? '') })
  const nothing = () => undefined
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{
        announcements: {
          onDragStart: ({ active }) => say(active.id),
          onDragOver: nothing,
          onDragEnd: nothing,
          onDragCancel: nothing,
        },
        screenReaderInstructions: { draggable: t('tows.pickText') },
        restoreFocus: false,
      }}
      onDragStart={({ active }) => setCarried(cardOf(active.id))}
      onDragEnd={drop}
      onDragCancel={() => setCarried(undefined)}
    >
      {children}
      <DragOverlay dropAnimation={null}>{carried && <LiftedCard card={carried} />}</DragOverlay>
    </DndContext>
  )
}

/** For the card's element: it is taken up and another is put down on it. */
export function usePairDrag(card: Card) {
  const { setNodeRef: setDrag, listeners, isDragging, active } = useDraggable({ id: card.id, data: { card } })
  const { setNodeRef: setDrop, isOver } = useDroppable({ id: card.id, data: { card } })
  const carried = active?.data.current?.card as Card | undefined
  const isOther = carried !== undefined && isInternal(carried) !== isInternal(card)
  return {
    ref: (element: HTMLElement | null) => {
      setDrag(element)
      setDrop(element)
    },
    listeners,
    state: isDragging ? 'away' : isOver && isOther ? 'target' : undefined,
  }
}
