import type en from '../en/refusals.ts'

export default {
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
  workshopEndedText:
    'Er nimmt niemand Neuen mehr auf. Wenn Sie dabei waren, öffnen Sie ihn in dem Browser von damals; sonst bitten Sie die Moderation um den Plan oder um einen Gast-Link zum Lesen.',
  noSessionTitle: 'In diesem Browser nehmen Sie noch nicht teil',
  forbiddenTitle: 'Ihr Link öffnet diese Seite nicht',
  tooManyTitle: 'Zu viele Versuche',
  pageUnknownTitle: 'Unter dieser Adresse gibt es nichts',
  pageUnknownText: 'Prüfen Sie die Adresse oder öffnen Sie den Link aus Ihrer Einladung noch einmal.',
} satisfies Record<keyof typeof en, string>
