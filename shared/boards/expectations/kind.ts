/**
 * Expectation wall: what each region wants to take home, one list without zones. At the end of the day those who wrote
 * an expectation say whether it was met.
 */
import { maybeOneOf } from '../card-fields.ts'
import { defineKind } from '../define-kind.ts'

export const outcomes = ['met', 'partly', 'not'] as const
export type Outcome = (typeof outcomes)[number]

export const expectations = defineKind({
  id: 'expectations',
  version: 2,
  layout: 'zones',
  scope: 'region',
  step: 'competences',
  cardKind: 'expectation',
  titles: { en: 'Expectations', de: 'Erwartungen' },
  fields: {
    /** Absent until the closing. */
    outcome: maybeOneOf(outcomes),
  },
  marks: [
    {
      field: 'outcome',
      label: { en: 'Was it met?', de: 'Erfüllt?' },
      options: [
        { value: 'met', letter: '✓', label: { en: 'Met', de: 'Erfüllt' } },
        { value: 'partly', letter: '½', label: { en: 'Partly', de: 'Teilweise' } },
        { value: 'not', letter: '✕', label: { en: 'Not', de: 'Nicht' } },
      ],
    },
  ],
})
