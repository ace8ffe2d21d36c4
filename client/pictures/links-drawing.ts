/**
 * Draws the synergy map for paper: a column for each region, a line for each link, an arrow from who gives to who
 * receives, the words of a link on its own line at the left. So no two labels can meet, however many links there are.
 * What is not decided is dashed. Pure.
 */
import type { Drawing, DrawingTools, Mark, TextMark } from './drawing.ts'
import { arrowHead } from './map-drawing.ts'
import { drawTitle, margin, titleHeight } from './picture-frame.ts'
import type { SheetLink, SheetOf } from './sheet.ts'
import { shortenText, wrapText } from './wrap-text.ts'

const wordsWidth = 330
const columnWidth = 150
const lineHeight = 17
const headHeight = 44
const rowPadding = 14

export function drawLinks(sheet: SheetOf<'links'>, tools: DrawingTools): Drawing {
  const { regions, links } = sheet
  const width = 2 * margin + wordsWidth + regions.length * columnWidth
  const centreOf = (id: string) =>
    margin + wordsWidth + (regions.findIndex(region => region.id === id) + 0.5) * columnWidth
  const top = margin + titleHeight
  const marks: Mark[] = [...drawTitle(sheet, width, tools)]
  for (const { id, slot, code, name } of regions) {
    const x = centreOf(id)
    marks.push({ kind: 'band', x: x - 15, y: top, width: 30, height: 12, slot })
    marks.push(words(code, x, top + 28, 680, tools, 'middle'))
    const short = shortenText(name, columnWidth - 12, text => tools.measure(text, 12, 400))
    marks.push({ ...words(short, x, top + 42, 400, tools, 'middle'), size: 12 })
  }
  let y = top + headHeight + 8
  for (const link of links) {
    const lines = linesOf(link, tools)
    const height = lines.length * lineHeight + rowPadding
    marks.push({ kind: 'box', x: margin, y, width: width - 2 * margin, height: 1, fill: tools.palette.rule })
    for (const [index, { text, weight }] of lines.entries())
      marks.push(words(text, margin, y + rowPadding + 6 + index * lineHeight, weight, tools))
    marks.push(...drawLine(link, y + height / 2, centreOf, tools))
    y += height
  }
  return { width, height: y + margin, title: `${sheet.title}, ${sheet.workshop}`, marks }
}

function linesOf(link: SheetLink, { measure }: DrawingTools): { text: string; weight: 400 | 680 }[] {
  const wrap = (text: string, weight: 400 | 680) =>
    wrapText(text, wordsWidth - 20, part => measure(part, 14, weight)).map(line => ({ text: line, weight }))
  return [...wrap(link.topic, 680), ...wrap(`${link.kind} · ${link.state}`, 400)]
}

function words(
  text: string,
  x: number,
  y: number,
  weight: 400 | 680,
  { palette }: DrawingTools,
  anchor: 'start' | 'middle' = 'start',
): TextMark {
  return { kind: 'text', x, y, text, size: 14, weight, fill: palette.ink, anchor }
}

function drawLine(
  { giver, receiver, regions, isDecided }: SheetLink,
  y: number,
  centreOf: (id: string) => number,
  { palette }: DrawingTools,
): Mark[] {
  const stroke = palette.ink
  const xs = regions.map(centreOf)
  const line = (from: number, to: number): Mark => ({
    kind: 'path',
    d: `M${from} ${y}L${to} ${y}`,
    stroke,
    strokeWidth: 2,
    ...(isDecided ? {} : { isDashed: true }),
  })
  const dot = (x: number): Mark => ({
    kind: 'path',
    d: `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`,
    fill: stroke,
  })
  if (giver === undefined || receiver === undefined)
    return [line(Math.min(...xs), Math.max(...xs)), ...xs.map(dot)]
  const from = { x: centreOf(giver), y }
  const to = { x: centreOf(receiver), y }
  return [line(from.x, to.x), dot(from.x), arrowHead(from, to, stroke)]
}
