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
} satisfies Record<keyof typeof en, string>
