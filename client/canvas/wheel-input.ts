/** Wheel and trackpad: they pan; with Ctrl or Cmd, and as browsers tell a pinch on a trackpad, they zoom to the pointer. */
import type { CanvasEngine } from './canvas-engine.ts'
import type { ScreenOrigin } from './screen-origin.ts'

/** A notch of a wheel that counts in lines or pages, in pixels. */
const linePx = 20
const pagePx = 400
/** One notch of 100 pixels zooms by about a fifth. */
const zoomPerPx = 0.0019
const mostAtOnce = 120

export function attachWheel(root: HTMLElement, { camera }: CanvasEngine, origin: ScreenOrigin): () => void {
  const onWheel = (event: WheelEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-canvas-scrolls]')) return
    event.preventDefault()
    const unit = event.deltaMode === 1 ? linePx : event.deltaMode === 2 ? pagePx : 1
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit]
    if (event.ctrlKey || event.metaKey) {
      const { x, y } = origin.get()
      const by = Math.max(-mostAtOnce, Math.min(mostAtOnce, dy))
      // trackpads tell a pinch in small steps, wheels in large ones
      const factor = Math.exp(-by * (Math.abs(dy) < 30 ? 0.01 : zoomPerPx))
      camera.zoomAt({ x: event.clientX - x, y: event.clientY - y }, factor)
    } else if (event.shiftKey && dx === 0) camera.panBy(dy, 0)
    else camera.panBy(dx, dy)
  }
  root.addEventListener('wheel', onWheel, { passive: false })
  return () => root.removeEventListener('wheel', onWheel)
}
