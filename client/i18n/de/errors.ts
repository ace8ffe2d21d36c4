import type en from '../en/errors.ts'

export default {
  toFrontPage: 'Zur Startseite',
  workshopEndedTitle: 'Dieser Workshop ist beendet',
  noSessionText: 'Öffnen Sie den Link aus Ihrer Einladung: Ein Kürzel genügt, dann sind Sie wieder hier.',
  forbiddenText: 'Bitten Sie die Moderation um einen Link mit mehr Rechten, wenn Sie sie sehen müssen.',
  offlineTitle: 'Der Server ist nicht erreichbar',
  offlineText:
    'Was Sie geschrieben haben, bleibt in diesem Browser erhalten. Wir versuchen es weiter; Sie können es auch jetzt versuchen.',
  tooManyText: 'Bitte warten Sie eine Minute und versuchen Sie es dann erneut.',
  brokenTitle: 'Auf dieser Seite ist etwas schiefgegangen',
  brokenText: 'Was Sie geschrieben haben, bleibt erhalten. Meist hilft es, die Seite neu zu laden.',
  typedTitle: 'Was Sie hier geschrieben hatten',
  network:
    'Der Server ist nicht erreichbar. Ihre Arbeit bleibt erhalten; versuchen Sie es gleich noch einmal.',
  unavailable:
    'Der Server kann gerade nicht speichern oder lesen. Ihre Arbeit bleibt hier erhalten; versuchen Sie es in einer Minute erneut.',
  internal:
    'Auf dem Server ist etwas schiefgegangen. Ihre Arbeit bleibt hier erhalten; versuchen Sie es in einer Minute erneut.',
  tooLarge: 'Das ist mehr, als der Server annimmt.',
} satisfies Record<keyof typeof en, string>
