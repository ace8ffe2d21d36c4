/** A stroke of a pen on the map. */
import { readInk } from '../../../../shared/boards/free/ink.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { ElementProps } from '../element.ts'
import { penOf, strokePath } from './stroke-path.ts'
import './elements.css'

export function InkFace({ card }: ElementProps) {
  return (
    <svg className="map-ink" aria-hidden="true" focusable="false">
      <path d={pathOf(card)} />
    </svg>
  )
}

/** Made once for each card object: a stroke never changes but as a whole. */
const paths = new WeakMap<Card, string>()

function pathOf(card: Card): string {
  const known = paths.get(card)
  if (known !== undefined) return known
  const path = strokePath(readInk(card.fields.ink), penOf(card))
  paths.set(card, path)
  return path
}
