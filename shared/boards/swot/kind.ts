/** SWOT grid of a region: four quadrants, and for each card what to do about it. */
import { oneOf } from '../card-fields.ts'
import { defineKind } from '../define-kind.ts'

export const quadrants = ['S', 'W', 'O', 'T'] as const
export type Quadrant = (typeof quadrants)[number]

export const dispositions = ['keep_improve', 'develop_strengthen', 'give_up_avoid'] as const
export type Disposition = (typeof dispositions)[number]

/** What a quadrant suggests as long as nobody chose: keep strengths, develop weaknesses and opportunities, avoid threats. */
export const dispositionByQuadrant: Readonly<Record<Quadrant, Disposition>> = {
  S: 'keep_improve',
  W: 'develop_strengthen',
  O: 'develop_strengthen',
  T: 'give_up_avoid',
}

const fields = { quadrant: oneOf(quadrants), disposition: oneOf(dispositions) }

export const swot = defineKind({
  id: 'swot',
  version: 1,
  layout: 'zones',
  scope: 'region',
  step: 'swot',
  cardKind: 'swot',
  titles: { en: 'SWOT grid', de: 'SWOT-Raster' },
  fields,
  zoneField: 'quadrant',
  zones: [
    {
      id: 'S',
      letter: 'S',
      label: { en: 'Strengths', de: 'Stärken' },
      hint: { en: 'internal, helps', de: 'innen, hilft' },
    },
    {
      id: 'W',
      letter: 'W',
      label: { en: 'Weaknesses', de: 'Schwächen' },
      hint: { en: 'internal, hinders', de: 'innen, hindert' },
    },
    {
      id: 'O',
      letter: 'O',
      label: { en: 'Opportunities', de: 'Chancen' },
      hint: { en: 'external, helps', de: 'außen, hilft' },
    },
    {
      id: 'T',
      letter: 'T',
      label: { en: 'Threats', de: 'Risiken (von außen)' },
      hint: { en: 'external, hinders', de: 'außen, hindert' },
    },
  ],
  imply: fields => ({
    ...fields,
    disposition: fields.disposition ?? (fields.quadrant ? dispositionByQuadrant[fields.quadrant] : null),
  }),
  columnLabels: {
    quadrant: { en: 'Quadrant', de: 'Quadrant' },
    disposition: { en: 'Keep, develop or give up', de: 'Beibehalten, entwickeln oder aufgeben' },
  },
})
