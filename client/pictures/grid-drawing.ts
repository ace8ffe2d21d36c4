/**
 * Draws a board of zones: one part as its zones side by side (four as two by two), several parts as columns with the
 * zones as rows, so that like stands beside like. Pure.
 */
import { cardHeight, drawCard, drawLetter } from './card-drawing.ts'
import type { Drawing, DrawingTools, Mark } from './drawing.ts'
import { drawTitle, margin, titleHeight } from './picture-frame.ts'
import type { SheetOf, SheetPart, SheetSection } from './sheet.ts'
import { shortenText } from './wrap-text.ts'

/** Widths in pixels; cards as wide as on the board. */
const cardWidth = 250
const gap = 10
const cellPadding = 12
const headHeight = 34
const partHeight = 30
const cellGap = 16
/** A field in which nothing is yet is still a field, to be written in on the wall. */
const leastCellHeight = 120

interface Cell {
  section: SheetSection
  /** Cards side by side. */
  across: number
}

type Row = readonly (Cell | undefined)[]

export function drawGrid(sheet: SheetOf<'grid'>, tools: DrawingTools): Drawing {
  const { parts } = sheet
  const isCompared = parts.length > 1
  const rows = isCompared ? rowsOfParts(parts) : rowsOfZones(parts[0])
  const across = Math.max(1, ...rows.flatMap(row => row.map(cell => cell?.across ?? 1)))
  const columns = Math.max(1, ...rows.map(row => row.length))
  const cellWidth = across * (cardWidth + gap) - gap + 2 * cellPadding
  const width = 2 * margin + columns * (cellWidth + cellGap) - cellGap
  const marks: Mark[] = [...drawTitle(sheet, width, tools)]
  let y = margin + titleHeight
  if (isCompared) {
    parts.forEach((part, index) => {
      marks.push(...drawPartHead(part, margin + index * (cellWidth + cellGap), y, cellWidth, tools))
    })
    y += partHeight
  }
  for (const row of rows) {
    const height = Math.max(leastCellHeight, ...row.map(cell => (cell ? cellHeight(cell, tools) : 0)))
    row.forEach((cell, index) => {
      const x = margin + index * (cellWidth + cellGap)
      if (cell) marks.push(...drawCell(cell, x, y, cellWidth, height, tools))
    })
    y += height + cellGap
  }
  return { width, height: y - cellGap + margin, title: `${sheet.title}, ${sheet.workshop}`, marks }
}

/** What is in none of four fields stands below them. */
function rowsOfZones(part: SheetPart | undefined): Row[] {
  const sections = part?.sections ?? []
  const isFourfold = sections.filter(({ id }) => id !== '').length === 4
  const perRow = isFourfold ? 2 : Math.min(sections.length, 6)
  const across = isFourfold ? 2 : sections.length <= 2 ? 3 : 1
  const rows: Row[] = []
  for (let at = 0; at < sections.length; at += perRow)
    rows.push(sections.slice(at, at + perRow).map(section => ({ section, across })))
  return rows
}

/** One row for each zone that some part has. */
function rowsOfParts(parts: readonly SheetPart[]): Row[] {
  const ids = [...new Set(parts.flatMap(part => part.sections.map(section => section.id)))]
  return ids.map(id =>
    parts.map(part => {
      const section = part.sections.find(one => one.id === id)
      return section && { section, across: 1 }
    }),
  )
}

function drawPartHead(part: SheetPart, x: number, y: number, width: number, tools: DrawingTools): Mark[] {
  const { palette } = tools
  const marks: Mark[] = []
  let left = x
  if (part.region) {
    marks.push({ kind: 'band', x, y: y + 4, width: 26, height: 12, slot: part.region.slot })
    marks.push(label(part.region.code, x + 34, y + 15, 680))
    left += 34 + tools.measure(`${part.region.code}  `, 15, 680)
  }
  const widthOf = (text: string) => tools.measure(text, 15, 400)
  marks.push(label(shortenText(part.name ?? '', x + width - left, widthOf), left, y + 15, 400))
  marks.push({ kind: 'box', x, y: y + 22, width, height: 1, fill: palette.rule })
  return marks

  function label(text: string, at: number, baseline: number, weight: 400 | 680): Mark {
    return { kind: 'text', x: at, y: baseline, text, size: 15, weight, fill: palette.ink }
  }
}

/** Cards go into the shortest column. */
function columnsOf({ section, across }: Cell, tools: DrawingTools) {
  const heights = Array.from({ length: across }, () => 0)
  const placed = section.cards.map(card => {
    const column = heights.indexOf(Math.min(...heights))
    const top = heights[column] ?? 0
    heights[column] = top + cardHeight(card, cardWidth, tools) + gap
    return { card, column, top }
  })
  return { placed, height: Math.max(0, ...heights) }
}

function cellHeight(cell: Cell, tools: DrawingTools): number {
  const { height } = columnsOf(cell, tools)
  return headHeight + Math.max(height - gap, 0) + 2 * cellPadding
}

function drawCell(cell: Cell, x: number, y: number, width: number, height: number, tools: DrawingTools) {
  const { palette } = tools
  const { section } = cell
  const marks: Mark[] = [
    { kind: 'box', x, y, width, height, fill: palette.ground, stroke: palette.rule },
    ...drawCellHead(section, x + cellPadding, y + cellPadding, width - 2 * cellPadding, tools),
  ]
  for (const { card, column, top } of columnsOf(cell, tools).placed) {
    const left = x + cellPadding + column * (cardWidth + gap)
    marks.push(...drawCard(card, left, y + cellPadding + headHeight + top, cardWidth, tools))
  }
  return marks
}

function drawCellHead(section: SheetSection, x: number, y: number, width: number, tools: DrawingTools) {
  const { palette } = tools
  const marks: Mark[] = []
  let left = x
  if (section.letter) {
    const size = { width: Math.max(22, tools.measure(section.letter, 14, 680) + 8), height: 22 }
    marks.push(...drawLetter(section.letter, section.paper, { x, y, ...size }, tools))
    left += size.width + 8
  }
  marks.push({
    kind: 'text',
    x: left,
    y: y + 16,
    text: section.label,
    size: 15,
    weight: 680,
    fill: palette.ink,
  })
  const count = String(section.cards.length)
  marks.push({
    kind: 'text',
    x: x + width,
    y: y + 16,
    text: count,
    size: 13,
    weight: 400,
    fill: palette.quiet,
    anchor: 'end',
  })
  return marks
}
