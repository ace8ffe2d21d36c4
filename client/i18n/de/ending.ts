import type en from '../en/ending.ts'

export default {
  title: 'Workshop beenden?',
  factRead:
    'Tafeln, Notizen und Entscheidungen bleiben, wie sie sind: Alle können sie lesen und herunterladen, niemand ändert sie mehr.',
  factLinks:
    'Die Links zum Teilnehmen lassen niemand Neuen mehr ein. Wer dabei war, bleibt dabei; Links für Gäste öffnen ihn weiterhin zum Lesen.',
  factOffline: 'Wer gerade offline ist, behält, was er oder sie schreibt, und bekommt es gezeigt.',
  factBack: 'Der letzte Stand wird gesichert. Sie können den Workshop jederzeit wieder öffnen.',
  stillHere:
    '{n, plural, =0 {Sonst ist gerade niemand hier.} one {Eine weitere Person ist noch hier:} other {# weitere Personen sind noch hier:}}',
  ofNoRegion: '{n, plural, one {# ohne Region} other {# ohne Region}}',
  end: 'Workshop beenden',
  done: 'Der Workshop ist beendet: Er lässt sich nur noch lesen',
  opened: 'Der Workshop ist wieder offen',
  endedAt: 'Dieser Workshop wurde am {at} beendet.',
  endedText: 'Alles lässt sich weiterhin lesen und herunterladen, aber nicht mehr ändern.',
  toPlan: 'Zum Plan',
  openAgain: 'Wieder öffnen',
  answersStand: 'Der Workshop ist beendet: Die Antworten bleiben, wie sie sind.',
} as const satisfies Record<keyof typeof en, string>
