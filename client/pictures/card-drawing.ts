/**
 * Draws one card as a slip of paper: the band of its region where it matters, its text, one line of what it is, the
 * cards that it was made of. Pure.
 */
import { type Box, type DrawingTools, type Mark, paperOf, type TextMark } from './drawing.ts'
import type { SheetCard, SheetSource } from './sheet.ts'
import { wrapText } from './wrap-text.ts'

const padding = 10
const textSize = 14
const textLine = 18.5
const metaSize = 12
const metaLine = 16
const bandHeight = 6
/** Of a card that another was made of: what lies around its words, above and below, and at its left. */
const sourceAir = 6
const sourceIndent = 24
const letterSize = 16

interface Lines {
  text: string[]
  meta: string[]
  sources: { source: SheetSource; lines: string[] }[]
}

const remembered = new WeakMap<SheetCard, { width: number; lines: Lines }>()

/** Wrapped once for its height and its drawing. */
function linesOf(card: SheetCard, width: number, { measure }: DrawingTools): Lines {
  const known = remembered.get(card)
  if (known?.width === width) return known.lines
  const inside = width - 2 * padding
  const meta = [card.region?.code, card.meta].filter(Boolean).join(' · ')
  const wrap = (words: string, long: number, size: number) =>
    wrapText(words, long, text => measure(text, size, 400))
  const lines = {
    text: wrap(card.text, inside, textSize),
    meta: meta === '' ? [] : wrap(meta, inside, metaSize),
    sources: (card.sources ?? []).map(source => {
      const words = [source.region?.code, source.text].filter(Boolean).join(' · ')
      return { source, lines: wrap(words, inside - sourceIndent, metaSize) }
    }),
  }
  remembered.set(card, { width, lines })
  return lines
}

export function cardHeight(card: SheetCard, width: number, tools: DrawingTools): number {
  const { text, meta, sources } = linesOf(card, width, tools)
  const metaHeight = meta.length === 0 ? 0 : 4 + meta.length * metaLine
  const ofSources = sources.reduce((sum, { lines }) => sum + sourceHeightOf(lines), 0)
  const band = card.region ? bandHeight : 0
  return 2 * padding + band + text.length * textLine + metaHeight + ofSources
}

export function drawCard(card: SheetCard, x: number, y: number, width: number, tools: DrawingTools): Mark[] {
  const { palette } = tools
  const { text, meta, sources } = linesOf(card, width, tools)
  const height = cardHeight(card, width, tools)
  const marks: Mark[] = [
    { kind: 'box', x, y, width, height, fill: paperOf(palette, card.paper), stroke: palette.rule },
  ]
  let top = y + padding
  if (card.region) {
    marks.push({ kind: 'band', x, y, width, height: bandHeight, slot: card.region.slot })
    top += bandHeight
  }
  marks.push(...drawLines(text, x + padding, top, { size: textSize, line: textLine, fill: palette.ink }))
  top += text.length * textLine
  const quiet = { size: metaSize, line: metaLine, fill: palette.quiet }
  if (meta.length > 0) marks.push(...drawLines(meta, x + padding, top + 4, quiet))
  top += padding + (meta.length === 0 ? 0 : 4 + meta.length * metaLine)
  for (const { source, lines } of sources) {
    const box = { x, y: top, width, height: sourceHeightOf(lines) }
    marks.push(...drawSource(source, lines, box, tools))
    top += box.height
  }
  return marks
}

interface LineLook {
  size: number
  line: number
  fill: string
}

function drawLines(lines: readonly string[], x: number, top: number, { size, line, fill }: LineLook): Mark[] {
  return lines.map((text, index) => ({
    kind: 'text',
    x,
    y: top + size + index * line,
    text,
    size,
    weight: 400,
    fill,
  }))
}

const sourceHeightOf = (lines: readonly string[]) => 2 * sourceAir + lines.length * metaLine

/** On its paper, with the band of its region down its side. */
function drawSource(
  { letter, paper, region }: SheetSource,
  lines: readonly string[],
  box: Box,
  tools: DrawingTools,
): Mark[] {
  const { palette } = tools
  const left = box.x + padding
  const look = { size: metaSize, line: metaLine, fill: palette.ink }
  const atLetter = { x: left, y: box.y + sourceAir, width: letterSize, height: letterSize }
  const marks: Mark[] = [{ kind: 'box', ...box, fill: paperOf(palette, paper), stroke: palette.rule }]
  if (region) marks.push({ kind: 'band', ...box, width: bandHeight, slot: region.slot })
  if (letter !== undefined) marks.push(...drawLetter(letter, paper, atLetter, tools))
  marks.push(...drawLines(lines, left + sourceIndent, box.y + sourceAir, look))
  return marks
}

/** A letter on its paper, as it stands for a field. */
export function drawLetter(
  text: string,
  paper: string | undefined,
  { x, y, width, height }: Box,
  { palette }: DrawingTools,
): Mark[] {
  const size = Math.round(height * 0.64)
  const letter: TextMark = {
    kind: 'text',
    x: x + width / 2,
    y: y + height * 0.73,
    text,
    size,
    weight: 680,
    fill: palette.ink,
    anchor: 'middle',
  }
  return [{ kind: 'box', x, y, width, height, fill: paperOf(palette, paper), stroke: palette.ink }, letter]
}
