/**
 * What the map asks of a kind of element: how a card of it lies on the canvas, and what stands on it. Each element is
 * a file in `elements`; `elements/find-element.ts` is the one table of them. Items are made once for each card object
 * (`map-items.ts`), so `item` must follow from its arguments alone.
 */
import type { ComponentType } from 'react'
import type { Card, Position } from '../../../shared/model/card.ts'
import type { CanvasItem } from '../../canvas/item.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'

export interface ElementProps {
  board: OpenBoard
  card: Card
  /** One's own field is open on it. */
  isEditing: boolean
}

export interface MapElement {
  /** `pos`: where it lies; of cards that have no place, the one that they are given. */
  item: (card: Card, pos: Position, frame: ElementFrame) => CanvasItem
  Face: ComponentType<ElementProps>
}

/** What an item needs besides its card. */
export interface ElementFrame {
  /** The region's colour, as a token; undefined where the card is of no region. */
  band: string | undefined
  isLocked: boolean
  /** What a card without words is called. */
  emptyLabel: string
  /** What a stroke, and a picture without words, is called. */
  drawingLabel: string
  pictureLabel: string
}
