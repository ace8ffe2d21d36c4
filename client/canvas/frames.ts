/**
 * What happens once a frame while anything moves, and nothing while all stands still: the layers are shifted to the
 * camera, elements come and go, the ground is drawn; what is not seen yet comes in the time that a frame leaves. Owns the
 * only `requestAnimationFrame` of drawing.
 */
import { shiftOf } from './camera.ts'
import type { CanvasEngine } from './canvas-engine.ts'
import type { Ground } from './ground.ts'
import { stopIdle, whenIdle } from './idle.ts'
import type { Lines } from './lines.ts'
import { farZoom, type Pace } from './mounts.ts'

export interface FrameParts {
  readonly engine: CanvasEngine
  readonly root: HTMLElement
  /** Layers in units of the board; they get the camera as their transform. */
  readonly layers: readonly HTMLElement[]
  readonly lines: Lines
  readonly ground: Ground
  /** Others who want a turn in the frame. */
  readonly also: readonly ((isAtRest: boolean) => void)[]
}

/** So long without a movement of the camera is standing still. */
const restMs = 140

export interface Frames {
  /** Asks for a frame. */
  ask(): void
  close(): void
}

export function runFrames({ engine, root, layers, lines, ground, also }: FrameParts): Frames {
  const { camera, scene, selection, mounts } = engine
  let frame = 0
  let resting: ReturnType<typeof setTimeout> | undefined
  let shownZoom = 0
  let hasMoved = false
  let between = 0

  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(run)
  }
  const run = () => {
    frame = 0
    const { zoom } = camera.get()
    for (const layer of layers) if (layer.firstElementChild) shift(layer)
    const isAtRest = resting === undefined
    const pace: Pace = isAtRest ? 'rest' : zoom === shownZoom ? 'pan' : 'zoom'
    // what lies at the rim is left behind, or smaller than one reads, a moment later
    const isLeaving = zoom < shownZoom
    if (zoom !== shownZoom) showZoom(zoom)
    const hadMore = [mounts.step(pace), lines.step(pace)].includes(true)
    ground.step(isAtRest)
    for (const turn of also) turn(isAtRest)
    if (hadMore && isAtRest) ask()
    else if (hadMore && !isLeaving && between === 0) between = whenIdle(stepBetween)
  }
  const stepBetween = (hasTime: boolean) => {
    between = 0
    if (!hasTime) return ask()
    const hasMore = [mounts.step('between'), lines.step('between')].includes(true)
    if (hasMore) ask()
  }
  const shift = (layer: HTMLElement) => {
    const view = camera.get()
    const { x, y } = shiftOf(view)
    layer.style.transform = `translate3d(${x}px, ${y}px, 0) scale(${view.zoom})`
  }
  const filled = new MutationObserver(records => {
    for (const { target } of records) shift(target as HTMLElement)
  })
  for (const layer of layers) filled.observe(layer, { childList: true })
  const showZoom = (zoom: number) => {
    shownZoom = zoom
    root.toggleAttribute('data-far', zoom < farZoom)
    for (const layer of layers) {
      if (layer.hasAttribute('data-knows-zoom')) layer.style.setProperty('--zoom', String(zoom))
    }
  }
  const onCamera = () => {
    const { zoom } = camera.get()
    if (resting === undefined) root.setAttribute('data-moving', '')
    if (zoom !== shownZoom) root.setAttribute('data-zooming', '')
    clearTimeout(resting)
    resting = setTimeout(onQuiet, restMs)
    hasMoved = true
    ask()
  }
  // a page that is late has not come to rest: the frame that shows the last movement counts, and one after it
  const onQuiet = () => {
    hasMoved = false
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (hasMoved || resting === undefined) return
        resting = undefined
        root.removeAttribute('data-moving')
        root.removeAttribute('data-zooming')
        ask()
      }),
    )
  }
  const onScene = () => {
    mounts.moved()
    lines.spoil()
    ground.spoil()
    ask()
  }
  const onContent = () => {
    mounts.invalidate()
    ask()
  }
  const ends = [
    camera.watch(onCamera),
    scene.watch(onScene),
    scene.watchContent(onContent),
    selection.watch(onScene),
    selection.focused.watch(onContent),
  ]
  ask()
  return {
    ask,
    close: () => {
      cancelAnimationFrame(frame)
      stopIdle(between)
      clearTimeout(resting)
      for (const end of ends) end()
    },
  }
}
