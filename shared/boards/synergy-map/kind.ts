/**
 * Synergy map, shared by all regions: the places that people gave to what it shows, and links that they drew
 * themselves. Every other link follows from the SWOT cards (rules L1 to L3) and is no card.
 */
import { maybeText, maybeTexts, oneOf } from '../card-fields.ts'
import { defineKind } from '../define-kind.ts'

export const linkKinds = [
  'shared_strength',
  'shared_opportunity',
  'shared_need',
  'shared_risk',
  'complementarity',
] as const
export type LinkKind = (typeof linkKinds)[number]

export const synergyMap = defineKind({
  id: 'synergy_map',
  version: 2,
  layout: 'map',
  scope: 'shared',
  step: 'synergies',
  cardKind: null,
  titles: { en: 'Synergy map', de: 'Synergienetz' },
  fields: {
    /** What this card is the place of: `topic:<id>` on the map of links, `node:<kind>:<id>` in the network; absent for links. */
    link: maybeText,
    /** Ids of the cards that a link drawn by hand rests on, the giver's first. */
    cards: maybeTexts,
    /** What kind of link it is; null while it is being drawn. */
    linkKind: oneOf(linkKinds),
  },
  columnLabels: { link: { en: 'Link', de: 'Verbindung' }, cards: { en: 'Cards', de: 'Karten' } },
})
