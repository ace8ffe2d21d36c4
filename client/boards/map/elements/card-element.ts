/** The element that all is unless it says otherwise: a card of paper that grows with its words. */
import { sizeOf } from '../../../../shared/boards/free/geometry.ts'
import type { MapElement } from '../element.ts'
import { CardFace } from './CardFace.tsx'
import { groupOf } from './item-parts.ts'

/** Letters in a line of a card as wide as usual; for the bars that stand for words from far away. */
const lettersALine = 26

export const cardElement: MapElement = {
  item: (card, [x, y], { band, isLocked, emptyLabel }) => {
    const [width, height] = sizeOf(card.fields)
    const { paper } = card.fields
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
      paint: {
        fill: typeof paper === 'string' && paper !== 'plain' ? `--paper-${paper}` : '--sheet',
        edge: '--rule',
        lines: Math.max(1, Math.ceil(card.text.length / lettersALine)),
        ...(band === undefined ? {} : { band }),
      },
    }
  },
  Face: CardFace,
}
