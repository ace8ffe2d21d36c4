import type en from '../en/join.ts'

export default {
  heading: 'Am Workshop teilnehmen',
  documentTitle: 'Teilnehmen · Zirkel',
  alias: 'Name oder Kürzel',
  aliasHint: 'Das sehen die anderen. Zwei Personen dürfen dasselbe haben.',
  aliasMissing: 'Bitte geben Sie einen Namen oder ein Kürzel ein.',
  aliasTooLong:
    'Das sind {n, plural, one {# Zeichen} other {# Zeichen}}, höchstens {max} passen. Bitte kürzen Sie.',
  region: 'Region',
  fromYourLink: 'aus Ihrem Link',
  role: 'Ihre Rolle',
  noRegion: 'an keine Region gebunden',
  join: 'Teilnehmen',
  continueAs: 'Weiter als {alias}',
  continueHint: 'In diesem Browser nehmen Sie schon teil.',
  joinAsOther: 'Als andere Person teilnehmen',
  yourTime: '{start}–{end} Ihrer Zeit',
  hostTime: '{start}–{end} in {place}',
  sameTime: '{start}–{end}',
  steps: 'Schritte des Workshops',
  step1: 'Kompetenzen',
  step1Text: 'was jede Region kann und weiß',
  step2: 'SWOT',
  step2Text: '{n, plural, one {eine Region in ihrer Sprache} other {# Regionen, jede in ihrer Sprache}}',
  step2Plain: 'jede Region in ihrer Sprache',
  step3: 'Synergienetz',
  step3Text: 'wer gibt, wer nimmt',
  step4: 'Zirkel und Plan',
  step4Text: 'aus Notizen wird ein Aktionsplan, jede Zeile mit Herkunft',
  privacy:
    'Gespeichert werden Ihr Kürzel, Ihre Region und was Sie schreiben, auf dem Server der Gastgeber. Kein Konto, keine Werbung, keine Auswertung Ihres Verhaltens. Ihr Kürzel wird auf Wunsch jederzeit von der Moderation entfernt.',
} satisfies Record<keyof typeof en, string>
