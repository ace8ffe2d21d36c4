/**
 * Cards of a board as items and edges of a canvas. A card that reads the same, at the same place, gives the same
 * object again, so that the canvas draws only what changed.
 */
import { elementOf, placesFor, textOf } from '../../../shared/boards/free/geometry.ts'
import type { Card } from '../../../shared/model/card.ts'
import type { CanvasEdge, CanvasItem } from '../../canvas/item.ts'
import type { ElementFrame } from './element.ts'
import { findElement } from './elements/find-element.ts'

export interface MapThings {
  items: readonly CanvasItem[]
  edges: readonly CanvasEdge[]
}

export interface MapSetting {
  /** By region id: the token of its colour. */
  bandOf: (region: string | null) => string | undefined
  isLocked: (cardId: string) => boolean
  emptyLabel: string
  drawingLabel: string
  pictureLabel: string
}

/** One for each board shown: it remembers what it made. */
export function createMapItems(): (cards: readonly Card[], setting: MapSetting) => MapThings {
  let made = new Map<string, { card: Card; key: string; item: CanvasItem }>()
  const edgeOf = rememberEdges()
  return (cards, setting) => {
    const places = placesFor(cards)
    const next: typeof made = new Map()
    const items: CanvasItem[] = []
    const edges: CanvasEdge[] = []
    for (const card of cards) {
      if (elementOf(card.fields) === 'connector') {
        edges.push(edgeOf(card))
        continue
      }
      const pos = card.pos ?? places.get(card.id) ?? [0, 0]
      const frame = frameOf(card, setting)
      const key = [pos, frame.band, frame.isLocked, frame.emptyLabel].join()
      const before = made.get(card.id)
      const item =
        before?.card === card && before.key === key ? before.item : findElement(card).item(card, pos, frame)
      next.set(card.id, { card, key, item })
      items.push(item)
    }
    made = next
    return { items, edges }
  }
}

function frameOf(card: Card, { bandOf, isLocked, ...labels }: MapSetting): ElementFrame {
  return { band: bandOf(card.region), isLocked: isLocked(card.id), ...labels }
}

function rememberEdges(): (card: Card) => CanvasEdge {
  const made = new WeakMap<Card, CanvasEdge>()
  return card => {
    const edge = made.get(card) ?? toEdge(card)
    made.set(card, edge)
    return edge
  }
}

function toEdge({ id, text, fields }: Card): CanvasEdge {
  const arrow = fields.arrow === 'both' || fields.arrow === 'none' ? fields.arrow : 'end'
  return {
    id,
    from: textOf(fields, 'from') ?? '',
    to: textOf(fields, 'to') ?? '',
    arrow,
    ...(text === '' ? {} : { label: text }),
  }
}
