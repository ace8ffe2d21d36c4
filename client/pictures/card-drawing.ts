/** Draws one card as a slip of paper: the band of its region where it matters, its text, one line of what it is. Pure. */
import { type DrawingTools, type Mark, paperOf } from './drawing.ts'
import type { SheetCard } from './sheet.ts'
import { wrapText } from './wrap-text.ts'

const padding = 10
const textSize = 14
const textLine = 18.5
const metaSize = 12
const metaLine = 16
const bandHeight = 6

interface Lines {
  text: string[]
  meta: string[]
}

const remembered = new WeakMap<SheetCard, { width: number; lines: Lines }>()

/** Wrapped once for its height and its drawing. */
function linesOf(card: SheetCard, width: number, { measure }: DrawingTools): Lines {
  const known = remembered.get(card)
  if (known?.width === width) return known.lines
  const inside = width - 2 * padding
  const meta = [card.region?.code, card.meta].filter(Boolean).join(' · ')
  const lines = {
    text: wrapText(card.text, inside, text => measure(text, textSize, 400)),
    meta: meta === '' ? [] : wrapText(meta, inside, text => measure(text, metaSize, 400)),
  }
  remembered.set(card, { width, lines })
  return lines
}

export function cardHeight(card: SheetCard, width: number, tools: DrawingTools): number {
  const { text, meta } = linesOf(card, width, tools)
  const metaHeight = meta.length === 0 ? 0 : 4 + meta.length * metaLine
  return 2 * padding + (card.region ? bandHeight : 0) + text.length * textLine + metaHeight
}

export function drawCard(card: SheetCard, x: number, y: number, width: number, tools: DrawingTools): Mark[] {
  const { palette } = tools
  const { text, meta } = linesOf(card, width, tools)
  const height = cardHeight(card, width, tools)
  const marks: Mark[] = [
    { kind: 'box', x, y, width, height, fill: paperOf(palette, card.paper), stroke: palette.rule },
  ]
  let top = y + padding
  if (card.region) {
    marks.push({ kind: 'band', x, y, width, height: bandHeight, slot: card.region.slot })
    top += bandHeight
  }
  for (const [index, line] of text.entries()) {
    const baseline = top + textSize + index * textLine
    marks.push({
      kind: 'text',
      x: x + padding,
      y: baseline,
      text: line,
      size: textSize,
      weight: 400,
      fill: palette.ink,
    })
  }
  top += text.length * textLine + 4
  for (const [index, line] of meta.entries()) {
    const baseline = top + metaSize + index * metaLine
    marks.push({
      kind: 'text',
      x: x + padding,
      y: baseline,
      text: line,
      size: metaSize,
      weight: 400,
      fill: palette.quiet,
    })
  }
  return marks
}
