/**
 * What part of the board is on the screen: a point and a zoom, outside React, watched by those who draw. Only the
 * person's own hand moves it, or a button they pressed; never what others do. `glide` moves it softly where motion is
 * welcome; any other movement ends a glide.
 */
import { createObservable, type Observable } from '../sync/observable-value.ts'
import { type Box, centreOf, grown, type Point, type Size } from './geometry.ts'

/** `x`, `y`: the board's point in the left upper corner of the screen. `zoom`: pixels of the screen a unit. */
export interface View extends Point {
  readonly zoom: number
}

export interface Camera extends Observable<View> {
  /** Of the element that shows the board, in pixels; zero before it is drawn. */
  size(): Size
  setSize(size: Size): void
  set(view: View): void
  /** In pixels of the screen: positive moves the board to the left, up. */
  panBy(dx: number, dy: number): void
  /** The board's point under this point of the screen stays where it is. */
  zoomAt(screen: Point, factor: number): void
  /** Around the middle of the screen, softly. */
  zoomTo(zoom: number): void
  toWorld(screen: Point): Point
  toScreen(world: Point): Point
  /** In units of the board. */
  visibleBox(): Box
  /** Shows all of the box with some air, never larger than life. */
  fit(box: Box, softly?: boolean): void
  /** The least movement that shows the box. */
  reveal(box: Box): void
}

export const leastZoom = 0.05
export const mostZoom = 4
/** Of the screen, left free around what is fitted. */
const fitAirPx = 24
/** Below, where tools lie. */
const fitFootPx = 84
const revealAirPx = 24
/** As `--move` of the tokens. */
const glideMs = 220

export function createCamera(): Camera {
  const view = createObservable<View>({ x: 0, y: 0, zoom: 1 }, isSameView)
  let size: Size = { width: 0, height: 0 }
  let glide = 0

  const set = (next: View) => {
    cancelGlide()
    view.set(next)
  }
  const cancelGlide = () => {
    if (glide !== 0) cancelAnimationFrame(glide)
    glide = 0
  }
  const glideTo = (target: View) => {
    cancelGlide()
    if (wantsNoMotion()) return view.set(target)
    const from = view.get()
    const begin = performance.now()
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - begin) / glideMs))
      glide = part < 1 ? requestAnimationFrame(step) : 0
      view.set(part < 1 ? between(from, target, 1 - (1 - part) ** 3) : target)
    }
    glide = requestAnimationFrame(step)
  }
  const toWorld = (screen: Point) => {
    const { x, y, zoom } = view.get()
    return { x: x + screen.x / zoom, y: y + screen.y / zoom }
  }
  const zoomedAt = (screen: Point, zoom: number): View => {
    const kept = toWorld(screen)
    const next = withinZoom(zoom)
    return { x: kept.x - screen.x / next, y: kept.y - screen.y / next, zoom: next }
  }
  return {
    get: view.get,
    watch: view.watch,
    size: () => size,
    setSize: next => {
      size = next
    },
    set,
    panBy: (dx, dy) => {
      const { x, y, zoom } = view.get()
      set({ x: x + dx / zoom, y: y + dy / zoom, zoom })
    },
    zoomAt: (screen, factor) => set(zoomedAt(screen, view.get().zoom * factor)),
    zoomTo: zoom => glideTo(zoomedAt({ x: size.width / 2, y: size.height / 2 }, zoom)),
    toWorld,
    toScreen: world => {
      const { x, y, zoom } = view.get()
      return { x: (world.x - x) * zoom, y: (world.y - y) * zoom }
    },
    visibleBox: () => {
      const { x, y, zoom } = view.get()
      return { x, y, width: size.width / zoom, height: size.height / zoom }
    },
    fit: (box, softly = true) => (softly ? glideTo : set)(viewThatFits(box, size)),
    reveal: box => {
      const next = viewThatReveals(box, view.get(), size)
      if (next) glideTo(next)
    },
  }
}

/**
 * Where the board's origin lies on the screen, in pixels, on a whole one of the device: a picture between two of them
 * is mixed anew in every frame, which costs several times a copy, and its letters blur.
 */
export function shiftOf({ x, y, zoom }: View): Point {
  return { x: toDevicePixel(-x * zoom), y: toDevicePixel(-y * zoom) }
}

function toDevicePixel(length: number): number {
  return Math.round(length * devicePixelRatio) / devicePixelRatio
}

function isSameView(a: View, b: View): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom
}

function withinZoom(zoom: number): number {
  return Math.min(mostZoom, Math.max(leastZoom, zoom))
}

function between(a: View, b: View, part: number): View {
  const zoom = a.zoom * (b.zoom / a.zoom) ** part
  const mix = (from: number, to: number) => from + (to - from) * part
  return { x: mix(a.x, b.x), y: mix(a.y, b.y), zoom }
}

function viewThatFits(box: Box, size: Size): View {
  const wide = Math.max(1, size.width - 2 * fitAirPx) / Math.max(1, box.width)
  const high = Math.max(1, size.height - fitAirPx - fitFootPx) / Math.max(1, box.height)
  const zoom = withinZoom(Math.min(1, wide, high))
  const { x, y } = centreOf(box)
  const foot = (fitFootPx - fitAirPx) / 2 / zoom
  return { x: x - size.width / zoom / 2, y: y - size.height / zoom / 2 + foot, zoom }
}

/** Undefined when the box is on the screen already. A box larger than the screen shows its beginning. */
function viewThatReveals(box: Box, view: View, size: Size): View | undefined {
  const wanted = grown(box, revealAirPx / view.zoom)
  const width = size.width / view.zoom
  const height = size.height / view.zoom
  const x = slide(view.x, width, wanted.x, wanted.width)
  const y = slide(view.y, height, wanted.y, wanted.height)
  return x === view.x && y === view.y ? undefined : { x, y, zoom: view.zoom }
}

function slide(from: number, length: number, wanted: number, wantedLength: number): number {
  if (wanted < from || wantedLength > length) return wanted
  return Math.max(from, wanted + wantedLength - length)
}

export function wantsNoMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
