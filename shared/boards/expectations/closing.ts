/** How an expectation wall stands: which regions have written nothing, and what the closing says so far. */
import type { CardFields } from '../contract.ts'
import { type Outcome, outcomes } from './kind.ts'

interface WallCard {
  region: string | null
  text: string
  fields: CardFields
}

export interface Closing {
  /** Ids of regions without an expectation, in the order given. */
  missing: string[]
  counts: Readonly<Record<Outcome, number>>
  /** Expectations that nobody has closed. */
  open: number
}

/** Cards without words are being written and count for nothing. */
export function readClosing(cards: readonly WallCard[], regionIds: readonly string[]): Closing {
  const written = cards.filter(card => card.text.trim() !== '')
  const regions = new Set(written.map(card => card.region))
  const count = (outcome: Outcome) => written.filter(card => card.fields.outcome === outcome).length
  const counts = { met: count('met'), partly: count('partly'), not: count('not') }
  const closed = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0)
  return { missing: regionIds.filter(id => !regions.has(id)), counts, open: written.length - closed }
}
