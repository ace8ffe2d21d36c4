/** A stroke: as large as its points reach. */
import { sizeOf } from '../../../../shared/boards/free/geometry.ts'
import type { MapElement } from '../element.ts'
import { InkFace } from './InkFace.tsx'
import { groupOf } from './item-parts.ts'

export const inkElement: MapElement = {
  item: (card, [x, y], { isLocked, drawingLabel }) => {
    const [width, height] = sizeOf(card.fields)
    return {
      id: card.id,
      label: card.text || drawingLabel,
      x,
      y,
      width,
      height,
      isLocked,
      ...groupOf(card),
      paint: { fill: 'none', lines: 0 },
    }
  },
  Face: InkFace,
}
