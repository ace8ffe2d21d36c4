export default {
  commands: 'Commands',
  boards: 'Boards',
  people: 'Who is here',
  cards: 'Cards',
  settings: 'Language and appearance',
  found: 'Found',
  nothing: 'Nothing found for “{typed}”.',
  picture: 'Board instead of outline',
  redo: 'Do it again',
} as const
