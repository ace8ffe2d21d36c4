/**
 * Lines that a moved box comes to lie on: sides and middles of others nearby. Pure; the caller chooses who is nearby
 * and how near is near enough.
 */
import { type Box, unionOf } from './geometry.ts'

/** A line on the board to be shown; `at` is its place across, `from` to `to` its stretch along. */
export interface SnapLine {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Snapped {
  /** What to add to the movement. */
  readonly dx: number
  readonly dy: number
  readonly lines: readonly SnapLine[]
}

export const noSnap: Snapped = { dx: 0, dy: 0, lines: [] }

export function snap(box: Box, others: readonly Box[], reach: number): Snapped {
  const dx = nearest(marksAcross(box, 'x'), others, 'x', reach)
  const dy = nearest(marksAcross(box, 'y'), others, 'y', reach)
  const moved = { ...box, x: box.x + (dx ?? 0), y: box.y + (dy ?? 0) }
  return {
    dx: dx ?? 0,
    dy: dy ?? 0,
    lines: [
      ...(dx === undefined ? [] : linesFor(moved, others, 'x')),
      ...(dy === undefined ? [] : linesFor(moved, others, 'y')),
    ],
  }
}

/** Its two sides and its middle. */
function marksAcross(box: Box, axis: 'x' | 'y'): [number, number, number] {
  const length = axis === 'x' ? box.width : box.height
  return [box[axis], box[axis] + length / 2, box[axis] + length]
}

/** The smallest correction; undefined when nothing is in reach. Middles meet middles, sides meet sides. */
function nearest(
  own: readonly [number, number, number],
  others: readonly Box[],
  axis: 'x' | 'y',
  reach: number,
): number | undefined {
  let best: number | undefined
  const take = (difference: number) => {
    if (Math.abs(difference) > reach) return
    if (best === undefined || Math.abs(difference) < Math.abs(best)) best = difference
  }
  for (const other of others) {
    const [start, middle, end] = marksAcross(other, axis)
    take(start - own[0])
    take(end - own[2])
    take(middle - own[1])
    take(end - own[0])
    take(start - own[2])
  }
  return best
}

/** One line for each mark of the box that some other shares, as long as all of them together. */
function linesFor(box: Box, others: readonly Box[], axis: 'x' | 'y'): SnapLine[] {
  return marksAcross(box, axis).flatMap((at): SnapLine[] => {
    const sharing = others.filter(other => marksAcross(other, axis).some(mark => Math.abs(mark - at) < 0.5))
    const all = sharing.length > 0 ? unionOf([box, ...sharing]) : undefined
    if (!all) return []
    return axis === 'x'
      ? [{ axis, at, from: all.y, to: all.y + all.height }]
      : [{ axis, at, from: all.x, to: all.x + all.width }]
  })
}
