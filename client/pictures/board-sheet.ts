/** Open boards as a sheet: one part for each document, in the order given, with the words that the reader reads. */

import { outline } from '../../shared/boards/contract.ts'
import { elementOf } from '../../shared/boards/free/geometry.ts'
import { freeOutline } from '../../shared/boards/free/outline.ts'
import type { Card } from '../../shared/model/card.ts'
import type { Control } from '../../shared/model/control.ts'
import { zoneLabel } from '../cards/card-words.ts'
import { dispositionOf, dispositionWord } from '../cards/disposition-words.ts'
import { groupWord } from '../cards/group-word.ts'
import { topicLabel } from '../cards/topic-words.ts'
import type { Translate } from '../i18n/active-language.ts'
import type { Language } from '../i18n/languages.ts'
import { kindText, localised } from '../i18n/localised.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import type { BoardSheet, SheetCard, SheetPart, SheetRegion, SheetSection } from './sheet.ts'

export interface SheetWords {
  control: Control
  language: Language
  t: Translate
  workshop: string
  title: string
  /** Address of a picture that the server keeps. */
  pictureOf: (fileId: string) => string
}

export function sheetOfBoards(boards: readonly OpenBoard[], words: SheetWords): BoardSheet {
  const { workshop, title, pictureOf } = words
  const [first] = boards
  const base = { workshop, title }
  if (first?.kind.id === 'free') {
    const cards = first.cards.list()
    return { ...base, kind: 'map', parts: [partOfMap(cards, first, words)], cards, pictureOf }
  }
  const parts = boards.map(board => partOf(board, words))
  const [only, ...others] = parts
  if (!only?.name || others.length > 0) return { ...base, kind: 'grid', parts }
  // Whose board it is belongs to its name; a region's head says it again, with its pattern.
  const one = only.region ? only : { ...only, name: undefined }
  return { ...base, title: `${title} · ${only.name}`, kind: 'grid', parts: [one] }
}

function partOf(board: OpenBoard, words: SheetWords): SheetPart {
  const { control, language } = words
  const region = control.regions.find(one => one.id === board.regionId)
  const circle = control.circles.find(one => one.id === board.circleId)
  return {
    name: localised(region?.name ?? circle?.title, language) || undefined,
    region: region && { slot: region.slot, code: region.code },
    sections: sectionsOf(board, words),
  }
}

function sectionsOf(board: OpenBoard, words: SheetWords): SheetSection[] {
  const { kind } = board
  return outline(kind, board.cards.list()).map(({ zone, cards }) => ({
    id: zone?.id ?? '',
    letter: zone?.letter,
    paper: zone?.id,
    label: labelOf(zone ? zoneLabel(zone, words.language) : '', kind.zones.length > 0, board, words),
    cards: cards.map(card => faceOf(card, board, words)),
  }))
}

function labelOf(label: string, hasZones: boolean, { kind }: OpenBoard, { t, language }: SheetWords): string {
  return label || (hasZones ? t('swot.unsorted') : kindText(kind.titles, language))
}

export function faceOf(
  card: Card,
  board: Pick<OpenBoard, 'kind' | 'regionId'>,
  { control, language, t }: SheetWords,
): SheetCard {
  const disposition = board.kind.id === 'swot' ? dispositionOf(card) : undefined
  const region = regionOf(card, control)
  const meta = [
    topicLabel(control, card.topic, language),
    card.group ? groupWord(card.group, t) : '',
    disposition ? dispositionWord(disposition, 'short', t) : '',
  ]
  return {
    id: card.id,
    text: card.text,
    lang: card.lang,
    meta: meta.filter(Boolean).join(' · '),
    paper: typeof card.fields.paper === 'string' ? card.fields.paper : (card.zone ?? undefined),
    // whose board it is stands above it already
    region: board.regionId === null ? region : undefined,
  }
}

/** Whose card it is. */
export function regionOf(card: Card, { regions }: Control): SheetRegion | undefined {
  const region = regions.find(({ id }) => id === card.region)
  return region && { slot: region.slot, code: region.code }
}

/** Frame by frame; a connector is told with what it comes from. */
function partOfMap(cards: readonly Card[], board: OpenBoard, words: SheetWords): SheetPart {
  const { sections } = freeOutline(cards)
  const isWritten = (card: Card) => elementOf(card.fields) !== 'ink'
  return {
    name: undefined,
    region: undefined,
    sections: sections.map(({ frame, entries }) => ({
      id: frame?.card.id ?? '',
      letter: undefined,
      paper: undefined,
      label: frame?.card.text || (frame ? words.t('pictures.frame') : words.title),
      cards: entries
        .filter(({ card }) => isWritten(card))
        .map(({ card, leads }) => withLeads(faceOf(card, board, words), leads)),
    })),
  }
}

function withLeads(face: SheetCard, leads: readonly { connector: Card; to: Card }[]): SheetCard {
  const told = leads.map(({ connector, to }) => `→ ${[connector.text, to.text].filter(Boolean).join(': ')}`)
  return { ...face, meta: [face.meta, ...told].filter(Boolean).join(' · ') }
}
