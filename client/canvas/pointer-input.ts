/**
 * Mouse, pen and fingers on a canvas: what a press is on, and which grip it becomes once it moves. Fields, buttons and
 * links inside items keep their own presses. One finger moves a card or pans, two zoom, a long press opens the menu;
 * a mouse pans on empty ground, with the middle button, and with Space held.
 */
import type { CanvasEngine } from './canvas-engine.ts'
import { edgeAt } from './edge-lines.ts'
import { distanceBetween, type Point } from './geometry.ts'
import {
  connectGrip,
  type Grip,
  marqueeGrip,
  moveGrip,
  panGrip,
  pinchGrip,
  resizeGrip,
  strokeGrip,
  strokePoint,
} from './grips.ts'
import { withGroups } from './movement.ts'
import type { Handle } from './resizing.ts'
import type { ScreenOrigin } from './screen-origin.ts'

/** What the element itself answers to. */
const ownControls = 'input, textarea, select, button, a[href], [contenteditable="true"], [data-canvas-own]'
/** Toolbars and the like above the board are none of its ground. */
const boardParts = '.canvas-layer, .canvas-ground, .canvas-shield'
/** A trembling hand does not drag. */
const slackPx = { mouse: 4, touch: 10 }
const longPressMs = 500
/** What is smaller on the screen is not meant by a finger that moves, unless it was marked before. */
const leastTouchPx = 20
const borderPx = 28
/** At the very border, pixels a frame. */
const borderSpeedPx = 18

interface Press {
  readonly event: PointerEvent
  readonly at: Point
  readonly itemId: string | undefined
  readonly edgeId: string | undefined
  /** Already selected before this press. */
  readonly wasSelected: boolean
}

export interface AttachedPointer {
  /** Puts back what the hand holds. */
  cancel(): void
  detach(): void
}

/** `isSpaceHeld`: the keyboard's word for panning. */
export function attachPointer(
  root: HTMLElement,
  engine: CanvasEngine,
  origin: ScreenOrigin,
  isSpaceHeld: () => boolean,
): AttachedPointer {
  const input = new PointerInput(root, engine, origin, isSpaceHeld)
  const ending = new AbortController()
  const { signal } = ending
  root.addEventListener('pointerdown', input.onDown, { signal })
  root.addEventListener('pointermove', input.onMove, { signal })
  root.addEventListener('pointerup', input.onUp, { signal })
  root.addEventListener('pointercancel', input.onCancel, { signal })
  root.addEventListener('pointerleave', input.onLeave, { signal })
  root.addEventListener('dblclick', input.onDoubleClick, { signal })
  root.addEventListener('contextmenu', input.onContextMenu, { signal })
  root.addEventListener('dragstart', event => event.preventDefault(), { signal })
  // a middle press would start the browser's own scrolling
  root.addEventListener('mousedown', event => event.button === 1 && event.preventDefault(), { signal })
  return {
    cancel: () => input.cancel(),
    detach: () => {
      ending.abort()
      input.close()
    },
  }
}

class PointerInput {
  readonly #root: HTMLElement
  readonly #engine: CanvasEngine
  readonly #screenOrigin: ScreenOrigin
  readonly #isSpaceHeld: () => boolean
  readonly #points = new Map<number, Point>()
  #press: Press | undefined
  #grip: Grip | undefined
  #longPress: ReturnType<typeof setTimeout> | undefined
  #lastMove: PointerEvent | undefined
  #borderFrame = 0

  constructor(root: HTMLElement, engine: CanvasEngine, origin: ScreenOrigin, isSpaceHeld: () => boolean) {
    this.#root = root
    this.#engine = engine
    this.#screenOrigin = origin
    this.#isSpaceHeld = isSpaceHeld
  }

