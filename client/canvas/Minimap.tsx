/** The whole board small, with a frame where one is; a press or a drag there goes there. For hands only: keys have Fit. */
import { type PointerEvent, useEffect, useRef } from 'react'
import type { CanvasEngine } from './canvas-engine.ts'
import { createColours } from './colours.ts'
import { type Box, holdsBox, type Point, unionOf } from './geometry.ts'

const width = 168
const height = 108
/** The picture follows the cards this late: it is no second board. */
const drawEveryMs = 250

export function Minimap({ engine }: { engine: CanvasEngine }) {
  const root = useRef<HTMLDivElement>(null)
  const scale = useRef<Scale>(undefined)
  useEffect(() => (root.current ? runMinimap(root.current, engine, scale) : undefined), [engine])
  const go = (event: PointerEvent<HTMLElement>) => {
    const now = scale.current
    if (!now || event.buttons !== 1) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const view = engine.camera.visibleBox()
    engine.camera.set({
      x: (event.clientX - left - now.dx) / now.factor - view.width / 2,
      y: (event.clientY - top - now.dy) / now.factor - view.height / 2,
      zoom: engine.camera.get().zoom,
    })
  }
  return (
    <div
      ref={root}
      className="canvas-minimap"
      aria-hidden="true"
      data-canvas-own=""
      style={{ width, height }}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={go}
    >
      <canvas />
      <div className="canvas-minimap-view" />
    </div>
  )
}

/** From units of the board to pixels of the map. */
interface Scale {
  factor: number
  dx: number
  dy: number
}

function runMinimap(
  root: HTMLElement,
  engine: CanvasEngine,
  kept: { current: Scale | undefined },
): () => void {
  const canvas = root.querySelector('canvas')
  const view = root.querySelector<HTMLElement>('.canvas-minimap-view')
  const context = canvas?.getContext('2d')
  const colours = createColours(root)
  if (!canvas || !view || !context) return () => colours.close()
  const density = Math.min(2, devicePixelRatio)
  canvas.width = width * density
  canvas.height = height * density
  let timer: ReturnType<typeof setTimeout> | undefined
  let drawn: Box | undefined
  let shownSize = ''
  const draw = () => {
    timer = undefined
    const { scene, camera } = engine
    const all = scene.bounds()
    // a map of what is seen anyway would only be in the way
    root.hidden = all === undefined || holdsBox(camera.visibleBox(), all)
    drawn = undefined
    if (!all || root.hidden) return
    drawn = unionOf([all, limited(camera.visibleBox(), all)]) ?? all
    const scale = scaleFor(drawn)
    kept.current = scale
    context.setTransform(density, 0, 0, density, 0, 0)
    context.clearRect(0, 0, width, height)
    for (const item of scene.items()) {
      const box = toMap(scene.boxOf(item.id) ?? item, scale)
      if (item.paint?.fill === 'none') continue
      context.fillStyle = colours.of(item.isFrame ? '--rule' : (item.paint?.band ?? '--rule-strong'))
      if (item.isFrame) context.strokeRect(box.x, box.y, box.width, box.height)
      else context.fillRect(box.x, box.y, Math.max(1.5, box.width), Math.max(1.5, box.height))
    }
    showView()
  }
  const showView = () => {
    const scale = kept.current
    if (!scale) return
    const box = toMap(engine.camera.visibleBox(), scale)
    view.style.transform = `translate(${box.x}px, ${box.y}px)`
    const size = `${box.width.toFixed(1)}px ${box.height.toFixed(1)}px`
    if (size === shownSize) return
    shownSize = size
    view.style.width = `${box.width}px`
    view.style.height = `${box.height}px`
  }
  const later = () => {
    timer ??= setTimeout(draw, drawEveryMs)
  }
  // the cards are where they were: only the frame moves, until it leaves what is drawn
  const onCamera = () => {
    showView()
    const all = engine.scene.bounds()
    if (!drawn || !all || !holdsBox(drawn, limited(engine.camera.visibleBox(), all))) later()
  }
  const ends = [engine.scene.watch(later), engine.camera.watch(onCamera), colours.watch(later)]
  later()
  return () => {
    clearTimeout(timer)
    colours.close()
    for (const end of ends) end()
  }
}

/** A view far out in the empty does not make the cards on the map vanish. */
function limited(view: Box, all: Box): Box {
  const reach = Math.max(all.width, all.height, view.width)
  const x = Math.max(all.x - reach, Math.min(view.x, all.x + all.width + reach - view.width))
  const y = Math.max(all.y - reach, Math.min(view.y, all.y + all.height + reach - view.height))
  return { ...view, x, y }
}

function scaleFor(box: Box): Scale {
  const factor = Math.min((width - 12) / Math.max(1, box.width), (height - 12) / Math.max(1, box.height))
  return {
    factor,
    dx: (width - box.width * factor) / 2 - box.x * factor,
    dy: (height - box.height * factor) / 2 - box.y * factor,
  }
}

function toMap(
  { x, y, width, height }: Box,
  { factor, dx, dy }: Scale,
): Point & { width: number; height: number } {
  return { x: x * factor + dx, y: y * factor + dy, width: width * factor, height: height * factor }
}
