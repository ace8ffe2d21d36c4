/**
 * What a board kind is: data and pure functions, without Yjs and without React. A kind says how its board is
 * drawn (`layout`), which documents it has (`scope`), which fields its cards carry and what they fall back to,
 * which zones there are, and how a board reads as an outline. Kinds know nothing of each other; `registry.ts`
 * lists them; `shared/model` reads and writes their cards; the layouts themselves are in `client/boards`.
 * Invariant: `readFields` takes any record whatever and never throws. One suite (`test/contract/boards`) holds
 * every kind to this.
 */
/**
 * Finished languages; others only where a moderator's own template has them: for our kinds the interface brings the
 * words of those that wait for a native reader (`client/i18n`).
 */
export type ByLanguage = Readonly<
  Record<'en' | 'de', string> & Partial<Record<'fr' | 'tr' | 'cs' | 'fi' | 'ko', string>>
>

/** `zones`: columns or quadrants · `map`: free positions · `notes`: long texts · `table`: rows. */
export type Layout = 'zones' | 'map' | 'notes' | 'table'

/** One document for each region, for each circle, or one for all. */
export type Scope = 'region' | 'circle' | 'shared'

/**
 * The steps of a workshop, as in addresses; `tows` is the second page of step 02, `boards` are those that belong to no
 * step of the method.
 */
export const steps = ['competences', 'swot', 'tows', 'synergies', 'circles', 'plan', 'boards'] as const
export type Step = (typeof steps)[number]

export interface Zone {
  /** The value of the kind's zone field. */
  id: string
  /** One sign that stands beside the label, so that nothing depends on colour. */
  letter: string
  label: ByLanguage
  /** What belongs there, in a few words; empty where a moderator's own template says nothing. */
  hint: ByLanguage
  /** A step whose people see these cards too. */
  flowsTo?: Step
}

/** Words that a card carries besides its text. */
export interface TextField {
  field: string
  label: ByLanguage
}

/** How zones lie: two by two or as many as fit, side by side, or at the corners of a triangle. */
export type ZoneShape = 'grid' | 'columns' | 'triangle'

/**
 * A field that people set with one press beside a card's words. A mark with one option is a flag: pressed again it is
 * taken back.
 */
export interface Mark {
  field: string
  label: ByLanguage
  options: readonly MarkOption[]
}

export interface MarkOption {
  /** What stands in the field; flags are `true`. */
  value: string | true
  /** One sign that stands beside the label. */
  letter: string
  label: ByLanguage
}

export type FieldValue = unknown
/** Fields of a card's kind by name; only those that the kind states. */
export type CardFields = Readonly<Record<string, FieldValue>>

/** One column of a table of cards. */
export interface Column {
  key: string
  label: ByLanguage
  /** Plain text of the cell; empty when the card has no such value. */
  cell: (card: OutlineCard) => string
}

/** What outline and tables need of a card: shared/model's `Card` fits. */
export interface OutlineCard {
  id: string
  text: string
  topic: string | null
  fields: CardFields
}

export interface BoardKind<F extends CardFields = CardFields> {
  /** As `boards[].type` in the workshop file. */
  id: string
  /** Of the card fields; raised when `upgrade` learns something. */
  version: number
  layout: Layout
  scope: Scope
  step: Step
  /** As `cards[].kind` in the workshop file; null when cards of this board have none. */
  cardKind: string | null
  titles: ByLanguage
  /** Where a card keeps its words: `text` is plain, `body` has blocks. */
  textKey: 'text' | 'body'
  /** Names of the fields that its cards have. */
  fieldNames: readonly string[]
  /** The field that says in which zone a card lies; null on boards without zones. */
  zoneField: string | null
  /** In order of reading. Empty on boards without zones. */
  zones: readonly Zone[]
  /** In the order in which they stand on a card. */
  marks: readonly Mark[]
  /** In the order in which they stand on a card; their words are shared texts, like the card's own. */
  textFields: readonly TextField[]
  shape: ZoneShape
  /** What the board is for, in a sentence above it; null: nothing is said. */
  intro: ByLanguage | null
  /** `conversion`: columns are stages, and how many go on to the next is told. */
  measure: 'none' | 'conversion'
  /** Total: upgraded, repaired, and with what follows from other fields filled in. */
  readFields: (raw: Readonly<Record<string, unknown>>) => F
  /** May a card be put into this zone? `null` is "not sorted yet". */
  mayPlace: (zone: string | null) => boolean
  columns: readonly Column[]
  /** Older or foreign spellings of fields to those of this version. Idempotent; leaves its argument alone. */
  upgrade: (raw: Readonly<Record<string, unknown>>) => Record<string, unknown>
}

/** The zone a card lies in; null when it is not sorted yet or the board has none. */
export function zoneOf(kind: BoardKind, fields: CardFields): string | null {
  if (kind.zoneField === null) return null
  const value = fields[kind.zoneField]
  return typeof value === 'string' && kind.zones.some(zone => zone.id === value) ? value : null
}

export interface OutlineSection<C extends OutlineCard> {
  /** Null: cards that are not sorted yet, or a board without zones. */
  zone: Zone | null
  cards: C[]
}

/**
 * The board as headings and lists, every card exactly once, in the order given. Cards that lie in no zone come
 * last; that section is left out when empty, unless the board has no zones at all.
 */
export function outline<C extends OutlineCard>(kind: BoardKind, cards: readonly C[]): OutlineSection<C>[] {
  const inZone = (id: string | null) => cards.filter(card => zoneOf(kind, card.fields) === id)
  const sections: OutlineSection<C>[] = kind.zones.map(zone => ({ zone, cards: inZone(zone.id) }))
  const unsorted = inZone(null)
  if (unsorted.length > 0 || kind.zones.length === 0) sections.push({ zone: null, cards: unsorted })
  return sections
}
