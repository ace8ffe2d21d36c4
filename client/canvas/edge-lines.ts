/** Where the line of an edge runs: from border to border of its two boxes, straight. Pure. */
import { type Box, centreOf, distanceBetween, middleOf, type Point } from './geometry.ts'
import type { CanvasEdge } from './item.ts'

interface Boxes {
  boxOf(id: string): Box | undefined
}

interface Lines {
  edges(): readonly CanvasEdge[]
  lineOf(edgeId: string): Line | undefined
}

export interface Line {
  readonly from: Point
  readonly to: Point
}

/** Air between a line's end and the border of its item, in units. */
const gap = 4

/** Undefined while one of its items is missing, or where they cover each other. */
export function lineOf(edge: CanvasEdge, boxes: Boxes): Line | undefined {
  const from = boxes.boxOf(edge.from)
  const to = boxes.boxOf(edge.to)
  return from && to && edge.from !== edge.to ? lineBetween(from, to) : undefined
}

export function lineBetween(a: Box, b: Box): Line | undefined {
  const from = centreOf(a)
  const to = centreOf(b)
  const length = distanceBetween(from, to)
  const begin = wayOut(a, from, to) + gap
  const end = length - wayOut(b, to, from) - gap
  if (length === 0 || end - begin < 2) return undefined
  const at = (way: number) => ({
    x: from.x + ((to.x - from.x) * way) / length,
    y: from.y + ((to.y - from.y) * way) / length,
  })
  return { from: at(begin), to: at(end) }
}

/** How far it is from the centre to the border in the direction of `towards`. */
export function wayOut(box: Box, centre: Point, towards: Point): number {
  const dx = Math.abs(towards.x - centre.x)
  const dy = Math.abs(towards.y - centre.y)
  if (dx === 0 && dy === 0) return 0
  const part = Math.min(dx === 0 ? Infinity : box.width / 2 / dx, dy === 0 ? Infinity : box.height / 2 / dy)
  return part * Math.hypot(dx, dy)
}

export function middleOfLine({ from, to }: Line): Point {
  return middleOf(from, to)
}

export function distanceToLine(point: Point, { from, to }: Line): number {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const part = Math.min(1, Math.max(0, along))
  return distanceBetween(point, { x: from.x + dx * part, y: from.y + dy * part })
}

/** The nearest edge within reach; later ones win, since they lie above. */
export function edgeAt(scene: Lines, point: Point, reach: number): CanvasEdge | undefined {
  let best: { edge: CanvasEdge; distance: number } | undefined
  for (const edge of scene.edges()) {
    const line = scene.lineOf(edge.id)
    const distance = line ? distanceToLine(point, line) : Infinity
    if (distance <= reach && (!best || distance <= best.distance)) best = { edge, distance }
  }
  return best?.edge
}
