/**
 * A canvas on the page: layers, elements of what is on the screen, input. Takes the items and edges to be shown, what
 * draws an item, and what is done with what the person did. All that moves often goes past React; React draws an item
 * when it comes or changes.
 */
import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react'
import { useText } from '../i18n/useText.ts'
import { useObservable } from '../react/use-observable.ts'
import { CanvasControls } from './CanvasControls.tsx'
import type { CanvasEngine, CanvasHandlers, CanvasTool } from './canvas-engine.ts'
import { createColours } from './colours.ts'
import { type CursorSource, createCursorLayer, type WhoIs } from './cursors.ts'
import { EdgeLabel } from './EdgeLabel.tsx'
import { runFrames } from './frames.ts'
import { createGround } from './ground.ts'
import { ItemSlot } from './ItemSlot.tsx'
import type { CanvasEdge, CanvasItem } from './item.ts'
import { attachKeys } from './key-input.ts'
import { createLines } from './lines.ts'
import { Minimap } from './Minimap.tsx'
import { Overlay } from './Overlay.tsx'
import { attachPointer } from './pointer-input.ts'
import { watchScreenOrigin } from './screen-origin.ts'
import { attachWheel } from './wheel-input.ts'
import './canvas.css'

export interface CanvasViewProps {
  engine: CanvasEngine
  items: readonly CanvasItem[]
  edges?: readonly CanvasEdge[]
  /** The content of an item's element. The same function as long as only items change; subscribe inside. */
  renderItem: (id: string) => ReactNode
  handlers: CanvasHandlers
  /** Names the board for screen readers. */
  label: string
  /** What an item is called: "card". */
  roleDescription: string
  isReadOnly?: boolean
  tools?: Readonly<Record<string, CanvasTool>>
  /** Goes to `data-card` of an item's element. */
  keyOf?: (id: string) => string
  cursors?: { source: CursorSource; whoIs: WhoIs; most?: number }
  hasMinimap?: boolean
  /** Drawn above the board, in pixels of the screen: hints, toolbars. */
  children?: ReactNode
}

const noEdges: readonly CanvasEdge[] = []
const noTools: Readonly<Record<string, CanvasTool>> = {}

export function CanvasView(props: CanvasViewProps) {
  const { engine, items, edges = noEdges, handlers, isReadOnly = false, tools = noTools } = props
  const t = useText()
  const hintId = useId()
  const root = useRef<HTMLDivElement>(null)
  const tool = useObservable(engine.tool)
  useLayoutEffect(() => {
    engine.setHandlers(handlers)
    engine.setTools(tools)
    engine.setReadOnly(isReadOnly)
  })
  useLayoutEffect(() => engine.setItems(items), [engine, items])
  useLayoutEffect(() => engine.setEdges(edges), [engine, edges])
  useCanvas(root, engine, props.cursors)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a board is no set of form fields
    <div
      ref={root}
      className="canvas"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard goes about on it
      tabIndex={0}
      aria-label={props.label}
      aria-describedby={hintId}
      data-tool={tool}
      data-cards-root=""
      style={tools[tool]?.cursor ? { cursor: tools[tool].cursor } : undefined}
    >
      <p className="sr" id={hintId}>
        {t('canvas.keysHint')}
      </p>
      <Elements {...props} />
      <div className="canvas-cursors" aria-hidden="true" />
      <canvas className="canvas-crowd" />
      <div className="canvas-corner">
        {props.hasMinimap !== false && <Minimap engine={engine} />}
        <CanvasControls engine={engine} />
      </div>
      {props.children}
    </div>
  )
}

function Elements({ engine, renderItem, roleDescription, keyOf }: CanvasViewProps) {
  const { itemIds, frameIds, edgeIds } = useObservable(engine.mounts)
  const observer = useHeights(engine)
  const slot = (id: string) => (
    <ItemSlot
      key={id}
      engine={engine}
      id={id}
      render={renderItem}
      roleDescription={roleDescription}
      keyOf={keyOf}
      observer={observer}
    />
  )
  return (
    <>
      <canvas className="canvas-ground" />
      <div className="canvas-layer" data-layer="board">
        <div className="canvas-level">{frameIds.map(slot)}</div>
        <svg className="canvas-lines" aria-hidden="true" />
        <div className="canvas-level">{itemIds.map(slot)}</div>
        <div className="canvas-level">
          {edgeIds.map(id => (
            <EdgeLabel key={id} engine={engine} id={id} />
          ))}
        </div>
      </div>
      <div className="canvas-layer" data-layer="overlay" data-knows-zoom="">
        <Overlay engine={engine} />
      </div>
      <div className="canvas-shield" />
      <span className="canvas-probe" />
    </>
  )
}

