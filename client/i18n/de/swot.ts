import type en from '../en/swot.ts'

export default {
  unsorted: 'Noch nicht eingeordnet',
  cards: '{n, plural, one {# Karte} other {# Karten}}',
  here: '{n} da',
  cell: '{region}, {zone}',
  quadrant: 'Quadrant',
  kind: 'Art',
  doubleClickOr: 'Doppelklick oder',
} satisfies Record<keyof typeof en, string>
