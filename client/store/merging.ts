/**
 * One card into another of its zone, and apart again, as one step each. Few people do it, so this comes with the menus
 * that offer it. A draft never gets onto the board this way: both must lie in one document.
 */
import type { Card } from '../../shared/model/card.ts'
import { mergeCards, takeApart } from '../../shared/model/merge-cards.ts'
import type { OpenBoard } from './workshop-store.ts'

/** `taken` goes into `kept`. */
export function mergeOn(board: OpenBoard, kept: Card, taken: Card): void {
  const home = homeOf(board, kept)
  if (home !== homeOf(board, taken)) return
  home.actions.perform((doc, origin) => mergeCards(doc, home.kind, kept, taken, origin))
}

/** What the card took in stands beside it again. */
export function takeApartOn(board: OpenBoard, card: Card): void {
  const home = homeOf(board, card)
  home.actions.perform((doc, origin) => takeApart(doc, home.kind, card, origin))
}

/** Of a region that keeps drafts: which of its two documents the card lies in. */
function homeOf(board: OpenBoard, card: Card): OpenBoard {
  const { parts } = board
  if (!parts) return board
  return parts.board.cards.findCard(card.id) ? parts.board : parts.drafts
}
