/** The strategies as a sheet: field by field what was made, each with the cards that it was made of. Pure. */
import { outline } from '../../shared/boards/contract.ts'
import { tows as kind } from '../../shared/boards/tows/kind.ts'
import type { Card } from '../../shared/model/card.ts'
import { sourcesOf, type TowsSheet } from '../boards/tows/tows-topics.ts'
import { zoneLabel } from '../cards/card-words.ts'
import { kindText } from '../i18n/localised.ts'
import { faceOf, regionOf, type SheetWords } from './board-sheet.ts'
import type { SheetCard, SheetOf, SheetSource } from './sheet.ts'

export function sheetOfStrategies(tows: TowsSheet, words: SheetWords): SheetOf<'grid'> {
  const { workshop, title, language, t } = words
  const sections = outline(kind, tows.strategies).map(({ zone, cards }) => ({
    id: zone?.id ?? '',
    letter: zone?.letter,
    paper: undefined,
    label: zone ? `${zoneLabel(zone, language)}: ${kindText(zone.hint, language)}` : t('swot.unsorted'),
    cards: cards.map(card => faceOfStrategy(card, tows, words)),
  }))
  return { kind: 'grid', workshop, title, parts: [{ name: undefined, region: undefined, sections }] }
}

function faceOfStrategy(card: Card, { topics, cardsById }: TowsSheet, words: SheetWords): SheetCard {
  const topic = topics.find(({ strategies }) => strategies.includes(card))?.id ?? null
  const face = faceOf({ ...card, topic }, { kind, regionId: null }, words)
  const sources = sourcesOf(card).map(id => faceOfSource(id, cardsById.get(id)?.card, words))
  // shared by all regions: whose it is, its sources say
  return { ...face, paper: undefined, region: undefined, sources }
}

function faceOfSource(id: string, card: Card | undefined, { control, t }: SheetWords): SheetSource {
  if (!card)
    return {
      id,
      text: t('tows.sourceGone'),
      lang: null,
      letter: undefined,
      paper: undefined,
      region: undefined,
    }
  const zone = card.zone ?? undefined
  const { text, lang } = card
  return { id, text, lang, letter: zone, paper: zone, region: regionOf(card, control) }
}
