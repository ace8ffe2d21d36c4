/** The order in which eyes go over a board, and who is next to whom: for Tab and Alt+arrows. Pure. */
import { type Box, centreOf } from './geometry.ts'

export interface Placed {
  readonly id: string
  readonly box: Box
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * Rows from the top, each from the left. What overlaps the first box of a row by half of its own height belongs to
 * that row, so that cards set by hand, never quite in line, are read as rows.
 */
export function inReadingOrder(placed: readonly Placed[]): string[] {
  const byTop = [...placed].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
  const rows: { bottom: number; members: Placed[] }[] = []
  for (const one of byTop) {
    const row = rows.at(-1)
    if (row && row.bottom - one.box.y >= one.box.height / 2) row.members.push(one)
    else rows.push({ bottom: one.box.y + one.box.height, members: [one] })
  }
  return rows.flatMap(row => row.members.sort((a, b) => a.box.x - b.box.x).map(one => one.id))
}

/** Straight ahead counts once, aside three times: the one in the same column comes before one beside it. */
export function neighbourOf(from: Box, direction: Direction, others: readonly Placed[]): string | undefined {
  const here = centreOf(from)
  let best: { id: string; distance: number } | undefined
  for (const { id, box } of others) {
    const there = centreOf(box)
    const [dx, dy] = [there.x - here.x, there.y - here.y]
    const isVertical = direction === 'up' || direction === 'down'
    const ahead = (isVertical ? dy : dx) * (direction === 'up' || direction === 'left' ? -1 : 1)
    const distance = Math.abs(ahead) + 3 * Math.abs(isVertical ? dx : dy)
    if (ahead > 4 && (!best || distance < best.distance)) best = { id, distance }
  }
  return best?.id
}
