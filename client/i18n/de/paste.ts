import type en from '../en/paste.ts'

export default {
  title: '{n, plural, one {# Zeile eingefügt} other {# Zeilen eingefügt}}',
  each: '{n, plural, one {# Karte anlegen} other {# Karten anlegen}}',
  one: 'Als eine Karte',
  more: 'und {n} weitere',
  linesTooLong:
    '{n, plural, one {# Zeile ist länger als {most} Zeichen und bleibt weg.} other {# Zeilen sind länger als {most} Zeichen und bleiben weg.}}',
  tooMany: 'Höchstens {most} auf einmal; der Rest ist noch in Ihrer Zwischenablage.',
} satisfies Record<keyof typeof en, string>
