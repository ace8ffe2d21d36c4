/** A drawing as a file: made in this browser, handed over as a download. */
import type { Drawing, ImageMark, Palette } from './drawing.ts'
import { fontFamily, paintPng } from './paint.ts'
import { toSvg } from './svg.ts'

/** Pictures and the font are taken into the file, so that it is whole wherever it is opened. */
export async function svgOf(drawing: Drawing, palette: Palette): Promise<string> {
  const marks = await Promise.all(
    drawing.marks.map(async mark => (mark.kind === 'image' ? withImage(mark) : mark)),
  )
  const href = await findFont()
  return toSvg({ ...drawing, marks }, palette.regions, { family: fontFamily.replaceAll('"', "'"), href })
}

export async function saveSvg(drawing: Drawing, palette: Palette, name: string): Promise<void> {
  handOver(new Blob([await svgOf(drawing, palette)], { type: 'image/svg+xml' }), `${name}.svg`)
}

export async function savePng(drawing: Drawing, palette: Palette, name: string): Promise<void> {
  handOver(await paintPng(drawing, palette.regions, palette.sheet), `${name}.png`)
}

/** What cannot be had keeps its frame and its words. */
async function withImage(mark: ImageMark): Promise<ImageMark> {
  return { ...mark, href: (await dataAddress(mark.href)) ?? '' }
}

/** Of the letters that Western languages write; others fall back to what the reader's machine has. */
async function findFont(): Promise<string | undefined> {
  await document.fonts.ready
  const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
  const sources = rules.flatMap(rule =>
    rule instanceof CSSFontFaceRule ? [rule.style.getPropertyValue('src')] : [],
  )
  const latin = sources.find(source => /latin-wght-normal/.test(source) && !/latin-ext/.test(source))
  const path = /url\("?([^")]+)"?\)/.exec(latin ?? '')?.[1]
  return path === undefined ? undefined : dataAddress(path)
}

async function dataAddress(href: string): Promise<string | undefined> {
  try {
    const answer = await fetch(href)
    if (!answer.ok) return undefined
    return await readAsAddress(await answer.blob())
  } catch {
    return undefined
  }
}

function readAsAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(reader.error ?? new Error('the picture could not be read'))
    reader.readAsDataURL(blob)
  })
}

/** Long enough for the slowest browser to begin. */
const keepMs = 60_000

function handOver(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), keepMs)
}

/** As file systems take it everywhere. */
export function fileName(...parts: readonly string[]): string {
  const name = parts
    .join(' ')
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...name].slice(0, 100).join('') || 'zirkel'
}
