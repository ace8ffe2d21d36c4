/** Headings and frames by one press: in the middle of what is seen, a frame around what is selected. */
import { usualSizes } from '../../../../shared/boards/free/geometry.ts'
import type { CanvasEngine } from '../../../canvas/canvas-engine.ts'
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
  const boxes = [...selection.get()].flatMap(id => scene.boxOf(id) ?? [])
  if (boxes.length === 0) return undefined
  const left = Math.min(...boxes.map(box => box.x)) - padding
  const top = Math.min(...boxes.map(box => box.y)) - padding
  const right = Math.max(...boxes.map(box => box.x + box.width)) + padding
  const bottom = Math.max(...boxes.map(box => box.y + box.height)) + padding
  const [x, y] = [Math.round(left), Math.round(top)]
  return { x, y, width: Math.round(right - left), height: Math.round(bottom - top) }
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
