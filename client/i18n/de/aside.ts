import type en from '../en/aside.ts'

export default {
  title: '{n, plural, one {# Karte von Ihnen ist} other {# Karten von Ihnen sind}} nur in diesem Browser.',
  text: 'Grund: {reason}. Nichts ist verloren: Der Text bleibt hier, bis Sie ihn zurückgelegt oder kopiert haben.',
  read: 'Text lesen',
  drop: 'Weglegen',
  putBack: 'Zurücklegen',
  isBack: '{n, plural, one {# Karte liegt} other {# Karten liegen}} wieder auf der Tafel',
  dialog: 'Text, den der Server nicht hat',
  reason: 'Nicht angenommen: {reason}',
  gone: 'nicht auf der Tafel',
  now: 'auf der Tafel steht: {text}',
  changeRefused: 'Der Server hat Ihre letzte Änderung nicht angenommen.',
  changeRefusedText:
    'Grund: {reason}. Die Tafel zeigt, was alle anderen sehen. Von Ihrem Text ist nichts verloren.',
  refusedUnauthorised: 'bitte über Ihren Link neu beitreten',
  refusedForbidden: 'Ihr Link öffnet diese Tafel nicht',
  refusedNotFound: 'diese Tafel gibt es nicht mehr',
  refusedRevoked: 'Ihr Link wurde beendet',
  refusedStale: 'die Tafel wurde inzwischen wiederhergestellt',
  refusedTooLarge: 'zu viel auf einmal',
  refusedTooFast: 'zu viele Änderungen auf einmal',
  refusedReadOnly: 'diese Tafel ist zum Schreiben geschlossen',
  refusedOther: 'es passt nicht zu dem, was der Server hat',
  refusedOtherPerson: 'jemand hat es hier unter anderem Namen geschrieben',
} satisfies Record<keyof typeof en, string>
