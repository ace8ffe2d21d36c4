/** Draws a free board as it lies: frames behind, connectors from border to border, ink, pictures, cards. Pure. */
import { type Box, boxOf, elementOf, placesFor, textOf } from '../../shared/boards/free/geometry.ts'
import { readInk } from '../../shared/boards/free/ink.ts'
import { endsOf } from '../../shared/boards/free/outline.ts'
import type { Card } from '../../shared/model/card.ts'
import { penOf, strokePath } from '../boards/map/elements/stroke-path.ts'
import { lineBetween } from '../canvas/edge-lines.ts'
import { cardHeight, drawCard } from './card-drawing.ts'
import type { Drawing, DrawingTools, Mark } from './drawing.ts'
import { drawTitle, margin, titleHeight } from './picture-frame.ts'
import type { SheetCard, SheetOf } from './sheet.ts'
import { wrapText } from './wrap-text.ts'

interface Placed {
  card: Card
  box: Box
}

/** So that an empty board is a sheet too. */
const leastWidth = 600
const leastHeight = 200
const headingSize = 26
const labelSize = 13

export function drawMap(sheet: SheetOf<'map'>, tools: DrawingTools): Drawing {
  const faces = new Map(
    sheet.parts.flatMap(part => part.sections.flatMap(section => section.cards)).map(one => [one.id, one]),
  )
  const placed = placeAll(sheet.cards, faces, tools)
  const bounds = boundsOf(placed)
  const move = { x: margin - bounds.x, y: margin + titleHeight - bounds.y }
  const moved = placed.map(({ card, box }) => ({
    card,
    box: { ...box, x: box.x + move.x, y: box.y + move.y },
  }))
  const width = bounds.width + 2 * margin
  const marks = [
    ...drawTitle(sheet, width, tools),
    ...moved.filter(isFrame).flatMap(one => drawFrame(one, tools)),
    ...drawConnectors(sheet.cards, moved, tools),
    ...moved
      .filter(one => !isFrame(one))
      .flatMap(one => drawElement(one, faces.get(one.card.id), sheet, tools)),
  ]
  const height = bounds.height + titleHeight + 2 * margin
  return { width, height, title: `${sheet.title}, ${sheet.workshop}`, marks }
}

const isFrame = ({ card }: Placed) => elementOf(card.fields) === 'frame'

function placeAll(
  cards: readonly Card[],
  faces: ReadonlyMap<string, SheetCard>,
  tools: DrawingTools,
): Placed[] {
  const places = placesFor(cards)
  return cards.flatMap(card => {
    const [x, y] = card.pos ?? places.get(card.id) ?? [0, 0]
    const box = boxOf({ ...card, pos: [x, y] })
    if (!box) return []
    const face = faces.get(card.id)
    const isSlip = elementOf(card.fields) === 'card' && face !== undefined
    return [{ card, box: isSlip ? { ...box, height: cardHeight(face, box.width, tools) } : box }]
  })
}

