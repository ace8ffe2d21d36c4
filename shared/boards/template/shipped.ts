/** The templates that come with the program. What the field works with, ready to be put up. */
import type { TemplateDescription } from './description.ts'

export interface ShippedTemplate {
  id: string
  title: { en: string; de: string }
  description: TemplateDescription
}

const lessons: ShippedTemplate = {
  id: 'lessons',
  title: { en: 'Lessons learnt', de: 'Lehren' },
  description: {
    version: 1,
    shape: 'columns',
    scope: 'shared',
    intro: {
      en: 'One card for each lesson: what was seen, what follows from it, what we change.',
      de: 'Eine Karte je Lehre: was zu sehen war, was daraus folgt, was wir ändern.',
    },
    zones: [
      {
        id: 'observation',
        letter: 'B',
        label: { en: 'Observations', de: 'Beobachtungen' },
        hint: { en: 'what was seen and heard', de: 'was zu sehen und zu hören war' },
      },
    ],
    fields: [
      { id: 'conclusion', kind: 'text', label: { en: 'Conclusion', de: 'Schluss' } },
      { id: 'change', kind: 'text', label: { en: 'What we change', de: 'Was wir ändern' } },
    ],
  },
}

const visit: ShippedTemplate = {
  id: 'visit',
  title: { en: 'Delegation visit', de: 'Delegationsbesuch' },
  description: {
    version: 1,
    shape: 'columns',
    scope: 'shared',
    intro: {
      en: 'How do others handle it, what can we adopt, where could we work together? The last go on to step 03.',
      de: 'Wie machen es andere, was können wir übernehmen, wo könnten wir zusammenarbeiten? Das Letzte geht weiter in Schritt 03.',
    },
    zones: [
      {
        id: 'learn',
        letter: 'L',
        label: { en: 'Learn', de: 'Lernen' },
        hint: { en: 'how others handle it', de: 'wie es andere machen' },
      },
      {
        id: 'adapt',
        letter: 'A',
        label: { en: 'Adapt', de: 'Übernehmen' },
        hint: { en: 'what we can adopt', de: 'was wir übernehmen können' },
      },
      {
        id: 'cooperate',
        letter: 'C',
        label: { en: 'Cooperate', de: 'Zusammenarbeiten' },
        hint: { en: 'which cooperation', de: 'welche Zusammenarbeit' },
        flowsTo: 'synergies',
      },
    ],
    fields: [{ id: 'station', kind: 'text', label: { en: 'Station', de: 'Station' } }],
  },
}

const pipeline: ShippedTemplate = {
  id: 'pipeline',
  title: { en: 'From fair to visit', de: 'Von der Messe zum Besuch' },
  description: {
    version: 1,
    shape: 'columns',
    // contacts are personal data: each region writes on its own part
    scope: 'region',
    measure: 'conversion',
    zones: [
      {
        id: 'fair',
        label: { en: 'Fair chosen', de: 'Messe gewählt' },
        hint: { en: 'worth going to', de: 'lohnt den Weg' },
      },
      {
        id: 'screened',
        label: { en: 'Exhibitor screened', de: 'Aussteller geprüft' },
        hint: { en: 'fits the site', de: 'passt zum Standort' },
      },
      {
        id: 'appointment',
        label: { en: 'Appointment', de: 'Termin' },
        hint: { en: 'at the fair', de: 'auf der Messe' },
      },
      {
        id: 'invited',
        label: { en: 'Invited', de: 'Eingeladen' },
        hint: { en: 'to come and see', de: 'zum Ansehen' },
      },
      {
        id: 'visited',
        label: { en: 'Visited', de: 'Zu Besuch' },
        hint: { en: 'at local firms', de: 'bei Firmen am Ort' },
      },
    ],
    fields: [{ id: 'requirement', kind: 'text', label: { en: 'Requirement', de: 'Bedarf' } }],
  },
}

const tension: ShippedTemplate = {
  id: 'tension',
  title: { en: 'Tension field', de: 'Spannungsfeld' },
  description: {
    version: 1,
    shape: 'triangle',
    scope: 'shared',
    intro: {
      en: 'Put a card where those are who want it most; mark who wants it too.',
      de: 'Die Karte dorthin legen, wo man es am meisten will; markieren, wer es auch will.',
    },
    zones: [
      {
        id: 'policy',
        letter: 'P',
        label: { en: 'Politics', de: 'Politik' },
        hint: { en: 'quick results in funding logic', de: 'schnelle Ergebnisse nach Förderlogik' },
      },
      {
        id: 'business',
        letter: 'U',
        label: { en: 'Companies', de: 'Unternehmen' },
        hint: { en: 'services of real value', de: 'Leistungen, die sich lohnen' },
      },
      {
        id: 'research',
        letter: 'F',
        label: { en: 'Research', de: 'Forschung' },
        hint: { en: 'R&D near one’s own focus', de: 'Forschung nah am eigenen Thema' },
      },
    ],
    fields: [],
  },
}

const questions: ShippedTemplate = {
  id: 'questions',
  title: { en: 'Question queue', de: 'Fragenliste' },
  description: {
    version: 1,
    shape: 'columns',
    scope: 'shared',
    intro: {
      en: 'Questions stand in the order in which they came. A reaction says that you want to know, too.',
      de: 'Fragen stehen in der Reihenfolge, in der sie kamen. Eine Reaktion sagt, dass man es auch wissen will.',
    },
    zones: [
      {
        id: 'open',
        letter: '?',
        label: { en: 'Waiting', de: 'Offen' },
        hint: { en: 'first come, first answered', de: 'der Reihe nach' },
      },
      {
        id: 'answered',
        letter: '✓',
        label: { en: 'Answered', de: 'Beantwortet' },
        hint: { en: 'with what was said', de: 'mit dem, was gesagt wurde' },
      },
    ],
    fields: [{ id: 'answer', kind: 'text', label: { en: 'Answer', de: 'Antwort' } }],
  },
}

const parking: ShippedTemplate = {
  id: 'parking',
  title: { en: 'Parking lot', de: 'Themenspeicher' },
  description: {
    version: 1,
    shape: 'columns',
    scope: 'shared',
    zones: [
      {
        id: 'parked',
        letter: 'P',
        label: { en: 'Parked', de: 'Geparkt' },
        hint: { en: 'not now, not lost', de: 'nicht jetzt, nicht verloren' },
      },
      {
        id: 'taken',
        letter: '→',
        label: { en: 'Taken up', de: 'Aufgegriffen' },
        hint: { en: 'today or elsewhere', de: 'heute oder anderswo' },
      },
    ],
    fields: [{ id: 'who', kind: 'text', label: { en: 'Who takes it on', de: 'Wer sich kümmert' } }],
  },
}

export const shippedTemplates: readonly ShippedTemplate[] = [
  lessons,
  visit,
  pipeline,
  tension,
  questions,
  parking,
]
