/**
 * One canvas without its elements: camera, scene, selection, mounts, tool, what the hand is doing, and what can be
 * asked of it. Made once by whoever shows a board (`createCanvas`), drawn by `CanvasView`. It never writes anything:
 * what a person did is told to the handlers, and what comes of it comes back as other items.
 */
import { createObservable, type Observable } from '../sync/observable-value.ts'
import { type Camera, createCamera } from './camera.ts'
import { type Box, type Point, unionOf } from './geometry.ts'
import type { CanvasEdge, CanvasItem, ItemPlace } from './item.ts'
import { createMounts, type Mounts } from './mounts.ts'
import { withGroups } from './movement.ts'
import { createScene, type Scene } from './scene.ts'
import { type CanvasSelection, createCanvasSelection } from './selection.ts'
import type { SnapLine } from './snap.ts'

/** What a person did, to be written by whoever owns the items. One call is one step of undo. Absent: not possible. */
export interface CanvasHandlers {
  /** Enter, F2, double press on an item or on an edge's label. */
  onOpen?: (id: string) => void
  /** Dropped, or moved by keys: every item that moved, whole units. */
  onMove?: (places: readonly ItemPlace[]) => void
  /** While they are held, for presence; undefined when they are let go or put back. */
  onDrag?: (places: readonly ItemPlace[] | undefined) => void
  onResize?: (id: string, box: Box) => void
  /** From one item to another. */
  onConnect?: (from: string, to: string) => void
  /** A double press on empty ground: the board's point under it. `askForNew` says the same for keys. */
  onAddAt?: (at: Point) => void
  onDelete?: (ids: readonly string[]) => void
  onDuplicate?: (ids: readonly string[]) => void
  onGroup?: (ids: readonly string[]) => void
  onUngroup?: (ids: readonly string[]) => void
  /** Right button, long press, menu key. `at`: pixels of the window; `onItem`: undefined on empty ground. */
  onMenu?: (menu: CanvasMenu) => void
  /** Where the own pointer is, for others; undefined: away. */
  onPointer?: (at: Point | undefined) => void
}

export interface CanvasMenu {
  readonly ids: readonly string[]
  readonly onItem: string | undefined
  readonly at: Point
  /** The same on the board. */
  readonly onBoard: Point
}

/** What the hand is doing, as far as it shows. */
export type Gesture =
  | { readonly kind: 'rest' }
  | { readonly kind: 'pan' }
  | { readonly kind: 'marquee'; readonly box: Box }
  | { readonly kind: 'move'; readonly ids: readonly string[]; readonly lines: readonly SnapLine[] }
  | { readonly kind: 'resize'; readonly id: string }
  | {
      readonly kind: 'connect'
      readonly from: string
      readonly to: Point
      readonly target: string | undefined
    }
  | { readonly kind: 'stroke' }

export const rest: Gesture = { kind: 'rest' }

/** A point on the board with the pressure of a pen (0 to 1; 0.5 for mice and fingers). */
export interface StrokePoint extends Point {
  readonly pressure: number
}

/** A tool of the board's own (a pen, a frame drawn out): takes a whole stroke on the ground. */
export interface CanvasTool {
  readonly cursor?: string
  begin(at: StrokePoint): CanvasStroke
}

export interface CanvasStroke {
  /** All points since the last call, the browser's coalesced ones too. */
  move(points: readonly StrokePoint[]): void
  end(): void
  cancel(): void
}

/**
 * `select`: take, mark, pan on empty ground · `hand`: pan everywhere · `mark`: draw a frame around several, press to add
 * one, as fingers need it that have no Shift · `connect`: from item to item · or one's own.
 */
export type ToolName = 'select' | 'hand' | 'mark' | 'connect' | (string & {})

