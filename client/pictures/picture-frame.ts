/** What every picture has around its board: a margin, the board's name and the workshop's. Pure. */
import type { DrawingTools, Mark } from './drawing.ts'

export const margin = 28
export const titleHeight = 46

export function drawTitle(
  { title, workshop }: { title: string; workshop: string },
  width: number,
  { palette, measure }: DrawingTools,
): Mark[] {
  const marks: Mark[] = [
    { kind: 'text', x: margin, y: margin + 20, text: title, size: 22, weight: 680, fill: palette.ink },
  ]
  const room = width - 2 * margin - measure(title, 22, 680)
  if (measure(workshop, 14, 400) + 24 < room) {
    const right = { x: width - margin, y: margin + 20, anchor: 'end' } as const
    marks.push({ kind: 'text', ...right, text: workshop, size: 14, weight: 400, fill: palette.quiet })
  }
  return marks
}
