/**
 * Where the elements of a free board lie: boxes in board units, x to the right, y down. Pure. What has no place of its
 * own yet (a card by a program that knows no places) is given one below what has, in order of reading, so that every
 * reader draws it at the same spot.
 */
import type { CardFields, OutlineCard } from '../contract.ts'
import { readInk } from './ink.ts'
import { type Element, elements } from './kind.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** `shared/model`'s `Card` fits. */
export interface FreeCard extends OutlineCard {
  pos: readonly [x: number, y: number] | undefined
}

/** What an element is as large as until somebody says otherwise; cards and headings grow with their words. */
export const usualSizes: Readonly<Record<Element, readonly [width: number, height: number]>> = {
  card: [200, 120],
  heading: [420, 52],
  frame: [640, 420],
  connector: [0, 0],
  ink: [40, 40],
  picture: [320, 240],
}

export function elementOf(fields: CardFields): Element {
  return elements.find(one => one === fields.element) ?? 'card'
}

export function textOf(fields: CardFields, key: string): string | undefined {
  const value = fields[key]
  return typeof value === 'string' ? value : undefined
}

export function sizeOf(fields: CardFields): readonly [width: number, height: number] {
  const element = elementOf(fields)
  if (element === 'ink') return inkSize(fields)
  const { size } = fields
  const isPair = Array.isArray(size) && typeof size[0] === 'number' && typeof size[1] === 'number'
  return isPair ? [size[0] as number, size[1] as number] : usualSizes[element]
}

function inkSize(fields: CardFields): readonly [number, number] {
  const points = readInk(fields.ink)
  const width = points.reduce((most, { x }) => Math.max(most, x), 0)
  const height = points.reduce((most, { y }) => Math.max(most, y), 0)
  return [Math.max(width, 1), Math.max(height, 1)]
}

/** Undefined for connectors: they lie where what they join lies. */
export function boxOf(card: FreeCard): Box | undefined {
  if (elementOf(card.fields) === 'connector') return undefined
  const [x, y] = card.pos ?? [0, 0]
  const [width, height] = sizeOf(card.fields)
  return { x, y, width, height }
}

/** Space between what is put beside each other without a hand. */
export const gap = 24
/** Cards in a row of those that have no place. */
const perRow = 6

/** Places for those that have none, below all others; in the order given. */
export function placesFor(cards: readonly FreeCard[]): Map<string, readonly [number, number]> {
  const boxes = cards.flatMap(card => (card.pos === undefined ? [] : (boxOf(card) ?? [])))
  const left = boxes.reduce((least, { x }) => Math.min(least, x), boxes.length === 0 ? 0 : Number.MAX_VALUE)
  const below = boxes.reduce((most, { y, height }) => Math.max(most, y + height + gap), 0)
  const homeless = cards.filter(
    card =>
      card.pos === undefined && elementOf(card.fields) !== 'connector' && elementOf(card.fields) !== 'ink',
  )
  const [width, height] = usualSizes.card
  return new Map(
    homeless.map((card, index) => [
      card.id,
      [left + (index % perRow) * (width + gap), below + Math.floor(index / perRow) * (height + gap)],
    ]),
  )
}

/** The frame that each element lies in: the smallest whose inside holds its middle. Frames lie in larger ones only. */
export function framesOf(cards: readonly FreeCard[]): Map<string, string> {
  const frames = cards.flatMap(card => {
    const box = elementOf(card.fields) === 'frame' ? boxOf(card) : undefined
    return box ? [{ id: card.id, box, area: box.width * box.height }] : []
  })
  frames.sort((a, b) => a.area - b.area || (a.id < b.id ? -1 : 1))
  const rank = new Map(frames.map(({ id }, index) => [id, index]))
  const found = new Map<string, string>()
  for (const card of cards) {
    const box = boxOf(card)
    if (!box) continue
    const around = frames.slice((rank.get(card.id) ?? -1) + 1).find(frame => holdsMiddle(frame.box, box))
    if (around) found.set(card.id, around.id)
  }
  return found
}

function holdsMiddle(frame: Box, box: Box): boolean {
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height
}