function boundsOf(placed: readonly Placed[]): Box {
  const x = Math.min(...placed.map(({ box }) => box.x), placed.length === 0 ? 0 : Number.MAX_VALUE)
  const y = Math.min(...placed.map(({ box }) => box.y), placed.length === 0 ? 0 : Number.MAX_VALUE)
  const right = Math.max(x + leastWidth, ...placed.map(({ box }) => box.x + box.width))
  const bottom = Math.max(y + leastHeight, ...placed.map(({ box }) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

function drawFrame({ card, box }: Placed, { palette }: DrawingTools): Mark[] {
  return [
    { kind: 'box', ...box, fill: palette.ground, stroke: palette.quiet },
    { kind: 'text', x: box.x + 12, y: box.y + 24, text: card.text, size: 16, weight: 680, fill: palette.ink },
  ]
}

function drawConnectors(cards: readonly Card[], placed: readonly Placed[], tools: DrawingTools): Mark[] {
  const cardsById = new Map(cards.map(card => [card.id, card]))
  const boxes = new Map(placed.map(({ card, box }) => [card.id, box]))
  return cards.flatMap(card => {
    const ends = elementOf(card.fields) === 'connector' ? endsOf(card, cardsById) : undefined
    const from = ends && boxes.get(ends.from.id)
    const to = ends && boxes.get(ends.to.id)
    const line = from && to && lineBetween(from, to)
    return line ? drawConnector(card, line.from, line.to, tools) : []
  })
}

interface Point {
  x: number
  y: number
}

function drawConnector(card: Card, from: Point, to: Point, { palette, measure }: DrawingTools): Mark[] {
  const { arrow } = card.fields
  const stroke = palette.ink
  const marks: Mark[] = [
    { kind: 'path', d: `M${from.x} ${from.y}L${to.x} ${to.y}`, stroke, strokeWidth: 1.5 },
  ]
  if (arrow !== 'none') marks.push(arrowHead(from, to, stroke))
  if (arrow === 'both') marks.push(arrowHead(to, from, stroke))
  if (card.text === '') return marks
  const x = (from.x + to.x) / 2
  const y = (from.y + to.y) / 2
  const width = measure(card.text, labelSize, 400) + 8
  return [
    ...marks,
    { kind: 'box', x: x - width / 2, y: y - 10, width, height: 20, fill: palette.sheet },
    {
      kind: 'text',
      x,
      y: y + 5,
      text: card.text,
      size: labelSize,
      weight: 400,
      fill: palette.ink,
      anchor: 'middle',
    },
  ]
}

/** Ten pixels long, at `to`. */
export function arrowHead(from: Point, to: Point, fill: string): Mark {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const [bx, by] = [to.x - ux * 10, to.y - uy * 10]
  const side = (sign: number) => `${bx - uy * 4.5 * sign} ${by + ux * 4.5 * sign}`
  return { kind: 'path', d: `M${to.x} ${to.y}L${side(1)}L${side(-1)}Z`, fill }
}

function drawElement(
  { card, box }: Placed,
  face: SheetCard | undefined,
  sheet: SheetOf<'map'>,
  tools: DrawingTools,
): Mark[] {
  switch (elementOf(card.fields)) {
    case 'heading':
      return drawHeading(card, box, tools)
    case 'ink':
      return drawInk(card, box, tools)
    case 'picture':
      return drawPicture(card, box, sheet, tools)
    default:
      return face ? drawCard(face, box.x, box.y, box.width, tools) : []
  }
}

function drawHeading(card: Card, box: Box, { palette, measure }: DrawingTools): Mark[] {
  const lines = wrapText(card.text, box.width, text => measure(text, headingSize, 680))
  return lines.map((text, index) => ({
    kind: 'text',
    x: box.x,
    y: box.y + headingSize + index * headingSize * 1.2,
    text,
    size: headingSize,
    weight: 680,
    fill: palette.ink,
  }))
}

/** The same outline as on the board. */
function drawInk(card: Card, box: Box, { palette }: DrawingTools): Mark[] {
  const points = readInk(textOf(card.fields, 'ink') ?? '')
  const d = strokePath(
    points.map(point => ({ ...point, x: point.x + box.x, y: point.y + box.y })),
    penOf(card),
  )
  return d === '' ? [] : [{ kind: 'path', d, fill: palette.ink }]
}

/** In its frame, with whom it is by below. */
function drawPicture(card: Card, box: Box, sheet: SheetOf<'map'>, { palette }: DrawingTools): Mark[] {
  const file = textOf(card.fields, 'picture')
  const credit = textOf(card.fields, 'credit')
  const marks: Mark[] = [{ kind: 'box', ...box, fill: palette.ground, stroke: palette.rule }]
  if (file) marks.push({ kind: 'image', ...box, href: sheet.pictureOf(file), alt: card.text })
  if (credit) {
    const below = { x: box.x, y: box.y + box.height + 14 }
    marks.push({ kind: 'text', ...below, text: credit, size: 11, weight: 400, fill: palette.quiet })
  }
  return marks
}
