/** What stands on one element of a map. Draws itself anew only when its own card changes. */
import { memo } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { useText } from '../../i18n/useText.ts'
import { useCard, useControl, useObservable, usePeople, useWorkshop } from '../../react/workshop-context.ts'
import { writersByCard } from '../../store/people.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { findElement } from './elements/find-element.ts'

export const MapCard = memo(function MapCard({ board, cardId }: { board: OpenBoard; cardId: string }) {
  const card = useCard(board, cardId)
  return card ? <Face board={board} card={card} /> : null
})

function Face({ board, card }: { board: OpenBoard; card: Card }) {
  const editing = useObservable(useWorkshop().editing.current)
  const isEditing = editing?.kind === 'card' && editing.cardId === card.id
  const { Face: ElementFace } = findElement(card)
  return (
    <>
      <ElementFace board={board} card={card} isEditing={isEditing} />
      <Writer board={board} cardId={card.id} />
    </>
  )
}

/** Somebody else's pen on it. */
function Writer({ board, cardId }: { board: OpenBoard; cardId: string }) {
  const t = useText()
  const control = useControl()
  const writer = writersByCard(usePeople(board.presence)).get(cardId)
  if (!writer) return null
  const slot = control.regions.find(region => region.id === writer.regionId)?.slot
  return (
    <span className="card-writer" data-region={slot}>
      {t('cards.writes', { alias: writer.alias })}
    </span>
  )
}
