/** The outline of a stroke as an SVG path: wider where the pen was pressed, or where the hand was slow. */
import { getStroke } from 'perfect-freehand'
import type { InkPoint } from '../../../../shared/boards/free/ink.ts'
import { type Pen, pens } from '../../../../shared/boards/free/kind.ts'
import type { Card } from '../../../../shared/model/card.ts'

/** In units of the board. */
const widths: Readonly<Record<Pen, number>> = { fine: 3, medium: 6, broad: 14 }

export function strokePath(points: readonly InkPoint[], pen: Pen): string {
  // mice and fingers always say one half: then width follows speed
  const simulatePressure = points.every(({ pressure }) => Math.abs(pressure - 0.5) < 0.05)
  const outline = getStroke(
    points.map(({ x, y, pressure }) => [x, y, pressure]),
    { size: widths[pen], thinning: 0.55, smoothing: 0.5, streamline: 0.35, simulatePressure },
  )
  const [first, ...rest] = outline
  if (!first) return ''
  // a curve through the middles of the outline's sides, so that no corner shows
  const curve = rest.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = rest[(index + 1) % rest.length] ?? first
    return `${round(x)} ${round(y)} ${round((x + nextX) / 2)} ${round((y + nextY) / 2)}`
  })
  return `M${round(first[0] ?? 0)} ${round(first[1] ?? 0)}Q${curve.join(' ')}Z`
}

export function penOf({ fields }: Card): Pen {
  return pens.find(pen => pen === fields.pen) ?? 'medium'
}

const round = (value: number) => Math.round(value * 10) / 10
