/**
 * The board as a picture behind its own layer: boxes with bars for words and the edges between them. It is shown while
 * anything on the screen has no element: from far away, near by for the few frames until an element is there, and where
 * edges are too many for elements (`lines.ts`). Elements lie on their boxes, so it is the same picture whichever there are.
 */
import type { Camera } from './camera.ts'
import type { Colours } from './colours.ts'
import type { Line } from './edge-lines.ts'
import { dashOf, type EdgeLook, lookOf, traceHeads, traceLine } from './edge-look.ts'
import { type Box, doMeet, grown, type Point } from './geometry.ts'
import type { CanvasEdge, CanvasItem, ItemPaint } from './item.ts'
import { createPicture, type Picture, type PictureView } from './picture.ts'
import type { Scene } from './scene.ts'

export interface Ground {
  /** The scene changed: draw anew in the next frame. */
  spoil(): void
  /** Once a frame; `isAtRest`: the camera stands still. */
  step(isAtRest: boolean): void
}

export interface GroundSource {
  scene: Scene
  camera: Camera
  colours: Colours
  /** Nothing on the screen lacks an element. */
  isWhole: () => boolean
  isSelected: (id: string) => boolean
}

/** Around the screen: so far it is only shifted. */
const airPx = 160
/** While a zoom goes on: half as sharp is not seen of boxes that grow. */
const mostStretch = 1.8
/** Below this zoom not even bars of text are seen, nor heads of arrows. */
const barZoom = 0.12
/** A line thinner than this is no line. */
export const leastWidthPx = 0.75
const defaultPaint: ItemPaint = { fill: '--sheet' }

export function createGround(canvas: HTMLCanvasElement, source: GroundSource): Ground {
  const picture: Picture = createPicture({
    canvas,
    camera: source.camera,
    airPx,
    mostStretch,
    background: () => source.colours.of('--ground'),
    paint: (context, view) => paint(context, source, view),
  })
  return {
    spoil: picture.spoil,
    step: isAtRest => {
      if (source.isWhole()) picture.hide()
      else picture.step(isAtRest)
    },
  }
}

type Context = CanvasRenderingContext2D

function paint(context: Context, source: GroundSource, view: PictureView): void {
  const { box, zoom, origin, density } = view
  const scale = zoom * density
  const placed = placedIn(source.scene, box)
  const [frames, others] = [placed.filter(isFrame), placed.filter(one => !isFrame(one))]
  paintBoxes(context, source, frames, view)
  context.setTransform(scale, 0, 0, scale, origin.x, origin.y)
  paintEdges(context, source, box, zoom)
  context.setTransform(1, 0, 0, 1, 0, 0)
  paintBoxes(context, source, others, view)
}

const isFrame = ({ item }: Placed) => item.isFrame === true

interface Placed {
  readonly item: CanvasItem
  readonly box: Box
}

/** In their order, what hands hold last. All are gone through: to search thousands and sort them takes longer. */
function placedIn(scene: Scene, box: Box): Placed[] {
  const placed: Placed[] = []
  const lifted: Placed[] = []
  for (const item of scene.items()) {
    const own = scene.boxOf(item.id) ?? item
    if (doMeet(own, box)) (scene.isLifted(item.id) ? lifted : placed).push({ item, box: own })
  }
  return [...placed, ...lifted]
}

/** By whole pixels of the picture, and borders as a fill below the fill: a third of what strokes between pixels take. */
function paintBoxes(
  context: Context,
  source: GroundSource,
  placed: readonly Placed[],
  { zoom, origin, density }: PictureView,
): void {
  const { colours, isSelected } = source
  const scale = zoom * density
  const bars = zoom < barZoom ? undefined : colours.of('--rule-strong')
  const accent = colours.of('--accent')
  for (const { item, box } of placed) {
    const look = item.paint ?? defaultPaint
    const selected = isSelected(item.id)
    const border = selected ? accent : look.edge && colours.of(look.edge)
    const px = onPixels(box, scale, origin)
    const inner = border ? grown(px, -Math.round((selected ? 2 : 1) * density)) : px
    if (look.fill === 'none') {
      if (border) paintBorder(context, border, px, inner)
      continue
    }
    if (border) fillBox(context, border, px)
    fillBox(context, colours.of(look.fill), inner)
    if (look.band) fillBox(context, colours.of(look.band), { ...inner, height: Math.ceil(6 * scale) })
    if (bars) paintBars(context, bars, box, look.lines, scale, origin)
  }
}

function onPixels({ x, y, width, height }: Box, scale: number, origin: Point): Box {
  const [left, top] = [Math.round(origin.x + x * scale), Math.round(origin.y + y * scale)]
  const [right, bottom] = [
    Math.round(origin.x + (x + width) * scale),
    Math.round(origin.y + (y + height) * scale),
  ]
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function fillBox(context: Context, colour: string, { x, y, width, height }: Box): void {
  if (width <= 0 || height <= 0) return
  context.fillStyle = colour
  context.fillRect(x, y, width, height)
}

/** Through which one sees. */
function paintBorder(context: Context, colour: string, outer: Box, inner: Box): void {
  const width = inner.x - outer.x
  context.strokeStyle = colour
  context.lineWidth = width
  context.setLineDash([])
  const { x, y, width: wide, height } = outer
  context.strokeRect(x + width / 2, y + width / 2, wide - width, height - width)
}

/** Lines that stand for words: all full but the last. */
function paintBars(
  context: Context,
  colour: string,
  box: Box,
  lines: number | undefined,
  scale: number,
  origin: Point,
): void {
  const count = Math.min(lines ?? 3, Math.floor((box.height - 12) / 20), 4)
  for (let line = 0; line < count; line++) {
    const width = (box.width - 24) * (line === count - 1 ? 0.6 : 1)
    const bar = { x: box.x + 12, y: box.y + 14 + line * 20, width, height: 6 }
    const px = onPixels(bar, scale, origin)
    fillBox(context, colour, { ...px, height: Math.max(1, px.height) })
  }
}

interface EdgeRun {
  readonly look: EdgeLook
  readonly drawn: { edge: CanvasEdge; line: Line }[]
}

/** Those of one look in one path: one stroke is what costs. */
function paintEdges(context: Context, source: GroundSource, box: Box, zoom: number): void {
  for (const run of runsIn(source, box).values()) {
    const look = { ...run.look, width: Math.max(run.look.width, leastWidthPx / zoom) }
    const colour = source.colours.of(look.colour)
    context.strokeStyle = colour
    context.fillStyle = colour
    context.lineWidth = look.width
    context.setLineDash(dashOf(look.line, look.width))
    context.lineCap = look.line === 'dotted' ? 'round' : 'butt'
    context.beginPath()
    for (const { line } of run.drawn) traceLine(context, line, look)
    context.stroke()
    if (zoom < barZoom) continue
    context.beginPath()
    for (const { edge, line } of run.drawn) traceHeads(context, edge, line, look.width)
    context.fill()
  }
}

function runsIn({ scene, isSelected }: GroundSource, box: Box): Map<string, EdgeRun> {
  const runs = new Map<string, EdgeRun>()
  for (const edge of scene.edgesIn(box)) {
    const line = scene.lineOf(edge.id)
    if (!line) continue
    const look = lookOf(edge, isSelected(edge.id))
    const key = `${look.colour} ${look.width} ${look.line}`
    const run = runs.get(key)
    if (run) run.drawn.push({ edge, line })
    else runs.set(key, { look, drawn: [{ edge, line }] })
  }
  return runs
}
