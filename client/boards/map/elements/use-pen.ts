/**
 * The pen as a tool of the canvas: a stroke follows the hand and becomes one element when the pen is lifted, one step of
 * undo. What is being drawn is told by `current`, outside React, as often as points come.
 */
import { useMemo } from 'react'
import { formatInk, type InkPoint, maxInkPoints } from '../../../../shared/boards/free/ink.ts'
import type { Pen } from '../../../../shared/boards/free/kind.ts'
import type { CanvasEngine, CanvasTool, StrokePoint } from '../../../canvas/canvas-engine.ts'
import type { OpenBoard } from '../../../store/workshop-store.ts'
import { createObservable, type Observable, type ObservableValue } from '../../../sync/observable-value.ts'

export interface PenTool {
  readonly tools: Readonly<Record<string, CanvasTool>>
  /** Board units; empty while nothing is drawn. */
  readonly current: Observable<readonly InkPoint[]>
  readonly pen: ObservableValue<Pen>
}

/** Points nearer than this, in pixels of the screen, say nothing new. */
const leastStep = 1.5

export function usePen(board: OpenBoard, engine: CanvasEngine): PenTool {
  return useMemo(() => {
    const current = createObservable<readonly InkPoint[]>([])
    const pen = createObservable<Pen>('medium')
    const draw: CanvasTool = {
      cursor: 'crosshair',
      begin(at) {
        let points: StrokePoint[] = [at]
        current.set(points)
        const rest = () => {
          points = []
          current.set([])
        }
        return {
          move(more) {
            const apart = leastStep / engine.camera.get().zoom
            for (const point of more) if (isApart(points.at(-1), point, apart)) points.push(point)
            current.set([...points])
            // what is too long for one element goes on as the next
            if (points.length < maxInkPoints) return
            keepStroke(board, points, pen.get())
            points = points.slice(-1)
          },
          end() {
            keepStroke(board, points, pen.get())
            rest()
          },
          cancel: rest,
        }
      },
    }
    return { tools: { pen: draw }, current, pen }
  }, [board, engine])
}

function isApart(last: StrokePoint | undefined, next: StrokePoint, least: number): boolean {
  return last === undefined || Math.hypot(next.x - last.x, next.y - last.y) >= least
}

function keepStroke(board: OpenBoard, points: readonly StrokePoint[], pen: Pen): void {
  if (points.length === 0) return
  const left = Math.floor(Math.min(...points.map(point => point.x)))
  const top = Math.floor(Math.min(...points.map(point => point.y)))
  const ink = formatInk(points.map(({ x, y, pressure }) => ({ x: x - left, y: y - top, pressure })))
  board.actions.addAll([{ pos: [left, top], fields: { element: 'ink', ink, pen } }])
}
