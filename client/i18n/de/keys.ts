import type en from '../en/keys.ts'

export default {
  title: 'Tasten',
  findShort: 'Suchen',
  find: 'Ort, Karte, Person oder Befehl suchen',
  ctrlKey: 'Strg',
  cmdKey: 'Cmd',
  shiftKey: 'Umschalt',
  altKey: 'Alt',
  escapeKey: 'Esc',
  tabKey: 'Tab',
  arrowKeys: 'Pfeiltasten',
} satisfies Record<keyof typeof en, string>
