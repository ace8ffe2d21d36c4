import type en from '../en/pictures.ts'

export default {
  title: 'Diese Tafel mitnehmen',
  text: 'Entsteht in diesem Browser aus dem, was Sie jetzt sehen, auch aus dem, was nur Ihre Region sehen darf.',
  png: 'Bild (PNG)',
  pngHint: 'Für Folien und E-Mails',
  svg: 'Zeichnung (SVG)',
  svgHint: 'Scharf in jeder Größe, für Plakate',
  poster: 'Auf ein A3-Blatt drucken',
  posterHint: 'Die ganze Tafel, wie sie steht',
  pages: 'Auf A4-Seiten drucken',
  pagesHint: 'Karte für Karte, mit Seitenzahlen',
  making: 'Wird erstellt …',
  failed:
    'Das hat nicht geklappt: Die Tafel ist für ein einziges Bild in diesem Browser zu groß. Drucken Sie sie stattdessen auf A4-Seiten.',
  asOf: 'Ohne Sicherungsstand, so wie um {time}',
  pageOf: 'Seite {page} von {pages}',
  frame: 'Rahmen ohne Namen',
  links: '{n, plural, one {# Verbindung} other {# Verbindungen}}',
} satisfies Record<keyof typeof en, string>
