import type en from '../en/errors.ts'

export default {
  toFrontPage: 'Zur Startseite',
  linkWrongTitle: 'Dieser Link öffnet keinen Workshop',
  linkWrongText:
    'Vielleicht wurde er beim Kopieren abgeschnitten. Öffnen Sie den ganzen Link aus Ihrer Einladung oder bitten Sie darum, ihn noch einmal zu schicken.',
  linkRevokedTitle: 'Dieser Link gilt nicht mehr',
  linkRevokedText:
    'Die Moderation hat ihn ersetzt oder beendet. Bitten Sie um einen neuen Link; was Sie geschrieben haben, bleibt erhalten.',
  linkMissingTitle: 'Bitte öffnen Sie Ihren Einladungslink',
  linkMissingText:
    'An einem Workshop nimmt man über den zugeschickten Link teil. Der Teil nach dem #-Zeichen ist der Schlüssel, und er fehlt hier.',
  workshopUnknownTitle: 'Unter dieser Adresse gibt es keinen Workshop',
  workshopUnknownText: 'Prüfen Sie die Adresse oder öffnen Sie den Link aus Ihrer Einladung noch einmal.',
  workshopEndedTitle: 'Dieser Workshop ist beendet',
  workshopEndedText:
    'Er nimmt niemand Neuen mehr auf. Wenn Sie dabei waren, öffnen Sie ihn in dem Browser von damals; sonst bitten Sie die Moderation um den Plan oder um einen Gast-Link zum Lesen.',
  noSessionTitle: 'In diesem Browser nehmen Sie noch nicht teil',
  noSessionText: 'Öffnen Sie den Link aus Ihrer Einladung: Ein Kürzel genügt, dann sind Sie wieder hier.',
  forbiddenTitle: 'Ihr Link öffnet diese Seite nicht',
  forbiddenText: 'Bitten Sie die Moderation um einen Link mit mehr Rechten, wenn Sie sie sehen müssen.',
  offlineTitle: 'Der Server ist nicht erreichbar',
  offlineText:
    'Was Sie geschrieben haben, bleibt in diesem Browser erhalten. Wir versuchen es weiter; Sie können es auch jetzt versuchen.',
  tooManyTitle: 'Zu viele Versuche',
  tooManyText: 'Bitte warten Sie eine Minute und versuchen Sie es dann erneut.',
  pageUnknownTitle: 'Unter dieser Adresse gibt es nichts',
  pageUnknownText: 'Prüfen Sie die Adresse oder öffnen Sie den Link aus Ihrer Einladung noch einmal.',
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
