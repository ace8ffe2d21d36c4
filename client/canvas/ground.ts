/**
 * The canvas below the items: edges, and boxes for items that have no element (from far away, or not yet). It is
 * larger than the screen by `airPx` on every side, so that panning only shifts it; it is drawn anew when the view
 * leaves it, when the scene changes, and sharp again when a zoom has come to rest.
 */
import type { Camera, View } from './camera.ts'
import type { Colours } from './colours.ts'
import { type Line, lineOf } from './edge-lines.ts'
import { type Box, boxAround, doMeet } from './geometry.ts'
import type { CanvasEdge, CanvasItem, ItemPaint } from './item.ts'
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
  hasElement: (id: string) => boolean
  isSelected: (id: string) => boolean
}

const airPx = 200
/** A picture scaled by more than this is drawn anew also while zooming. */
const mostStretch = 1.3
/** More than two pixels for each of the screen cost time and are not seen. */
const mostDensity = 2
/** Below this zoom not even bars of text are seen. */
const barZoom = 0.12
const defaultPaint: ItemPaint = { fill: '--sheet' }

export function createGround(canvas: HTMLCanvasElement, source: GroundSource): Ground {
  const context = canvas.getContext('2d')
  let drawn: View | undefined
  let width = 0
  let height = 0
  let density = 0

  const fitCanvas = () => {
    const size = source.camera.size()
    const nextDensity = Math.min(mostDensity, devicePixelRatio)
    if (size.width + 2 * airPx === width && size.height + 2 * airPx === height && nextDensity === density)
      return
    width = size.width + 2 * airPx
    height = size.height + 2 * airPx
    density = nextDensity
    canvas.width = Math.round(width * density)
    canvas.height = Math.round(height * density)
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
    drawn = undefined
  }

  const mustDraw = (view: View, isAtRest: boolean): boolean => {
    if (!drawn) return true
    const stretch = view.zoom / drawn.zoom
    if (isAtRest && stretch !== 1) return true
    if (stretch > mostStretch || stretch < 1 / mostStretch) return true
    const { left, top } = offset(drawn, view)
    const size = source.camera.size()
    return left > 0 || top > 0 || left + width * stretch < size.width || top + height * stretch < size.height
  }

  const draw = (view: View) => {
    if (!context) return
    const { zoom } = view
    const origin = { x: view.x - airPx / zoom, y: view.y - airPx / zoom }
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    const scale = zoom * density
    context.setTransform(scale, 0, 0, scale, -origin.x * scale, -origin.y * scale)
    paint(context, source, { ...origin, width: width / zoom, height: height / zoom }, zoom)
    drawn = view
  }

  return {
    spoil: () => {
      drawn = undefined
    },
    step: isAtRest => {
      fitCanvas()
      const view = source.camera.get()
      if (source.camera.size().width === 0) return
      if (mustDraw(view, isAtRest)) draw(view)
      const { left, top } = offset(drawn ?? view, view)
      const stretch = view.zoom / (drawn ?? view).zoom
      canvas.style.transform = `translate(${left}px, ${top}px) scale(${stretch})`
    },
  }
}

/** Where the left upper corner of a picture drawn for one view comes to lie in another. */
function offset(drawn: View, view: View): { left: number; top: number } {
  return {
    left: (drawn.x - airPx / drawn.zoom - view.x) * view.zoom,
    top: (drawn.y - airPx / drawn.zoom - view.y) * view.zoom,
  }
}

function paint(context: CanvasRenderingContext2D, source: GroundSource, box: Box, zoom: number): void {
  const bare = source.scene.inBox(box).filter(item => !source.hasElement(item.id))
  bare.sort((a, b) => source.scene.rankOf(a.id) - source.scene.rankOf(b.id))
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
}

