/** What can be counted on boards made of data: the way through a pipeline, and who wants what in a tension field. */
import type { BoardKind, CardFields } from '../contract.ts'
import { supportKey } from './kind.ts'

interface PlacedCard {
  zone: string | null
  fields: CardFields
}

export interface Stage {
  zoneId: string
  /** Cards that lie here now. */
  here: number
  /** Cards that came this far: those here and in every later column. */
  reached: number
  /** Of those who reached the column before, 0 to 1; null for the first, and where nobody came so far. */
  rate: number | null
}

/** In order of the columns. */
export function stagesOf(kind: BoardKind, cards: readonly PlacedCard[]): Stage[] {
  const here = kind.zones.map(zone => cards.filter(card => card.zone === zone.id).length)
  const reached = here.map((_, index) => here.slice(index).reduce((sum, count) => sum + count, 0))
  return kind.zones.map((zone, index) => {
    const before = index === 0 ? 0 : (reached[index - 1] ?? 0)
    const came = reached[index] ?? 0
    return { zoneId: zone.id, here: here[index] ?? 0, reached: came, rate: before > 0 ? came / before : null }
  })
}

/** Ids of the corners whose people want the card: the one it lies in, and those marked. */
export function supportersOf(kind: BoardKind, card: PlacedCard): string[] {
  return kind.zones
    .map(zone => zone.id)
    .filter(id => card.zone === id || card.fields[supportKey(id)] === true)
}

export interface Support<C> {
  zoneId: string
  /** Cards that this corner wants. */
  wanted: number
  /** Cards that nobody else wants. */
  alone: C[]
}

/** In order of the corners. */
export function supportOf<C extends PlacedCard>(kind: BoardKind, cards: readonly C[]): Support<C>[] {
  const told = cards.map(card => ({ card, by: supportersOf(kind, card) }))
  return kind.zones.map(({ id }) => ({
    zoneId: id,
    wanted: told.filter(({ by }) => by.includes(id)).length,
    alone: told.filter(({ by }) => by.length === 1 && by[0] === id).map(({ card }) => card),
  }))
}
