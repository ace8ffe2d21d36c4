export default {
  title: 'Keys',
  findShort: 'Find',
  find: 'Find a place, a card, a person or a command',
  ctrlKey: 'Ctrl',
  cmdKey: 'Cmd',
  shiftKey: 'Shift',
  altKey: 'Alt',
  escapeKey: 'Esc',
  tabKey: 'Tab',
  arrowKeys: 'Arrows',
} as const
