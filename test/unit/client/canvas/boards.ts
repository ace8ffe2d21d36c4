/** Small boards for tests of the canvas. */
import { type CanvasEngine, createCanvas } from '../../../../client/canvas/canvas-engine.ts'
import type { CanvasItem } from '../../../../client/canvas/item.ts'

export function itemAt(id: string, x: number, y: number, more: Partial<CanvasItem> = {}): CanvasItem {
  return { id, label: id, x, y, width: 100, height: 50, ...more }
}

/** In rows of `columns`, 120 by 70 units apart; ids count from 0. */
export function gridOf(count: number, columns: number): CanvasItem[] {
  return Array.from({ length: count }, (_, index) =>
    itemAt(String(index), (index % columns) * 120, Math.floor(index / columns) * 70),
  )
}

/** Seen on a screen of 1,000 by 600 pixels, at a zoom of one. */
export function canvasWith(items: readonly CanvasItem[]): CanvasEngine {
  const engine = createCanvas()
  engine.camera.setSize({ width: 1_000, height: 600 })
  engine.setItems(items)
  return engine
}