  readonly onDown = (event: PointerEvent): void => {
    if (!this.#isOnBoard(event.target)) return
    if (event.target instanceof Element && event.target.closest(ownControls)) this.#onOwnControl(event)
    else this.#onBoardDown(event)
  }

  #onBoardDown(event: PointerEvent): void {
    const at = this.#at(event)
    this.#points.set(event.pointerId, at)
    if (this.#points.size === 2) this.#beginPinch()
    else if (this.#points.size === 1 && !this.#grip && event.button !== 2) this.#beginPress(event, at)
  }

  #beginPress(event: PointerEvent, at: Point): void {
    this.#press = this.#pressAt(event, at)
    if (event.button === 0) this.#selectAtOnce(this.#press)
    if (event.pointerType !== 'mouse') this.#longPress = setTimeout(this.#onLongPress, longPressMs)
  }

  readonly onMove = (event: PointerEvent): void => {
    const at = this.#at(event)
    this.#engine.handlers().onPointer?.(this.#engine.camera.toWorld(at))
    if (this.#points.has(event.pointerId)) this.#points.set(event.pointerId, at)
    if (this.#press && !this.#grip && event.pointerId === this.#press.event.pointerId) {
      const slack = event.pointerType === 'mouse' ? slackPx.mouse : slackPx.touch
      if (distanceBetween(at, this.#press.at) >= slack) this.#take(this.#press)
    }
    if (!this.#grip || !this.#points.has(event.pointerId)) return
    this.#grip.move(at, event)
    this.#lastMove = event
    if (this.#grip.pansAtBorder) this.#panAtBorder()
  }

  readonly onUp = (event: PointerEvent): void => {
    const wasOurs = this.#points.delete(event.pointerId)
    this.#endLongPress()
    if (this.#grip) {
      this.#letGo(grip => grip.end())
      const [stays] = this.#points.values()
      // of two fingers one stays on the glass: it goes on moving the view
      if (stays) this.#grip = panGrip(this.#engine, stays)
    } else if (wasOurs && this.#press) this.#click(this.#press)
    this.#press = undefined
  }

  readonly onCancel = (event: PointerEvent): void => {
    this.#points.delete(event.pointerId)
    this.cancel()
  }

  readonly onLeave = (): void => {
    if (!this.#grip) this.#engine.handlers().onPointer?.(undefined)
  }

  readonly onDoubleClick = (event: MouseEvent): void => {
    if (!this.#isOnBoard(event.target)) return
    if (event.target instanceof Element && event.target.closest(ownControls)) return
    const { handlers, isReadOnly, tool } = this.#engine
    if (tool.get() !== 'select') return
    const { itemId, edgeId } = this.#hit(event, this.#at(event))
    const id = itemId ?? edgeId
    if (id !== undefined) handlers().onOpen?.(id)
    else if (!isReadOnly()) handlers().onAddAt?.(this.#engine.camera.toWorld(this.#at(event)))
  }

  readonly onContextMenu = (event: MouseEvent): void => {
    if (!this.#isOnBoard(event.target)) return
    if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]'))
      return
    event.preventDefault()
    if (this.#grip || event.button !== 2) return
    this.#openMenu(event)
  }

  cancel(): void {
    this.#endLongPress()
    this.#press = undefined
    this.#letGo(grip => grip.cancel())
  }

  close(): void {
    this.cancel()
    this.#points.clear()
  }

  #isOnBoard(target: EventTarget | null): boolean {
    return target === this.#root || (target instanceof Element && target.closest(boardParts) !== null)
  }

  /** A handle of the overlay is a button of ours. */
  #onOwnControl(event: PointerEvent): void {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-handle]') : null
    const id = handle?.dataset.of
    if (!handle || id === undefined || event.button !== 0) return
    const at = this.#at(event)
    const name = handle.dataset.handle
    this.#grip =
      name === 'connect' ? connectGrip(this.#engine, id) : resizeGrip(this.#engine, at, id, name as Handle)
    if (!this.#grip) return
    event.preventDefault()
    this.#points.set(event.pointerId, at)
    this.#root.setPointerCapture(event.pointerId)
  }

  #pressAt(event: PointerEvent, at: Point): Press {
    const hit = this.#hit(event, at)
    const id = hit.itemId ?? hit.edgeId
    return { event, at, ...hit, wasSelected: id !== undefined && this.#engine.selection.get().has(id) }
  }

  #hit(event: MouseEvent, at: Point): Pick<Press, 'itemId' | 'edgeId'> {
    const { scene, camera } = this.#engine
    const element =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item], [data-edge]') : null
    const world = camera.toWorld(at)
    const edgeId = element?.dataset.edge
    if (edgeId !== undefined) return { itemId: undefined, edgeId }
    const itemId = element?.dataset.item ?? scene.itemAt(world)?.id
    if (itemId !== undefined) return { itemId, edgeId: undefined }
    return { itemId: undefined, edgeId: edgeAt(scene, world, 8 / camera.get().zoom)?.id }
  }

  /** Marks what is pressed before it is known whether it will be dragged. */
  #selectAtOnce({ event, itemId, edgeId, wasSelected }: Press): void {
    const { selection, scene, tool } = this.#engine
    if (tool.get() !== 'select' || this.#isSpaceHeld()) return
    const id = itemId ?? edgeId
    if (id === undefined || wasSelected) return
    const ids = withGroups(scene, [id])
    if (event.shiftKey || event.ctrlKey || event.metaKey) selection.set([...selection.get(), ...ids])
    else selection.set(ids)
    this.#engine.focusElement(itemId)
    event.preventDefault()
  }

  #click({ event, itemId, edgeId, wasSelected }: Press): void {
    const { selection, scene, tool } = this.#engine
    if (event.button !== 0) return
    const id = itemId ?? edgeId
    // beside a card with the finger: what is marked already stays so
    if (tool.get() === 'mark' && id !== undefined) selection.toggle(withGroups(scene, [id]))
    if (tool.get() !== 'select') return
    if (id === undefined) {
      if (!event.shiftKey) selection.set([])
      this.#engine.focusElement(undefined)
    } else if (wasSelected) {
      const isMore = event.shiftKey || event.ctrlKey || event.metaKey
      if (isMore) selection.toggle(withGroups(scene, [id]))
      else if (event.pointerType === 'touch') this.#engine.handlers().onOpen?.(id)
      else selection.set(withGroups(scene, [id]))
      if (!isMore) this.#engine.focusElement(itemId)
    }
  }

  /** The press has become a drag. */
  #take(press: Press): void {
    this.#endLongPress()
    this.#grip = this.#gripFor(press)
    if (this.#root.isConnected) this.#root.setPointerCapture(press.event.pointerId)
  }

  #gripFor(press: Press): Grip {
    const { event, at, itemId, wasSelected } = press
    const engine = this.#engine
    const tool = engine.tool.get()
    if (event.button === 1 || this.#isSpaceHeld() || tool === 'hand') return panGrip(engine, at)
    if (tool === 'mark' && !wasSelected) return marqueeGrip(engine, at)
    const own = engine.tools()[tool]
    if (own && !engine.isReadOnly()) {
      return strokeGrip(engine, own.begin(strokePoint(engine, event, this.#origin())), () => this.#origin())
    }
    const mayWrite = !engine.isReadOnly()
    if (tool === 'connect' && itemId !== undefined && mayWrite) return connectGrip(engine, itemId)
    if (itemId !== undefined && mayWrite && engine.handlers().onMove && !this.#isSpeck(press)) {
      const ids = engine.selection.get().has(itemId) ? [...engine.selection.get()] : [itemId]
      return moveGrip(engine, at, ids) ?? panGrip(engine, at)
    }
    if (itemId === undefined && event.shiftKey) return marqueeGrip(engine, at)
    return panGrip(engine, at)
  }

  #isSpeck({ event, itemId, wasSelected }: Press): boolean {
    if (event.pointerType !== 'touch' || wasSelected || itemId === undefined) return false
    const { scene, camera } = this.#engine
    const { width, height } = scene.boxOf(itemId) ?? { width: 0, height: 0 }
    return Math.min(width, height) * camera.get().zoom < leastTouchPx
  }

  #beginPinch(): void {
    this.cancel()
    const [a, b] = [...this.#points.keys()]
    const pair = (): [Point, Point] => {
      const [first, second] = [this.#points.get(a ?? 0), this.#points.get(b ?? 0)]
      return [first ?? { x: 0, y: 0 }, second ?? { x: 0, y: 0 }]
    }
    this.#grip = pinchGrip(this.#engine, pair)
  }

  #letGo(how: (grip: Grip) => void): void {
    const grip = this.#grip
    this.#grip = undefined
    this.#lastMove = undefined
    cancelAnimationFrame(this.#borderFrame)
    this.#borderFrame = 0
    if (grip) how(grip)
  }

  readonly #onLongPress = (): void => {
    const press = this.#press
    if (!press || this.#grip) return
    this.#press = undefined
    this.#points.clear()
    this.#openMenu(press.event)
  }

  #endLongPress(): void {
    clearTimeout(this.#longPress)
    this.#longPress = undefined
  }

  #openMenu(event: MouseEvent): void {
    const { selection, scene, handlers } = this.#engine
    const at = this.#at(event)
    const { itemId, edgeId } = this.#hit(event, at)
    const onItem = itemId ?? edgeId
    if (onItem !== undefined && !selection.get().has(onItem)) selection.set(withGroups(scene, [onItem]))
    if (itemId !== undefined) this.#engine.focusElement(itemId)
    handlers().onMenu?.({
      ids: onItem === undefined ? [] : [...selection.get()],
      onItem,
      at: { x: event.clientX, y: event.clientY },
      onBoard: this.#engine.camera.toWorld(at),
    })
  }

  /** The view moves on, faster the nearer the hand is to the border, and takes the grip along. */
  #panAtBorder(): void {
    if (this.#borderFrame !== 0) return
    const step = () => {
      this.#borderFrame = 0
      const event = this.#lastMove
      if (!this.#grip?.pansAtBorder || !event) return
      const { dx, dy } = this.#borderPull(this.#at(event))
      if (dx === 0 && dy === 0) return
      this.#engine.camera.panBy(dx, dy)
      this.#grip.move(this.#at(event), event)
      this.#borderFrame = requestAnimationFrame(step)
    }
    this.#borderFrame = requestAnimationFrame(step)
  }

  #borderPull({ x, y }: Point): { dx: number; dy: number } {
    const { width, height } = this.#engine.camera.size()
    const pull = (at: number, length: number) => {
      const before = Math.max(0, borderPx - at)
      const after = Math.max(0, at - (length - borderPx))
      return (Math.min(borderPx, after) - Math.min(borderPx, before)) * (borderSpeedPx / borderPx)
    }
    return { dx: pull(x, width), dy: pull(y, height) }
  }

  #origin(): Point {
    return this.#screenOrigin.get()
  }

  #at(event: MouseEvent): Point {
    const { x, y } = this.#origin()
    return { x: event.clientX - x, y: event.clientY - y }
  }
}
