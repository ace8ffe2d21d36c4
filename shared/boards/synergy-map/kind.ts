/** Synergy map, shared by all regions: where links are placed, and links that people draw themselves. */
import { maybeText, maybeTexts } from '../card-fields.ts'
import { defineKind } from '../define-kind.ts'

export const synergyMap = defineKind({
  id: 'synergy_map',
  version: 1,
  layout: 'map',
  scope: 'shared',
  step: 'synergies',
  cardKind: null,
  titles: { en: 'Synergy map', de: 'Synergienetz' },
  fields: {
    /** The computed link whose place this card is; null for cards of its own. */
    link: maybeText,
    /** Ids of the cards that a link drawn by hand connects. */
    cards: maybeTexts,
  },
  columnLabels: { link: { en: 'Link', de: 'Verbindung' }, cards: { en: 'Cards', de: 'Karten' } },
})
