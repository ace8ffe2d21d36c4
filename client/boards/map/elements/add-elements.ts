/** Headings and frames by one press: in the middle of what is seen, a frame around what is selected. */

import { usualSizes } from '../../../../shared/boards/free/geometry.ts'
import type { CanvasEngine } from '../../../canvas/canvas-engine.ts'
import { grown, unionOf } from '../../../canvas/geometry.ts'
import type { OpenBoard } from '../../../store/workshop-store.ts'

/** Between a frame and what it was put around. */
const padding = 32

export function addHeading(board: OpenBoard, engine: CanvasEngine): string | undefined {
  const [width, height] = usualSizes.heading
  const { x, y } = aboveAll(engine, engine.freePlace({ width, height }), { width, height })
  return board.actions.addAll([{ pos: [x, y], fields: { element: 'heading', size: [width, height] } }])[0]
}

export function addFrame(board: OpenBoard, engine: CanvasEngine): string | undefined {
  const { x, y, width, height } = aroundSelection(engine) ?? inTheMiddle(engine)
  return board.actions.addAll([{ pos: [x, y], fields: { element: 'frame', size: [width, height] } }])[0]
}

function aroundSelection({ selection, scene }: CanvasEngine) {
  const all = unionOf([...selection.get()].flatMap(id => scene.boxOf(id) ?? []))
  if (!all) return undefined
  const { x, y, width, height } = grown(all, padding)
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
}

function inTheMiddle(engine: CanvasEngine) {
  const [width, height] = usualSizes.frame
  return { ...engine.freePlace({ width, height }), width, height }
}

/** As a heading stands: above what would lie under it. */
function aboveAll(
  { scene }: CanvasEngine,
  place: { x: number; y: number },
  size: { width: number; height: number },
): { x: number; y: number } {
  let { x, y } = place
  for (let step = 0; step < mostSteps; step += 1) {
    const covered = scene.inBox({ x, y, ...size }).filter(item => !item.isFrame)
    if (covered.length === 0) return { x, y }
    x = Math.min(...covered.map(item => item.x))
    y = Math.min(...covered.map(item => item.y)) - size.height - padding
  }
  return { x, y }
}

const mostSteps = 20
