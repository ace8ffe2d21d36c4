import type en from '../en/trouble.ts'

export default {
  notSaving: 'Der Server kann gerade nicht speichern.',
  notSavingText:
    'Sie können weiterschreiben: Ihr Text bleibt in diesem Browser und wird gespeichert, sobald es wieder geht. Bis dahin sehen ihn andere nicht.',
  boardFull: 'Diese Tafel ist voll.',
  boardFullText:
    'Was Sie schreiben, bleibt in diesem Browser, andere sehen es nicht. Löschen Sie Karten, die nicht mehr gebraucht werden, oder arbeiten Sie auf einer anderen Tafel weiter.',
  boardLarge: 'Diese Tafel ist fast voll.',
  boardLargeText:
    'Löschen Sie, was nicht mehr gebraucht wird, oder arbeiten Sie auf einer anderen Tafel weiter.',
} satisfies Record<keyof typeof en, string>