/** One observer for all elements; sizes of layout, so that zoom does not matter. */
function useHeights({ scene }: CanvasEngine): ResizeObserver {
  const observer = useMemo(
    () =>
      new ResizeObserver(entries => {
        for (const { target, borderBoxSize } of entries) {
          const id = (target as HTMLElement).dataset.item
          const height = borderBoxSize[0]?.blockSize
          if (id !== undefined && height !== undefined && height > 0) scene.measured(id, height)
        }
      }),
    [scene],
  )
  useEffect(() => () => observer.disconnect(), [observer])
  return observer
}

function useCanvas(
  root: { current: HTMLDivElement | null },
  engine: CanvasEngine,
  cursors: CanvasViewProps['cursors'],
): void {
  const source = cursors?.source
  const latestWho = useRef(cursors?.whoIs)
  latestWho.current = cursors?.whoIs
  const most = cursors?.most
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const cursor = source && { source, whoIs: (id: number) => latestWho.current?.(id), most }
    return attachCanvas(element, engine, cursor)
  }, [root, engine, source, most])
}

interface AttachedCursors {
  source: CursorSource
  whoIs: WhoIs
  most: number | undefined
}

function attachCanvas(
  root: HTMLElement,
  engine: CanvasEngine,
  cursors: AttachedCursors | undefined,
): () => void {
  const colours = createColours(mustFind(root, '.canvas-probe'))
  const isSelected = (id: string) => engine.selection.get().has(id)
  const lines = createLines(mustFind(root, '.canvas-lines'), engine.scene, engine.camera, isSelected)
  const ground = createGround(mustFind(root, '.canvas-ground'), {
    scene: engine.scene,
    camera: engine.camera,
    colours,
    isWhole: () => engine.mounts.isWhole() && lines.isWhole(),
    isSelected,
  })
  const cursorLayer =
    cursors &&
    createCursorLayer({
      layer: mustFind(root, '.canvas-cursors'),
      crowd: mustFind(root, '.canvas-crowd'),
      camera: engine.camera,
      colours,
      ...cursors,
    })
  const size = new ResizeObserver(() => {
    engine.camera.setSize({ width: root.clientWidth, height: root.clientHeight })
    engine.mounts.invalidate()
    ground.spoil()
    frames.ask()
  })
  engine.camera.setSize({ width: root.clientWidth, height: root.clientHeight })
  const frames = runFrames({
    engine,
    root,
    layers: [...root.querySelectorAll<HTMLElement>('.canvas-layer')],
    lines,
    ground,
    also: cursorLayer ? [cursorLayer.step] : [],
  })
  size.observe(root)
  engine.focusElement = id => focusSoon(root, id)
  const origin = watchScreenOrigin(root)
  const pointer = attachPointer(root, engine, origin, () => keys.isSpaceHeld())
  const keys = attachKeys(root, engine, pointer.cancel)
  const ends = [
    pointer.detach,
    keys.detach,
    attachWheel(root, engine, origin),
    origin.close,
    frames.close,
    cursors
      ? cursors.source.watch(() => {
          cursorLayer?.look()
          frames.ask()
        })
      : () => undefined,
    colours.watch(() => {
      ground.spoil()
      frames.ask()
    }),
    () => cursorLayer?.close(),
    () => size.disconnect(),
    colours.close,
  ]
  return () => {
    engine.focusElement = () => undefined
    for (const end of ends) end()
  }
}

/** Once its element is there: it may come with the next frame. */
function focusSoon(root: HTMLElement, id: string | undefined): void {
  if (id === undefined) {
    root.focus({ preventScroll: true })
    return
  }
  const tryFocus = (attempts: number) => {
    const element = root.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)
    if (element) element.focus({ preventScroll: true })
    else if (attempts > 0) requestAnimationFrame(() => tryFocus(attempts - 1))
  }
  tryFocus(10)
}

function mustFind<E extends Element>(root: HTMLElement, selector: string): E {
  const found = root.querySelector<E>(selector)
  if (!found) throw new Error(`${selector} is not there`)
  return found
}
