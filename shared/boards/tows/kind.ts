/**
 * Strategies, shared by all regions: what people make of a strength or weakness beside an opportunity or threat. A card
 * keeps what it was made of, whichever region's cards these are. The pairs that suggest one follow from the SWOT cards
 * (rule L4) and are no cards.
 */
import { maybeTexts, oneOf } from '../card-fields.ts'
import { defineKind } from '../define-kind.ts'

/** The inner card first: strength or weakness, opportunity or threat. */
export const towsTypes = ['SO', 'WO', 'ST', 'WT'] as const
export type TowsType = (typeof towsTypes)[number]

export const tows = defineKind({
  id: 'tows',
  version: 1,
  layout: 'zones',
  scope: 'shared',
  step: 'tows',
  cardKind: 'strategy',
  titles: { en: 'Strategies (TOWS)', de: 'Strategien (TOWS)' },
  fields: {
    zone: oneOf(towsTypes),
    /** Ids of the SWOT cards that the strategy was made of: the inner one, the outer one. */
    sources: maybeTexts,
  },
  zoneField: 'zone',
  zones: [
    {
      id: 'SO',
      letter: 'SO',
      label: { en: 'Build on', de: 'Ausbauen' },
      hint: { en: 'use strengths for opportunities', de: 'mit Stärken Chancen nutzen' },
    },
    {
      id: 'WO',
      letter: 'WO',
      label: { en: 'Catch up', de: 'Aufholen' },
      hint: { en: 'mend weaknesses by opportunities', de: 'an Chancen Schwächen abbauen' },
    },
    {
      id: 'ST',
      letter: 'ST',
      label: { en: 'Protect', de: 'Absichern' },
      hint: { en: 'meet threats with strengths', de: 'mit Stärken Risiken begegnen' },
    },
    {
      id: 'WT',
      letter: 'WT',
      label: { en: 'Avoid', de: 'Vermeiden' },
      hint: { en: 'keep weaknesses out of threats', de: 'Schwächen vor Risiken schützen' },
    },
  ],
  columnLabels: {
    zone: { en: 'Strategy', de: 'Strategie' },
    sources: { en: 'Made of', de: 'Gebildet aus' },
  },
})
