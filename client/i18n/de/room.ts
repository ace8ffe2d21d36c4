import type en from '../en/room.ts'

export default {
  page: 'Seite',
  of: 'von {n}',
  back: 'Zurück',
  on: 'Weiter',
  hold: 'Anhalten',
  here: '{here} von {all}',
  notes: 'Notizen',
  empty: 'Noch keine Karten',
  emptyText: 'Was die Regionen schreiben, erscheint hier von selbst.',
  scope: 'Auf dem Raumbildschirm',
  nextPage: 'Zur nächsten Seite',
  previousPage: 'Zur vorigen Seite',
  holdPage: 'Die Seite anhalten und wieder weiterblättern lassen',
} satisfies Record<keyof typeof en, string>
