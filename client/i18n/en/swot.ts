export default {
  unsorted: 'Not sorted yet',
  cards: '{n, plural, one {# card} other {# cards}}',
  here: '{n} here',
  cell: '{region}, {zone}',
  quadrant: 'Quadrant',
  kind: 'Kind',
  doubleClickOr: 'Double-click or',
} as const
