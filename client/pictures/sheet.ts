/**
 * A board as it is put on paper: its parts (one for each region or circle, or one for all), their sections and cards,
 * in words of the reader's language. Picture and printed pages are both made from this, so they show the same.
 * Plain data; owns nothing.
 */
import type { Card } from '../../shared/model/card.ts'

export interface SheetRegion {
  slot: number
  code: string
}

/** A card that another was made of. */
export interface SheetSource {
  id: string
  text: string
  lang: string | null
  letter: string | undefined
  paper: string | undefined
  region: SheetRegion | undefined
}

export interface SheetCard {
  id: string
  text: string
  lang: string | null
  /** Topic, what to do with it, and so on: one line below the text. */
  meta: string
  paper: string | undefined
  region: SheetRegion | undefined
  /** Below it, where it was made of others. */
  sources?: readonly SheetSource[]
}

export interface SheetSection {
  /** A section of the same id in another part stands beside it. */
  id: string
  letter: string | undefined
  paper: string | undefined
  label: string
  cards: readonly SheetCard[]
}

export interface SheetPart {
  /** Undefined where there is one for all. */
  name: string | undefined
  region: SheetRegion | undefined
  sections: readonly SheetSection[]
}

export interface SheetLink {
  id: string
  topic: string
  kind: string
  state: string
  giver: string | undefined
  receiver: string | undefined
  /** Ids, in neutral order. */
  regions: readonly string[]
  isDecided: boolean
}

interface SheetBase {
  workshop: string
  title: string
  parts: readonly SheetPart[]
}

export type BoardSheet =
  | (SheetBase & { kind: 'grid' })
  | (SheetBase & { kind: 'map'; cards: readonly Card[]; pictureOf: (fileId: string) => string })
  | (SheetBase & {
      kind: 'links'
      regions: readonly (SheetRegion & { id: string; name: string })[]
      links: readonly SheetLink[]
    })

export type SheetOf<Kind extends BoardSheet['kind']> = Extract<BoardSheet, { kind: Kind }>
