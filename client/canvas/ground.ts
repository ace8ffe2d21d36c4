/**
 * What has no element, drawn as a picture above the board's own layer: from far away all of it, boxes with bars for
 * words and the edges between them; near by only what has just come into view, for the few frames until its element is
 * there, and the edges where there are too many for elements (`lines.ts`). When nothing is missing there is no picture.
 */
import type { Camera } from './camera.ts'
import type { Colours } from './colours.ts'
import type { Line } from './edge-lines.ts'
import { dashOf, type EdgeLook, lookOf, traceHeads, traceLine } from './edge-look.ts'
import type { Box } from './geometry.ts'
import type { CanvasEdge, CanvasItem, ItemPaint } from './item.ts'
import { farZoom, type Mounts } from './mounts.ts'
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
  mounts: Mounts
  /** Items and edges. */
  hasElement: (id: string) => boolean
  isSelected: (id: string) => boolean
}

/** Around the screen: so far it is only shifted. */
const airPx = 160
/** Below this zoom not even bars of text are seen. */
const barZoom = 0.12
/** Of an element that has the focus, in units. */
const outline = 6
/** A line thinner than this is no line. */
export const leastWidthPx = 0.75
const defaultPaint: ItemPaint = { fill: '--sheet' }

export function createGround(canvas: HTMLCanvasElement, source: GroundSource): Ground {
  const picture: Picture = createPicture(canvas, source.camera, airPx, (context, view) =>
    paint(context, source, view),
  )
  return {
    spoil: picture.spoil,
    step: isAtRest => {
      if (isAnythingBare(source)) picture.step(isAtRest)
      else picture.hide()
    },
  }
}

/** Is there anything on the screen that has no element? */
function isAnythingBare({ scene, camera, hasElement }: GroundSource): boolean {
  const view = camera.visibleBox()
  return (
    scene.inBox(view).some(item => !hasElement(item.id)) ||
    scene.edgesIn(view).some(edge => !hasElement(edge.id))
  )
}

type Context = CanvasRenderingContext2D

function paint(context: Context, source: GroundSource, { box, zoom, origin, density }: PictureView): void {
  const scale = zoom * density
  context.setTransform(scale, 0, 0, scale, origin.x, origin.y)
  const bare = source.scene.inBox(box).filter(item => !source.hasElement(item.id))
  const { scene } = source
  const heightOf = ({ id }: CanvasItem) => scene.rankOf(id) + (scene.isLifted(id) ? scene.items().length : 0)
  bare.sort((a, b) => heightOf(a) - heightOf(b))
  paintBoxes(
    context,
    source,
    bare.filter(item => item.isFrame),
    zoom,
  )
  paintEdges(context, source, box, zoom)
  paintBoxes(
    context,
    source,
    bare.filter(item => !item.isFrame),
    zoom,
  )
  if (zoom < farZoom) leaveOpen(context, source)
}

/** Through which the few elements are seen that there are also from far away: under the hand, under the keyboard. */
function leaveOpen(context: Context, { scene, mounts }: GroundSource): void {
  for (const id of mounts.get().itemIds) {
    const box = scene.boxOf(id)
    if (box)
      context.clearRect(box.x - outline, box.y - outline, box.width + 2 * outline, box.height + 2 * outline)
  }
}

function paintBoxes(
  context: Context,
  source: GroundSource,
  items: readonly CanvasItem[],
  zoom: number,
): void {
  const { colours, scene } = source
  const bars = zoom < barZoom ? undefined : colours.of('--rule-strong')
  const accent = colours.of('--accent')
  context.setLineDash([])
  for (const item of items) {
    const box = scene.boxOf(item.id)
    if (!box) continue
    const look = item.paint ?? defaultPaint
    if (look.fill !== 'none') {
      context.fillStyle = colours.of(look.fill)
      context.fillRect(box.x, box.y, box.width, box.height)
    }
    if (look.band) {
      context.fillStyle = colours.of(look.band)
      context.fillRect(box.x, box.y, box.width, 6)
    }
    const isSelected = source.isSelected(item.id)
    if (look.edge || isSelected) {
      context.strokeStyle = isSelected ? accent : colours.of(look.edge ?? '--rule')
      context.lineWidth = (isSelected ? 2 : 1) / zoom
      context.strokeRect(box.x, box.y, box.width, box.height)
    }
    if (bars && look.fill !== 'none') paintBars(context, bars, box, look.lines)
  }
}

/** Lines that stand for words: all full but the last. */
function paintBars(context: Context, colour: string, box: Box, lines: number | undefined): void {
  const count = Math.min(lines ?? 3, Math.floor((box.height - 12) / 20), 4)
  context.fillStyle = colour
  for (let line = 0; line < count; line++) {
    const length = (box.width - 24) * (line === count - 1 ? 0.6 : 1)
    context.fillRect(box.x + 12, box.y + 14 + line * 20, length, 6)
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
    context.beginPath()
    for (const { edge, line } of run.drawn) traceHeads(context, edge, line, look.width)
    context.fill()
  }
}

function runsIn({ scene, hasElement, isSelected }: GroundSource, box: Box): Map<string, EdgeRun> {
  const runs = new Map<string, EdgeRun>()
  for (const edge of scene.edgesIn(box)) {
    const line = hasElement(edge.id) ? undefined : scene.lineOf(edge.id)
    if (!line) continue
    const look = lookOf(edge, isSelected(edge.id))
    const key = `${look.colour} ${look.width} ${look.line}`
    const run = runs.get(key)
    if (run) run.drawn.push({ edge, line })
    else runs.set(key, { look, drawn: [{ edge, line }] })
  }
  return runs
}
