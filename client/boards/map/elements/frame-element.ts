/** A frame: what lies in it goes along with it. */
import { sizeOf } from '../../../../shared/boards/free/geometry.ts'
import type { MapElement } from '../element.ts'
import { FrameFace } from './FrameFace.tsx'
import { groupOf } from './item-parts.ts'

export const frameElement: MapElement = {
  item: (card, [x, y], { isLocked, emptyLabel }) => {
    const [width, height] = sizeOf(card.fields)
    return {
      id: card.id,
      label: card.text || emptyLabel,
      x,
      y,
      width,
      height,
      isFrame: true,
      resize: 'both',
      isLocked,
      ...groupOf(card),
      paint: { fill: 'none', edge: '--rule-strong', lines: 0 },
    }
  },
  Face: FrameFace,
}
