/**
 * Many pointers as one picture: a hundred elements that move fifteen times a second cost more than all cards (2.6 ms a
 * frame to put their layers together). Each pointer with its name is drawn once and stamped where it is; drawn to look
 * as `.canvas-cursor` does.
 */
import type { Camera } from './camera.ts'
import type { Colours } from './colours.ts'
import type { Point } from './geometry.ts'
import { createPicture, type PictureView } from './picture.ts'

export interface CursorOwner {
  readonly name: string
  /** Of the region, for its colour. */
  readonly slot: number | undefined
}

export interface PlacedCursor {
  readonly owner: CursorOwner
  readonly at: Point
}

export interface Crowd {
  /** These, until told otherwise. */
  show(placed: ReadonlyMap<number, PlacedCursor>): void
  /** Between two frames, as `Picture.prepare`. */
  prepare(): void
  /** Once a frame. */
  step(isShown: boolean, isAtRest: boolean): void
  close(): void
}

/** Around the screen: at the pace of a hand it lasts until pointers move anyway. */
const airPx = 120
/** More makes the names larger than they are. */
const mostStretch = 1.3
/** As in `canvas.css`, in pixels at a root size of 16. */
const arrow = { width: 12.8, height: 17.6 }
const label = { x: 11.2, y: 16.8, height: 18.4, padding: 5.4, border: 2, baseline: 12.8 }

export function createCrowd(canvas: HTMLCanvasElement, camera: Camera, colours: Colours): Crowd {
  const stamps = new Map<string, OffscreenCanvas>()
  let shown: ReadonlyMap<number, PlacedCursor> = new Map()
  const picture = createPicture({
    canvas,
    camera,
    airPx,
    mostStretch,
    paint: (context, view) => {
      for (const { owner, at } of shown.values()) stampAt(context, view, stampOf(owner, view.density), at)
    },
  })
  const stampOf = (owner: CursorOwner, density: number): OffscreenCanvas => {
    const key = `${density} ${owner.slot} ${owner.name}`
    const stamp = stamps.get(key) ?? drawStamp(owner, density, colours, getComputedStyle(canvas))
    stamps.set(key, stamp)
    return stamp
  }
  const forget = () => {
    stamps.clear()
    picture.spoil()
  }
  const endColours = colours.watch(forget)
  document.fonts.addEventListener('loadingdone', forget)
  return {
    show: placed => {
      shown = placed
      picture.spoil()
    },
    prepare: picture.prepare,
    step: (isShown, isAtRest) => {
      if (isShown) picture.step(isAtRest)
      else picture.hide()
    },
    close: () => {
      endColours()
      document.fonts.removeEventListener('loadingdone', forget)
    },
  }
}

/** On a whole pixel: stamps are copied, not mixed. */
function stampAt(
  context: CanvasRenderingContext2D,
  { origin, zoom, density }: PictureView,
  stamp: OffscreenCanvas,
  at: Point,
): void {
  const x = Math.round(origin.x + at.x * zoom * density)
  const y = Math.round(origin.y + at.y * zoom * density)
  const { width, height } = context.canvas
  if (x > -stamp.width && y > -stamp.height && x < width && y < height) context.drawImage(stamp, x, y)
}

function drawStamp(
  { name, slot }: CursorOwner,
  density: number,
  colours: Colours,
  { fontFamily, fontSize }: CSSStyleDeclaration,
): OffscreenCanvas {
  const rem = Number.parseFloat(fontSize) / 12
  const scale = density * rem
  const font = `600 12px ${fontFamily}`
  const words = measure(name, font)
  const stamp = new OffscreenCanvas(
    Math.ceil((label.x + words + 2 * label.padding) * scale),
    Math.ceil((label.y + label.height) * scale),
  )
  const context = stamp.getContext('2d')
  if (!context) return stamp
  context.scale(scale, scale)
  context.fillStyle = colours.of(slot === undefined ? '--ink' : `--region-${slot}`)
  const { width, height } = arrow
  context.beginPath()
  context.moveTo(0, 0)
  context.lineTo(width, height * 0.68)
  context.lineTo(width * 0.55, height * 0.7)
  context.lineTo(width * 0.3, height)
  context.fill()
  const long = words + 2 * label.padding
  context.fillRect(label.x, label.y, long, label.height)
  const { border } = label
  context.fillStyle = colours.of('--sheet')
  context.fillRect(label.x + border, label.y + border, long - 2 * border, label.height - 2 * border)
  context.fillStyle = colours.of('--ink')
  context.font = font
  context.fillText(name, label.x + label.padding, label.y + label.baseline)
  return stamp
}

function measure(name: string, font: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) return 0
  context.font = font
  return context.measureText(name).width
}
