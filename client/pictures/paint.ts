/** Paints a drawing on a canvas: for PNG, with the fonts that the page has already. */
import type { BandMark, Drawing, ImageMark, Mark } from './drawing.ts'
import { bandTile, bandTileSize, isStroked } from './region-bands.ts'

export const fontFamily = '"Atkinson Hyperlegible Next Variable", "Noto Sans KR", sans-serif'

/** More than this no browser draws. */
const maxSide = 16_000
const maxArea = 120_000_000

/** At twice the size where the browser can, so that it prints well. Rejected where even one to one is too much. */
export async function paintPng(drawing: Drawing, regions: readonly string[], ground: string): Promise<Blob> {
  const scale = scaleFor(drawing)
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(drawing.width * scale)
  canvas.height = Math.ceil(drawing.height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws no pictures')
  const images = await loadImages(drawing.marks)
  context.scale(scale, scale)
  context.fillStyle = ground
  context.fillRect(0, 0, drawing.width, drawing.height)
  for (const mark of drawing.marks) paintMark(context, mark, regions, images)
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png')
  })
}

function scaleFor({ width, height }: Drawing): number {
  return Math.min(2, maxSide / Math.max(width, height), Math.sqrt(maxArea / (width * height)))
}

type Images = ReadonlyMap<string, HTMLImageElement>

/** A picture that cannot be had is left out: its place and its words are there. */
async function loadImages(marks: readonly Mark[]): Promise<Images> {
  const hrefs = new Set(marks.flatMap(mark => (mark.kind === 'image' ? [mark.href] : [])))
  const loaded = await Promise.all(
    [...hrefs].map(async href => {
      const image = new Image()
      image.src = href
      try {
        await image.decode()
        return [[href, image] as const]
      } catch {
        return []
      }
    }),
  )
  return new Map(loaded.flat())
}

function paintMark(
  context: CanvasRenderingContext2D,
  mark: Mark,
  regions: readonly string[],
  images: Images,
): void {
  switch (mark.kind) {
    case 'box':
      if (mark.fill) fillBox(context, mark, mark.fill)
      if (mark.stroke) {
        context.strokeStyle = mark.stroke
        context.lineWidth = mark.strokeWidth ?? 1
        context.strokeRect(mark.x, mark.y, mark.width, mark.height)
      }
      break
    case 'band':
      paintBand(context, mark, regions[mark.slot - 1] ?? '#000000')
      break
    case 'text':
      context.font = `${mark.weight} ${mark.size}px ${fontFamily}`
      context.textAlign = mark.anchor === 'middle' ? 'center' : (mark.anchor ?? 'start')
      context.fillStyle = mark.fill
      context.fillText(mark.text, mark.x, mark.y)
      break
    case 'path':
      paintPath(context, mark)
      break
    case 'image':
      paintImage(context, mark, images)
  }
}

function fillBox(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  fill: string | CanvasPattern,
): void {
  context.fillStyle = fill
  context.fillRect(x, y, width, height)
}

function paintBand(context: CanvasRenderingContext2D, mark: BandMark, colour: string): void {
  const tile = document.createElement('canvas')
  tile.width = bandTileSize
  tile.height = bandTileSize
  const drawn = tile.getContext('2d')
  if (drawn) {
    const path = new Path2D(bandTile(mark.slot))
    drawn.fillStyle = colour
    drawn.strokeStyle = colour
    drawn.lineWidth = 2
    if (isStroked(mark.slot)) drawn.stroke(path)
    else drawn.fill(path)
  }
  fillBox(context, mark, context.createPattern(tile, 'repeat') ?? colour)
  context.strokeStyle = colour
  context.lineWidth = 1
  context.strokeRect(mark.x, mark.y, mark.width, mark.height)
}

function paintPath(context: CanvasRenderingContext2D, mark: Extract<Mark, { kind: 'path' }>): void {
  const path = new Path2D(mark.d)
  if (mark.fill) {
    context.fillStyle = mark.fill
    context.fill(path)
  }
  if (!mark.stroke) return
  context.strokeStyle = mark.stroke
  context.lineWidth = mark.strokeWidth ?? 1
  context.setLineDash(mark.isDashed ? [6, 4] : [])
  context.stroke(path)
  context.setLineDash([])
}

function paintImage(context: CanvasRenderingContext2D, mark: ImageMark, images: Images): void {
  const image = images.get(mark.href)
  if (image) context.drawImage(image, mark.x, mark.y, mark.width, mark.height)
}
