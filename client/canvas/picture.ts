/**
 * A picture of what is on the screen and a little around it (`airPx`), on a canvas element that is only shifted or
 * stretched until it must be drawn anew: when the view leaves it, when its content changes (`spoil`), when a zoom goes
 * far or has come to rest. Whoever zooms out soon sees more, so the next picture is one of more, coarser until the zoom
 * has come there or rests. It is drawn on the element itself: a finished picture handed over (an offscreen canvas's
 * bitmap) takes new memory each time, for which the page waits 6 to 20 ms without a graphics card.
 */
import { type Camera, leastZoom, shiftOf, type View } from './camera.ts'
import type { Box, Point } from './geometry.ts'

export interface Picture {
  /** What it shows is out of date: draw anew in the next step. */
  spoil(): void
  /** Between two frames: what would be drawn in the next is drawn now, but only once. */
  prepare(): void
  /** Once a frame while it is to be seen; `isAtRest`: the camera stands still. */
  step(isAtRest: boolean): void
  hide(): void
}

/** `context` is in units of the board when asked for, `box` what is to be drawn of it. */
export type Paint = (context: CanvasRenderingContext2D, view: PictureView) => void

export interface PictureView {
  readonly box: Box
  readonly zoom: number
  /** Of the board's origin in the picture, in pixels of the picture. */
  readonly origin: Point
  /** Pixels of the picture for each of the screen. */
  readonly density: number
}

export interface PictureParts {
  readonly canvas: HTMLCanvasElement
  readonly camera: Camera
  /** Pixels of the screen around it. */
  readonly airPx: number
  /** A picture scaled by more than this is drawn anew also while zooming. */
  readonly mostStretch: number
  /** Of a picture that nothing is seen through; such are composed in half the time. */
  readonly background?: () => string
  readonly paint: Paint
}

/** More than two pixels for each of the screen cost time and are not seen. */
const mostDensity = 2

export function createPicture(parts: PictureParts): Picture {
  const { canvas, camera, airPx, mostStretch, background, paint } = parts
  const context = canvas.getContext('2d', { alpha: background === undefined })
  let drawn: View | undefined
  let width = 0
  let height = 0
  let density = 0
  let isShown = false
  let isPrepared = false
  canvas.hidden = true

  const setShown = (next: boolean) => {
    if (isShown === next) return
    isShown = next
    canvas.hidden = !next
  }
  const fitCanvas = () => {
    const size = camera.size()
    const nextDensity = Math.min(mostDensity, devicePixelRatio)
    const [nextWidth, nextHeight] = [size.width + 2 * airPx, size.height + 2 * airPx]
    if (nextWidth === width && nextHeight === height && nextDensity === density) return
    width = nextWidth
    height = nextHeight
    density = nextDensity
    canvas.width = Math.round(width * density)
    canvas.height = Math.round(height * density)
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
    drawn = undefined
  }
  const mustDraw = (view: View, isAtRest: boolean): boolean => {
    if (!drawn) return true
    const stretch = view.zoom / drawn.zoom
    if (isAtRest && stretch !== 1) return true
    if (stretch > mostStretch || stretch < 1 / mostStretch) return true
    const { left, top } = offset(drawn, view, airPx)
    const size = camera.size()
    return left > 0 || top > 0 || left + width * stretch < size.width || top + height * stretch < size.height
  }
  const widened = (view: View, before: View | undefined): View => {
    if (!before || view.zoom >= before.zoom) return view
    // not all of it, or it would have to be drawn anew at once
    const zoom = Math.max(leastZoom, view.zoom / (mostStretch * 0.95))
    const { width, height } = camera.size()
    const half = 1 / view.zoom - 1 / zoom
    return { x: view.x + (width / 2) * half, y: view.y + (height / 2) * half, zoom }
  }
  const draw = (view: View) => {
    if (!context) return
    const { zoom } = view
    const shift = shiftOf(view)
    const corner = { x: -(shift.x + airPx) / zoom, y: -(shift.y + airPx) / zoom }
    const origin = { x: (shift.x + airPx) * density, y: (shift.y + airPx) * density }
    context.setTransform(1, 0, 0, 1, 0, 0)
    if (background) {
      context.fillStyle = background()
      context.fillRect(0, 0, canvas.width, canvas.height)
    } else context.clearRect(0, 0, canvas.width, canvas.height)
    paint(context, {
      box: { ...corner, width: width / zoom, height: height / zoom },
      zoom,
      origin,
      density,
    })
    drawn = view
  }

  return {
    spoil: () => {
      drawn = undefined
    },
    prepare: () => {
      if (!isShown || isPrepared || drawn) return
      isPrepared = true
      draw(camera.get())
    },
    step: isAtRest => {
      isPrepared = false
      fitCanvas()
      if (camera.size().width === 0) return
      const view = camera.get()
      if (mustDraw(view, isAtRest)) draw(isAtRest ? view : widened(view, drawn))
      const { left, top } = offset(drawn ?? view, view, airPx)
      canvas.style.transform = `translate(${left}px, ${top}px) scale(${view.zoom / (drawn ?? view).zoom})`
      setShown(true)
    },
    hide: () => {
      setShown(false)
      drawn = undefined
    },
  }
}

/** Where the left upper corner of a picture drawn for one view comes to lie in another. */
function offset(drawn: View, view: View, airPx: number): { left: number; top: number } {
  const [was, is] = [shiftOf(drawn), shiftOf(view)]
  const stretch = view.zoom / drawn.zoom
  return { left: is.x - (was.x + airPx) * stretch, top: is.y - (was.y + airPx) * stretch }
}