function paintBoxes(
  context: CanvasRenderingContext2D,
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
function paintBars(
  context: CanvasRenderingContext2D,
  colour: string,
  box: Box,
  lines: number | undefined,
): void {
  const count = Math.min(lines ?? 3, Math.floor((box.height - 12) / 20), 4)
  context.fillStyle = colour
  for (let line = 0; line < count; line++) {
    const length = (box.width - 24) * (line === count - 1 ? 0.6 : 1)
    context.fillRect(box.x + 12, box.y + 14 + line * 20, length, 6)
  }
}

interface EdgeRun {
  colour: string
  width: number
  line: NonNullable<CanvasEdge['line']>
  drawn: { edge: CanvasEdge; line: Line }[]
}

/** Those of one look in one path: one stroke is what costs. */
function paintEdges(context: CanvasRenderingContext2D, source: GroundSource, box: Box, zoom: number): void {
  for (const run of runsIn(source, box).values()) {
    const width = Math.max(run.width, 0.75 / zoom)
    const colour = source.colours.of(run.colour)
    context.strokeStyle = colour
    context.fillStyle = colour
    context.lineWidth = width
    context.setLineDash(dashOf(run.line, width))
    context.lineCap = run.line === 'dotted' ? 'round' : 'butt'
    context.beginPath()
    for (const { line } of run.drawn)
      traceLine(context, line, run.line.startsWith('double') ? width * 1.5 : 0)
    context.stroke()
    context.beginPath()
    for (const { edge, line } of run.drawn) traceHeads(context, edge, line, width)
    context.fill()
  }
}

function runsIn({ scene, isSelected }: GroundSource, box: Box): Map<string, EdgeRun> {
  const runs = new Map<string, EdgeRun>()
  for (const edge of scene.edges()) {
    const line = lineOf(edge, scene)
    if (!line || !doMeet(boxAround(line.from, line.to), box)) continue
    const selected = isSelected(edge.id)
    const colour = selected ? '--accent' : (edge.colour ?? '--ink-2')
    const width = (edge.width ?? 1.5) + (selected ? 1.5 : 0)
    const style = edge.line ?? 'solid'
    const key = `${colour} ${width} ${style}`
    const run = runs.get(key)
    if (run) run.drawn.push({ edge, line })
    else runs.set(key, { colour, width, line: style, drawn: [{ edge, line }] })
  }
  return runs
}

function dashOf(line: EdgeRun['line'], width: number): number[] {
  if (line === 'dashed' || line === 'double-dashed') return [width * 4, width * 3]
  return line === 'dotted' ? [0, width * 3] : []
}

function traceLine(context: CanvasRenderingContext2D, { from, to }: Line, aside: number): void {
  if (aside === 0) {
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    return
  }
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const nx = (-(to.y - from.y) / length) * aside
  const ny = ((to.x - from.x) / length) * aside
  for (const side of [1, -1]) {
    context.moveTo(from.x + nx * side, from.y + ny * side)
    context.lineTo(to.x + nx * side, to.y + ny * side)
  }
}

function traceHeads(context: CanvasRenderingContext2D, edge: CanvasEdge, line: Line, width: number): void {
  const arrow = edge.arrow ?? 'end'
  if (arrow === 'end' || arrow === 'both') traceHead(context, line, width)
  if (arrow === 'start' || arrow === 'both') traceHead(context, { from: line.to, to: line.from }, width)
}

function traceHead(context: CanvasRenderingContext2D, { from, to }: Line, width: number): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const ux = (to.x - from.x) / length
  const uy = (to.y - from.y) / length
  const long = 6 + width * 3
  const half = long * 0.42
  // beyond the line's own end, so that its blunt end does not show
  const tip = { x: to.x + ux * 2, y: to.y + uy * 2 }
  context.moveTo(tip.x, tip.y)
  context.lineTo(tip.x - ux * long - uy * half, tip.y - uy * long + ux * half)
  context.lineTo(tip.x - ux * long + uy * half, tip.y - uy * long - ux * half)
  context.closePath()
}
