/**
 * Lines of edges as elements of one SVG, below the items in the same layer: panning moves them along for nothing, and
 * a drag draws only the lines of what is held. Those on the screen and around it have one, from far away none, and none
 * where they are more than `mostLines`: then the ground draws them. Owns the SVG's children; never in React.
 */
import type { Camera } from './camera.ts'
import type { Line } from './edge-lines.ts'
import { dashOf, type EdgeLook, type EdgePath, lookOf, traceHeads, traceLine } from './edge-look.ts'
import { type Box, grown, holdsBox } from './geometry.ts'
import type { CanvasEdge } from './item.ts'
import { farZoom, type Pace } from './mounts.ts'
import type { Scene } from './scene.ts'

export interface Lines {
  /** True when there is more to do. */
  step(pace: Pace): boolean
  /** The scene or the selection changed. */
  spoil(): void
  /** All on the screen have an element, as far as the last step saw. */
  isWhole(): boolean
}

/** Measured: twice as many elements cost more to mount than a picture costs to draw. */
const mostLines = 400
/** As with elements of items (`mounts.ts`); the ground shows what is not there yet. */
const mostAtOnce: Record<Pace, number> = { rest: mostLines, pan: 0, zoom: 0, between: 20 }
/** Pixels of the screen around it. */
const aheadPx = 300

interface Drawn {
  readonly element: SVGGElement
  edge: CanvasEdge
  line: Line
  isSelected: boolean
}

export function createLines(
  svg: SVGSVGElement,
  scene: Scene,
  camera: Camera,
  isSelected: (id: string) => boolean,
): Lines {
  const drawn = new Map<string, Drawn>()
  let covered: Box | undefined
  let isSpoilt = true
  let isWhole = false

  const clear = () => {
    if (drawn.size === 0) return
    drawn.clear()
    svg.replaceChildren()
  }
  const show = (edge: CanvasEdge, line: Line) => {
    const known = drawn.get(edge.id)
    const selected = isSelected(edge.id)
    if (known?.edge === edge && known.line === line && known.isSelected === selected) return
    const element = known?.element ?? makeElement()
    drawn.set(edge.id, { element, edge, line, isSelected: selected })
    if (!known) svg.append(element)
    drawLine(element, edge, line, lookOf(edge, selected))
  }
  /** True when all are there. */
  const showAll = (edges: readonly CanvasEdge[], most: number): boolean => {
    const ids = new Set(edges.map(edge => edge.id))
    for (const [id, { element }] of drawn) {
      if (ids.has(id)) continue
      element.remove()
      drawn.delete(id)
    }
    let come = 0
    for (const edge of edges) {
      const line = scene.lineOf(edge.id)
      if (line && (drawn.has(edge.id) || come++ < most)) show(edge, line)
    }
    return come <= most
  }

  return {
    isWhole: () => isWhole,
    spoil: () => {
      isSpoilt = true
    },
    step: pace => {
      const { zoom } = camera.get()
      const view = camera.visibleBox()
      if (!isSpoilt && covered && holdsBox(covered, view)) return false
      isSpoilt = false
      const ahead = grown(view, aheadPx / zoom)
      const edges = zoom < farZoom ? [] : scene.edgesIn(ahead)
      const isTooMany = edges.length > mostLines
      if (isTooMany) clear()
      const isDone = isTooMany || showAll(edges, mostAtOnce[pace])
      isWhole = isDone ? !isTooMany : scene.edgesIn(view).every(edge => drawn.has(edge.id))
      covered = zoom < farZoom || !isDone ? undefined : grown(view, aheadPx / 2 / zoom)
      return !isDone
    },
  }
}

const svgNames = 'http://www.w3.org/2000/svg'

/** A line and its heads. */
function makeElement(): SVGGElement {
  const element = document.createElementNS(svgNames, 'g')
  element.append(document.createElementNS(svgNames, 'path'), document.createElementNS(svgNames, 'path'))
  return element
}

function drawLine(element: SVGGElement, edge: CanvasEdge, line: Line, look: EdgeLook): void {
  const [stroke, heads] = element.children
  const lined = new PathText()
  traceLine(lined, line, look)
  const headed = new PathText()
  traceHeads(headed, edge, line, look.width)
  element.style.color = look.colour.startsWith('--') ? `var(${look.colour})` : look.colour
  stroke?.setAttribute('d', lined.text)
  stroke?.setAttribute('stroke-width', String(look.width))
  stroke?.setAttribute('stroke-dasharray', dashOf(look.line, look.width).join(' '))
  stroke?.setAttribute('stroke-linecap', look.line === 'dotted' ? 'round' : 'butt')
  heads?.setAttribute('d', headed.text)
}

class PathText implements EdgePath {
  text = ''

  moveTo(x: number, y: number): void {
    this.text += `M${x.toFixed(1)} ${y.toFixed(1)}`
  }

  lineTo(x: number, y: number): void {
    this.text += `L${x.toFixed(1)} ${y.toFixed(1)}`
  }

  closePath(): void {
    this.text += 'Z'
  }
}
