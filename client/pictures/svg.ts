/** A drawing as the text of an SVG file. Pure; every text is escaped, so what people wrote stays words. */
import type { Drawing, Mark, TextMark } from './drawing.ts'
import { bandTile, bandTileSize, isStroked } from './region-bands.ts'

export interface SvgFont {
  family: string
  /** The font itself as a `data:` address, so that the file looks the same everywhere. */
  href: string | undefined
}

export function toSvg(drawing: Drawing, regions: readonly string[], font: SvgFont): string {
  const { width, height, title, marks } = drawing
  const slots = new Set(marks.flatMap(mark => (mark.kind === 'band' ? [mark.slot] : [])))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" role="img" font-family="${attribute(font.family)}">`,
    `<title>${escapeXml(title)}</title>`,
    '<defs>',
    fontFace(font),
    ...[...slots].map(slot => pattern(slot, regions)),
    '</defs>',
    ...marks.map(mark => element(mark, regions)),
    '</svg>',
  ].join('\n')
}

function fontFace({ family, href }: SvgFont): string {
  const [name] = family.split(',')
  return href === undefined
    ? ''
    : `<style>@font-face{font-family:${name};font-weight:200 800;src:url(${href}) format("woff2")}</style>`
}

function pattern(slot: number, regions: readonly string[]): string {
  const colour = colourOf(slot, regions)
  const draw = isStroked(slot)
    ? `stroke="${colour}" fill="none" stroke-width="2"`
    : `fill="${colour}" stroke="none"`
  return `<pattern id="band-${slot}" width="${bandTileSize}" height="${bandTileSize}" patternUnits="userSpaceOnUse"><path d="${bandTile(slot)}" ${draw}/></pattern>`
}

const colourOf = (slot: number, regions: readonly string[]) => regions[slot - 1] ?? '#000000'

function element(mark: Mark, regions: readonly string[]): string {
  switch (mark.kind) {
    case 'box':
      return `<rect ${place(mark)} ${paint(mark)}/>`
    case 'band':
      return `<rect ${place(mark)} fill="url(#band-${mark.slot})" stroke="${colourOf(mark.slot, regions)}"/>`
    case 'text':
      return textElement(mark)
    case 'path':
      return `<path d="${attribute(mark.d)}" ${paint(mark)}${mark.isDashed ? ' stroke-dasharray="6 4"' : ''}/>`
    case 'image':
      return `<image ${place(mark)} href="${attribute(mark.href)}"><title>${escapeXml(mark.alt)}</title></image>`
  }
}

function textElement({ x, y, text, size, weight, fill, anchor = 'start' }: TextMark): string {
  const where = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}"${where} xml:space="preserve">${escapeXml(text)}</text>`
}

const place = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
  `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`

function paint(mark: { fill?: string; stroke?: string; strokeWidth?: number }): string {
  const { fill = 'none', stroke = 'none', strokeWidth = 1 } = mark
  return `fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}"`
}

const round = (value: number) => Math.round(value * 100) / 100

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Without the control characters that XML forbids. */
const escapeXml = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, sign => signs[sign] ?? sign)
const attribute = escapeXml
