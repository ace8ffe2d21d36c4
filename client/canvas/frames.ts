/**
 * What happens once a frame while anything moves, and nothing while all stands still: the layers are shifted to the
 * camera, elements come and go, the ground is drawn. Owns the only `requestAnimationFrame` of drawing.
 */
import type { CanvasEngine } from './canvas-engine.ts'
import type { Ground } from './ground.ts'
import { farZoom } from './mounts.ts'

export interface FrameParts {
  readonly engine: CanvasEngine
  readonly root: HTMLElement
  /** Layers in units of the board; they get the camera as their transform. */
  readonly layers: readonly HTMLElement[]
  readonly ground: Ground
  /** Others who want a turn in the frame. */
  readonly also: readonly (() => void)[]
}

/** So long without a movement of the camera is standing still. */
const restMs = 140

export interface Frames {
  /** Asks for a frame. */
  ask(): void
  close(): void
}

export function runFrames({ engine, root, layers, ground, also }: FrameParts): Frames {
  const { camera, scene, selection, mounts } = engine
  let frame = 0
  let resting: ReturnType<typeof setTimeout> | undefined
  let shownZoom = 0

  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(run)
  }
  const run = () => {
    frame = 0
    const { x, y, zoom } = camera.get()
    const transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`
    for (const layer of layers) layer.style.transform = transform
    if (zoom !== shownZoom) showZoom(zoom)
    const hadMore = mounts.step()
    ground.step(resting === undefined)
    for (const turn of also) turn()
    if (hadMore) ask()
  }
  const showZoom = (zoom: number) => {
    shownZoom = zoom
    root.toggleAttribute('data-far', zoom < farZoom)
    for (const layer of layers) {
      if (layer.hasAttribute('data-knows-zoom')) layer.style.setProperty('--zoom', String(zoom))
    }
  }
  const onCamera = () => {
    if (resting === undefined) root.setAttribute('data-moving', '')
    clearTimeout(resting)
    resting = setTimeout(onRest, restMs)
    ask()
  }
  const onRest = () => {
    resting = undefined
    root.removeAttribute('data-moving')
    ask()
  }
  const onScene = () => {
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
    mounts.watch(onScene),
  ]
  ask()
  return {
    ask,
    close: () => {
      cancelAnimationFrame(frame)
      clearTimeout(resting)
      for (const end of ends) end()
    },
  }
}
