/** A box pulled at one of its handles, within what its item allows. Pure. */
import type { Box } from './geometry.ts'
import type { CanvasItem } from './item.ts'

/** Compass points; `e`, `w` for items whose width alone is theirs to choose. */
export type Handle = 'nw' | 'ne' | 'sw' | 'se' | 'e' | 'w'

/** Smaller could not be taken hold of. */
const leastSide = 24

export function handlesOf(item: CanvasItem): readonly Handle[] {
  if (item.isLocked || item.resize === undefined) return []
  return item.resize === 'width' ? ['w', 'e'] : ['nw', 'ne', 'sw', 'se']
}

/** `dx`, `dy`: how far the handle was pulled, in units. Whole numbers. */
export function resized(box: Box, handle: Handle, dx: number, dy: number, keepsRatio: boolean): Box {
  const isLeft = handle.includes('w')
  const isTop = handle.includes('n')
  const width = Math.round(Math.max(leastSide, box.width + (isLeft ? -dx : dx)))
  const pulled = handle === 'e' || handle === 'w' ? box.height : box.height + (isTop ? -dy : dy)
  const height = keepsRatio ? (box.height * width) / box.width : Math.max(leastSide, pulled)
  return {
    x: Math.round(isLeft ? box.x + box.width - width : box.x),
    y: Math.round(isTop ? box.y + box.height - height : box.y),
    width,
    height: Math.round(height),
  }
}
