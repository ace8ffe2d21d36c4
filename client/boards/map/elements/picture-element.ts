/** A picture: keeps its proportions. */
import { sizeOf } from '../../../../shared/boards/free/geometry.ts'
import type { MapElement } from '../element.ts'
import { groupOf } from './item-parts.ts'
import { PictureFace } from './PictureFace.tsx'

export const pictureElement: MapElement = {
  item: (card, [x, y], { isLocked, pictureLabel }) => {
    const [width, height] = sizeOf(card.fields)
    return {
      id: card.id,
      label: card.text || pictureLabel,
      x,
      y,
      width,
      height,
      resize: 'ratio',
      isLocked,
      ...groupOf(card),
      paint: { fill: '--sunk', edge: '--rule', lines: 0 },
    }
  },
  Face: PictureFace,
}