export interface CanvasEngine {
  readonly camera: Camera
  readonly scene: Scene
  readonly selection: CanvasSelection
  readonly mounts: Mounts
  readonly tool: Observable<ToolName>
  setTool(tool: ToolName): void
  readonly gesture: Observable<Gesture>
  setGesture(gesture: Gesture): void
  handlers(): CanvasHandlers
  setHandlers(handlers: CanvasHandlers): void
  tools(): Readonly<Record<string, CanvasTool>>
  setTools(tools: Readonly<Record<string, CanvasTool>>): void
  /** Locked for this person: one can look, go about and mark, but not change. */
  isReadOnly(): boolean
  setReadOnly(isReadOnly: boolean): void
  setItems(items: readonly CanvasItem[]): void
  setEdges(edges: readonly CanvasEdge[]): void
  /** Everything on the screen; nothing happens on an empty board. */
  fitAll(softly?: boolean): void
  fitSelection(): void
  selectAll(): void
  /** Shows an item, selects it and gives it the focus once it is drawn. */
  goTo(id: string): void
  /** In the middle of what is seen, shifted while something lies there already. */
  freePlace(size: { width: number; height: number }): Point
  /** Selected items, whole groups; none of those that are locked. */
  changeable(): string[]
  /** Set by the view while it is shown: gives the focus to an item's element, or to the canvas. */
  focusElement: (id: string | undefined) => void
}

export function createCanvas(): CanvasEngine {
  const camera = createCamera()
  const scene = createScene()
  const selection = createCanvasSelection()
  const mounts = createMounts(scene, camera, selection)
  const tool = createObservable<ToolName>('select')
  const gesture = createObservable<Gesture>(rest)
  let handlers: CanvasHandlers = {}
  let tools: Readonly<Record<string, CanvasTool>> = {}
  let isReadOnly = false

  const forget = () => selection.keepOnly(id => Boolean(scene.find(id) ?? scene.findEdge(id)))
  const engine: CanvasEngine = {
    camera,
    scene,
    selection,
    mounts,
    tool,
    setTool: tool.set,
    gesture,
    setGesture: gesture.set,
    handlers: () => handlers,
    setHandlers: next => {
      handlers = next
    },
    tools: () => tools,
    setTools: next => {
      tools = next
    },
    isReadOnly: () => isReadOnly,
    setReadOnly: next => {
      isReadOnly = next
    },
    setItems: items => {
      scene.setItems(items)
      forget()
    },
    setEdges: edges => {
      scene.setEdges(edges)
      forget()
    },
    fitAll: softly => {
      const bounds = scene.bounds()
      if (bounds) camera.fit(bounds, softly)
    },
    fitSelection: () => {
      const box = unionOf([...selection.get()].flatMap(id => scene.boxOf(id) ?? []))
      if (box) camera.fit(box)
    },
    selectAll: () => selection.set(scene.items().flatMap(item => (item.isLocked ? [] : [item.id]))),
    goTo: id => {
      const box = scene.boxOf(id)
      if (!box) return
      camera.reveal(box)
      selection.set(withGroups(scene, [id]))
      engine.focusElement(id)
    },
    freePlace: size => findFreePlace(scene, camera, size),
    changeable: () =>
      withGroups(scene, selection.get()).filter(
        id => scene.findEdge(id) || scene.find(id)?.isLocked !== true,
      ),
    focusElement: () => undefined,
  }
  return engine
}

/** A step to the right and down until no item begins there. */
const stepAside = 24
const mostSteps = 40

function findFreePlace(scene: Scene, camera: Camera, size: { width: number; height: number }): Point {
  const view = camera.visibleBox()
  let place = {
    x: Math.round(view.x + (view.width - size.width) / 2),
    y: Math.round(view.y + (view.height - size.height) / 2),
  }
  for (let step = 0; step < mostSteps; step++) {
    const isTaken = scene
      .inBox({ x: place.x - 4, y: place.y - 4, width: 8, height: 8 })
      .some(item => !item.isFrame && Math.abs(item.x - place.x) < 4 && Math.abs(item.y - place.y) < 4)
    if (!isTaken) return place
    place = { x: place.x + stepAside, y: place.y + stepAside }
  }
  return place
}
