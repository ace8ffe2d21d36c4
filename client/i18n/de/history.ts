import type en from '../en/history.ts'

export default {
  title: 'Sicherungsstände',
  intro:
    'Ein Sicherungsstand ist der ganze Workshop in einem Augenblick. Jeder lässt sich als Datei lesen, und die Tafeln können zu ihm zurück.',
  take: 'Stand sichern',
  takeTitle: 'Stand sichern',
  takeText:
    'Alle Tafeln werden festgehalten, wie sie jetzt sind, mit Namen und Prüfsumme. Auf ihnen ändert sich nichts.',
  label: 'Name',
  labelHint: 'Zum Beispiel der Schritt, der gerade endet.',
  labelMissing: 'Bitte geben Sie dem Stand einen Namen.',
  labelTooLong: 'Höchstens {max} Zeichen passen; es sind {n}.',
  suggestion: 'Stand von {time}',
  taken: 'Stand „{label}“ gesichert.',
  empty: 'Noch kein Sicherungsstand',
  emptyText: 'Sichern Sie einen vor etwas Großem: einem neuen Schritt, einer Abstimmung, dem Plan.',
  loading: 'Die Sicherungsstände werden gelesen …',
  colLabel: 'Name',
  colTime: 'Gesichert',
  colCause: 'Anlass',
  colHash: 'Prüfsumme',
  cause_manual: 'von Hand',
  cause_plan: 'für den Plan',
  cause_before_restore: 'vor dem Zurückgehen',
  beforeGoingBack: 'Vor dem Zurückgehen zu „{label}“',
  file: 'Datei',
  fileOf: 'Datei zu {label}',
  restore: 'Zurückgehen',
  restoreTo: 'Zurückgehen zu {label}',
  restoreTitle: 'Zurück zu „{label}“?',
  restoreText: 'Die Karten aller Tafeln werden wieder so, wie sie {time} waren. Alle sehen es sofort.',
  restoreKept:
    'Was jetzt auf den Tafeln steht, wird zuerst gesichert; das lässt sich also rückgängig machen. Personen, Links und Abstimmungen bleiben, wie sie sind.',
  restoreDo: 'Zurück zum Stand {time}',
  restored: 'Die Tafeln sind wieder wie in „{label}“. Was vorher da war, ist gesichert.',
  undoRestore: 'Wieder zurück',
} satisfies Record<keyof typeof en, string>
