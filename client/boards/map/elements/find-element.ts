/** The elements that a map can draw, by what the card says it is; what this version does not know is a card. */
import type { Card } from '../../../../shared/model/card.ts'
import type { MapElement } from '../element.ts'
import { cardElement } from './card-element.ts'
import { frameElement } from './frame-element.ts'
import { headingElement } from './heading-element.ts'
import { inkElement } from './ink-element.ts'
import { pictureElement } from './picture-element.ts'

const elements: Readonly<Record<string, MapElement>> = {
  card: cardElement,
  frame: frameElement,
  heading: headingElement,
  ink: inkElement,
  picture: pictureElement,
}

export function findElement(card: Card): MapElement {
  const { element } = card.fields
  return (typeof element === 'string' ? elements[element] : undefined) ?? cardElement
}
