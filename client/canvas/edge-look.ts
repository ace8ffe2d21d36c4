/** How the line of an edge looks, and its strokes and heads as a path: for a canvas and for SVG alike. Pure. */
import type { Line } from './edge-lines.ts'
import type { CanvasEdge } from './item.ts'

export interface EdgeLook {
  readonly colour: string
  /** In units of the board. */
  readonly width: number
  readonly line: NonNullable<CanvasEdge['line']>
}

/** What a canvas's context has of it. */
export interface EdgePath {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  closePath(): void
}

export function lookOf(edge: CanvasEdge, isSelected: boolean): EdgeLook {
  return {
    colour: isSelected ? '--accent' : (edge.colour ?? '--ink-2'),
    width: (edge.width ?? 1.5) + (isSelected ? 1.5 : 0),
    line: edge.line ?? 'solid',
  }
}

/** In units, as `setLineDash` and `stroke-dasharray` take it. */
export function dashOf(line: EdgeLook['line'], width: number): number[] {
  if (line === 'dashed' || line === 'double-dashed') return [width * 4, width * 3]
  return line === 'dotted' ? [0, width * 3] : []
}

export function traceLine(path: EdgePath, { from, to }: Line, look: EdgeLook): void {
  const aside = look.line.startsWith('double') ? look.width * 1.5 : 0
  if (aside === 0) {
    path.moveTo(from.x, from.y)
    path.lineTo(to.x, to.y)
    return
  }
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const nx = (-(to.y - from.y) / length) * aside
  const ny = ((to.x - from.x) / length) * aside
  for (const side of [1, -1]) {
    path.moveTo(from.x + nx * side, from.y + ny * side)
    path.lineTo(to.x + nx * side, to.y + ny * side)
  }
}

export function traceHeads(path: EdgePath, edge: CanvasEdge, line: Line, width: number): void {
  const arrow = edge.arrow ?? 'end'
  if (arrow === 'end' || arrow === 'both') traceHead(path, line, width)
  if (arrow === 'start' || arrow === 'both') traceHead(path, { from: line.to, to: line.from }, width)
}

function traceHead(path: EdgePath, { from, to }: Line, width: number): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const ux = (to.x - from.x) / length
  const uy = (to.y - from.y) / length
  const long = 6 + width * 3
  const half = long * 0.42
  // beyond the line's own end, so that its blunt end does not show
  const tip = { x: to.x + ux * 2, y: to.y + uy * 2 }
  path.moveTo(tip.x, tip.y)
  path.lineTo(tip.x - ux * long - uy * half, tip.y - uy * long + ux * half)
  path.lineTo(tip.x - ux * long + uy * half, tip.y - uy * long - ux * half)
  path.closePath()
}
