/** The cards of one zone of one document, in order, with the places to drop on and the slot for the next card. */
import type { ReactNode } from 'react'
import { type CardLook, CardSlip } from '../../cards/CardSlip.tsx'
import { NextCard } from '../../cards/NextCard.tsx'
import { useObservable, useWorkshop, useZoneIds } from '../../react/workshop-context.ts'
import { holdEdited } from '../../store/editing.ts'
import type { Person } from '../../store/people.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { useDragPlace, useDropPlace } from './card-drag.tsx'

export interface ZoneCardsProps {
  board: OpenBoard
  zone: string | null
  zoneName: string
  look: CardLook
  className?: string
  /** Named for screen readers: whose cards, which zone. */
  label: string
  /** Others who write, by card id. */
  writers: ReadonlyMap<string, Person>
  /** Cards of this topic stand out. */
  hitTopic?: string | undefined
  /** On boards of all regions. */
  showRegion?: boolean
  /** `onFocus`: for the keyboard; with the pointer a double press on the ground opens it. */
  slot: 'shown' | 'onFocus' | 'none'
  slotHint?: ReactNode
}

export function ZoneCards(props: ZoneCardsProps) {
  const { board, zone, look, label } = props
  const store = useWorkshop()
  const { documentId } = board
  const ids = useZoneIds(board, zone)
  const shown = holdEdited(ids, zone, documentId, useObservable(store.editing.current))
  const { placeRef } = useDragPlace({ board, zone, cardId: undefined })
  const place = useDropPlace()
  const isEnd = place?.documentId === documentId && place.zone === zone && place.before === null
  const canAdd = board.access === 'write' && props.slot !== 'none'
  const open = () => store.editing.set({ kind: 'new', documentId, zone, cardId: undefined })
  return (
    <ul
      ref={placeRef}
      className={props.className}
      aria-label={label}
      data-zone={zone ?? ''}
      data-slot={canAdd ? props.slot : undefined}
      data-read-only={board.access === 'read' || undefined}
      style={
        { '--rows': Math.max(1, Math.ceil((shown.length + (canAdd ? 1 : 0)) / 2)) } as React.CSSProperties
      }
      onDoubleClick={event => {
        if (canAdd && event.target === event.currentTarget) open()
      }}
    >
      {shown.map((cardId, index) => (
        <CardPlace
          key={cardId}
          {...props}
          cardId={cardId}
          isDropBefore={place?.documentId === documentId && place.zone === zone && place.before === cardId}
          isDropAfter={isEnd && index === shown.length - 1}
        />
      ))}
      {canAdd && (
        <li className="card-place card-place-new">
          <NextCard board={board} zone={zone} zoneName={props.zoneName} look={look} hint={props.slotHint} />
        </li>
      )}
    </ul>
  )
}

interface CardPlaceProps extends ZoneCardsProps {
  cardId: string
  isDropBefore: boolean
  isDropAfter: boolean
}

function CardPlace({
  board,
  zone,
  cardId,
  look,
  writers,
  hitTopic,
  showRegion,
  isDropBefore,
  isDropAfter,
}: CardPlaceProps) {
  const { placeRef, drag } = useDragPlace({ board, zone, cardId })
  return (
    <li
      ref={placeRef}
      className="card-place"
      data-drop={isDropBefore ? 'before' : isDropAfter ? 'after' : undefined}
    >
      <CardSlip
        board={board}
        cardId={cardId}
        look={look}
        hitTopic={hitTopic}
        showRegion={showRegion}
        writer={writers.get(cardId)}
        drag={board.access === 'read' ? undefined : drag}
      />
    </li>
  )
}
