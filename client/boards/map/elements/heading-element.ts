/** Words that name a part of the map. */
import { sizeOf } from '../../../../shared/boards/free/geometry.ts'
import type { MapElement } from '../element.ts'
import { HeadingFace } from './HeadingFace.tsx'
import { groupOf } from './item-parts.ts'

export const headingElement: MapElement = {
  item: (card, [x, y], { isLocked, emptyLabel }) => {
    const [width, height] = sizeOf(card.fields)
    return {
      id: card.id,
      label: card.text || emptyLabel,
      x,
      y,
      width,
      height,
      grows: true,
      resize: 'width',
      isLocked,
      ...groupOf(card),
      paint: { fill: 'none', lines: 1 },
    }
  },
  Face: HeadingFace,
}
