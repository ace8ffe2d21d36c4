import type en from '../en/canvas.ts'

export default {
  view: 'Ansicht',
  zoomIn: 'Größer',
  zoomOut: 'Kleiner',
  zoomFull: '{percent} Prozent; in voller Größe zeigen',
  fit: 'Alles zeigen',
  keysHint:
    'Enter führt zur ersten Karte, Tab von Karte zu Karte. Pfeile bewegen, was ausgewählt ist, mit Alt führen sie zur nächsten Karte in dieser Richtung, Escape führt hierher zurück. Die Gliederung zeigt dasselbe als Liste.',
} satisfies Record<keyof typeof en, string>
