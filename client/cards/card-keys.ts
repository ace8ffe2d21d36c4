/** What the keyboard does on a card that has the focus; in CardSlip and told by the `?` sheet. */
import type { KeyboardEvent } from 'react'
import type { Card } from '../../shared/model/card.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import type { CardMenuPage } from './CardMenu.tsx'
import { focusNeighbour, isArrow } from './card-focus.ts'
import { dispositionIds } from './card-words.ts'
import type { CardActions } from './use-card-actions.ts'

export interface KeyTarget {
  board: OpenBoard
  card: Card
  actions: CardActions
  openMenu: (page: CardMenuPage) => void
}

/** True when the key did something. */
export function handleCardKey(event: KeyboardEvent, target: KeyTarget): boolean {
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
