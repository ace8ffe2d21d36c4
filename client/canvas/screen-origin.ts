/**
 * Where the canvas begins in the window, for points of pointers. Asking the browser makes it lay out the page at once,
 * so the answer is kept until something may have moved the canvas: a change of size, a scroll, a pointer that comes in.
 */
import type { Point } from './geometry.ts'

export interface ScreenOrigin {
  get(): Point
  close(): void
}

export function watchScreenOrigin(root: HTMLElement): ScreenOrigin {
  let known: Point | undefined
  const forget = () => {
    known = undefined
  }
  const size = new ResizeObserver(forget)
  size.observe(root)
  const ending = new AbortController()
  const options = { signal: ending.signal, capture: true, passive: true }
  root.addEventListener('pointerenter', forget, options)
  root.addEventListener('pointerdown', forget, options)
  window.addEventListener('scroll', forget, options)
  window.addEventListener('resize', forget, options)
  return {
    get: () => {
      if (!known) {
        const { left, top } = root.getBoundingClientRect()
        known = { x: left, y: top }
      }
      return known
    },
    close: () => {
      size.disconnect()
      ending.abort()
    },
  }
}
