/** What the keyboard does on a card that has the focus, as the table of keys binds it. */
import type { KeyboardEvent } from 'react'
import { type Disposition, dispositions } from '../../shared/boards/swot/kind.ts'
import type { Card } from '../../shared/model/card.ts'
import { commandOf, type KeyCommand } from '../keys/key-table.ts'
import { threadSheet } from '../remarks/thread-sheet.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import type { CardMenuPage } from './CardMenu.tsx'
import { focusNeighbour, isArrow } from './card-focus.ts'
import { transferSheet } from './transfer-sheet.ts'
import type { CardActions } from './use-card-actions.ts'

export interface KeyTarget {
  board: OpenBoard
  card: Card
  actions: CardActions
  openMenu: (page: CardMenuPage) => void
}

export const dispositionCommands = {
  keep_improve: 'keep',
  develop_strengthen: 'develop',
  give_up_avoid: 'giveUp',
} as const satisfies Record<Disposition, KeyCommand>

/** True when the key did something. */
export function handleCardKey(event: KeyboardEvent, target: KeyTarget): boolean {
  const command = commandOf(event, 'card')
  if (target.board.kind.id !== 'swot' && putByDigit(event, target)) return true
  if (command === undefined) return false
  if (isArrow(event.key)) return focusNeighbour(event.currentTarget as HTMLElement, event.key)
  if (command === 'comments') {
    threadSheet.set({ documentId: target.board.documentId, cardId: target.card.id })
    return true
  }
  if (target.board.access === 'read') return false
  const { card, actions, openMenu, board } = target
  const disposition = dispositions.find(id => dispositionCommands[id] === command)
  if (disposition && board.kind.id === 'swot') actions.setDisposition(card, disposition)
  else if (command === 'edit') actions.edit(card)
  else if (command === 'remove') actions.remove(card)
  else if (command === 'topic') openMenu('topic')
  else if (command === 'move') openMenu('zone')
  else if (command === 'otherBoard') transferSheet.set({ documentId: board.documentId, cardIds: [card.id] })
  else return false
  return true
}

/** On boards where digits mean nothing else: to the first to ninth zone. */
function putByDigit(event: KeyboardEvent, { board, card, actions }: KeyTarget): boolean {
  const zone = /^[1-9]$/.test(event.key) ? board.kind.zones[Number(event.key) - 1] : undefined
  if (!zone || event.ctrlKey || event.metaKey || event.altKey || board.access === 'read') return false
  if (zone.id !== card.zone) actions.moveTo(card, zone.id)
  return true
}
