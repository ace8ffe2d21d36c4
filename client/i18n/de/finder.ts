import type en from '../en/finder.ts'

export default {
  commands: 'Befehle',
  boards: 'Tafeln',
  people: 'Wer da ist',
  cards: 'Karten',
  settings: 'Sprache und Darstellung',
  found: 'Gefunden',
  nothing: 'Zu „{typed}“ wurde nichts gefunden.',
  picture: 'Tafel statt Gliederung',
  redo: 'Wiederherstellen',
} satisfies Record<keyof typeof en, string>
