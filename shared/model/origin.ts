/**
 * Where a card was before it was moved or copied to another board: kept in its key `origin`, plain JSON, which goes
 * through the workshop file like any other. Written by whoever moved it, so it is a hint and no proof.
 */
import { isObject } from './plain-shape.ts'
import type { Json } from './plain-value.ts'

export interface Origin {
  /** Id of the board, and of the card there: the same card when it was moved, another when it was copied. */
  board: string
  card: string
  region: string | null
  circle: string | null
}

export const originKey = 'origin'

/** Undefined for anything that is no origin. */
export function readOrigin(value: Json | undefined): Origin | undefined {
  if (!isObject(value)) return undefined
  const { board, card, region, circle } = value
  if (!isShort(board) || !isShort(card)) return undefined
  return { board, card, region: isShort(region) ? region : null, circle: isShort(circle) ? circle : null }
}

/** As long as an id may be. */
const isShort = (value: Json | undefined): value is string => typeof value === 'string' && value.length <= 64
