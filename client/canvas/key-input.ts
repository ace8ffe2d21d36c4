/**
 * The keyboard on a canvas, while the focus is on it or on one of its items; fields inside keep their keys. Tab goes
 * through the items in reading order and out at the ends, Escape goes back to the canvas itself, arrows carry what is
 * selected (one write when they rest), with Alt they go from item to item. Everything a hand can do has its key here.
 */
import type { CanvasEngine } from './canvas-engine.ts'
import { unionOf } from './geometry.ts'
import { beginMovement, type Movement, withGroups } from './movement.ts'
import { type Direction, inReadingOrder, neighbourOf } from './reading-order.ts'

/** Units: the grain of a card's distance, and a stride. */
const nudge = 8
const stride = 40
/** Then the keys have come to rest and the move is written. */
const nudgePauseMs = 600
const zoomStep = 1.25
/** Pixels of the screen that an arrow on the ground pans. */
const panStepPx = 80

/** Alone they are no key: Shift between two arrows is one way. */
const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta'])
const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
}

export interface KeyInput {
  isSpaceHeld(): boolean
  detach(): void
}

/** `cancelPointer`: what Escape does to a grip. */
export function attachKeys(root: HTMLElement, engine: CanvasEngine, cancelPointer: () => void): KeyInput {
  const input = new CanvasKeys(root, engine, cancelPointer)
  const ending = new AbortController()
  const { signal } = ending
  root.addEventListener('keydown', input.onDown, { signal })
  window.addEventListener('keyup', input.onUp, { signal })
  window.addEventListener('blur', input.onBlur, { signal })
  root.addEventListener('focusin', input.onFocusIn, { signal })
  root.addEventListener('focusout', input.onFocusOut, { signal })
  root.addEventListener('pointerdown', input.settle, { signal, capture: true })
  return {
    isSpaceHeld: () => input.space !== 'up',
    detach: () => {
      input.settle()
      ending.abort()
    },
  }
}

class CanvasKeys {
  /** `used`: something was panned meanwhile, so that letting go means nothing else. */
  space: 'up' | 'down' | 'used' = 'up'
  readonly #root: HTMLElement
  readonly #engine: CanvasEngine
  readonly #cancelPointer: () => void
  #carried: { movement: Movement; dx: number; dy: number } | undefined
  #resting: ReturnType<typeof setTimeout> | undefined
  /** The item from which the keyboard draws a connector. */
  #connectFrom: string | undefined

  constructor(root: HTMLElement, engine: CanvasEngine, cancelPointer: () => void) {
    this.#root = root
    this.#engine = engine
    this.#cancelPointer = cancelPointer
  }

  readonly onDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !this.#isOurs(event.target)) return
    if (this.#run(event)) event.preventDefault()
  }

  readonly onUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || this.space === 'up') return
    const wasUsed = this.space === 'used' || this.#engine.gesture.get().kind === 'pan'
    this.space = 'up'
    this.#root.removeAttribute('data-space')
    const id = this.#engine.selection.focused.get()
    if (!wasUsed && id !== undefined) this.#engine.selection.toggle(withGroups(this.#engine.scene, [id]))
  }

  readonly onBlur = (): void => {
    this.space = 'up'
    this.#root.removeAttribute('data-space')
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.item : undefined
    if (id !== undefined || event.target === this.#root) this.#engine.selection.focus(id)
  }

  readonly onFocusOut = (event: FocusEvent): void => {
    const next = event.relatedTarget
    if (!(next instanceof Node) || !this.#root.contains(next)) this.settle()
  }

  /** What keys carried is written now. */
  readonly settle = (): void => {
    clearTimeout(this.#resting)
    const carried = this.#carried
    this.#carried = undefined
    if (!carried) return
    const { movement } = carried
    if (movement.hasMoved()) {
      const places = movement.places()
      movement.drop()
      this.#engine.handlers().onMove?.(places)
    } else movement.putBack()
    this.#engine.handlers().onDrag?.(undefined)
  }

  #isOurs(target: EventTarget | null): boolean {
    if (!(target instanceof HTMLElement)) return false
    return target === this.#root || target.dataset.item !== undefined
  }

  #run(event: KeyboardEvent): boolean {
    const direction = directions[event.key]
    if (direction) return this.#onArrow(direction, event)
    if (event.key === 'Escape') return this.#onEscape()
    if (modifiers.has(event.key)) return false
    this.settle()
    if (event.ctrlKey || event.metaKey) return this.#onCommand(event)
    if (event.key === 'Tab') return this.#onTab(event.shiftKey)
    if (event.key === ' ') return this.#onSpace(event)
    return this.#onPlainKey(event)
  }

  #onPlainKey(event: KeyboardEvent): boolean {
    const { camera, selection } = this.#engine
    const focused = selection.focused.get()
    switch (event.key) {
      case 'Enter':
      case 'F2':
        return this.#onEnter(focused)
      case 'Delete':
      case 'Backspace':
        return this.#onSelected(ids => this.#engine.handlers().onDelete?.(ids))
      case 'ContextMenu':
        return this.#openMenu(focused)
      case 'F10':
        return event.shiftKey && this.#openMenu(focused)
      case '+':
      case '=':
        camera.zoomTo(camera.get().zoom * zoomStep)
        return true
      case '-':
        camera.zoomTo(camera.get().zoom / zoomStep)
        return true
      case '0':
        camera.zoomTo(1)
        return true
      case 'Home':
        return this.#goToEnd('first')
      case 'End':
        return this.#goToEnd('last')
      default:
        return this.#onShiftDigit(event)
    }
  }

  /** By the key's place: Shift+1 is another sign on every keyboard. */
  #onShiftDigit(event: KeyboardEvent): boolean {
    if (!event.shiftKey) return false
    if (event.code === 'Digit1') this.#engine.fitAll()
    else if (event.code === 'Digit2') this.#engine.fitSelection()
    else return false
    return true
  }

  #onCommand(event: KeyboardEvent): boolean {
    const engine = this.#engine
    switch (event.key.toLowerCase()) {
      case 'a':
        engine.selectAll()
        return true
      case 'd':
        return this.#onSelected(ids => engine.handlers().onDuplicate?.(ids)) || true
      case 'g':
        return this.#onSelected(ids =>
          event.shiftKey ? engine.handlers().onUngroup?.(ids) : engine.handlers().onGroup?.(ids),
        )
      default:
        return false
    }
  }

  #onSelected(act: (ids: readonly string[]) => void): boolean {
    const ids = this.#engine.isReadOnly() ? [] : this.#engine.changeable()
    if (ids.length === 0) return false
    act(ids)
    return true
  }

  #onEnter(focused: string | undefined): boolean {
    if (this.#connectFrom !== undefined && focused !== undefined) {
      const from = this.#connectFrom
      this.#endConnecting()
      if (from !== focused) this.#engine.handlers().onConnect?.(from, focused)
      return true
    }
    if (focused === undefined) return this.#goToEnd('first')
    this.#engine.handlers().onOpen?.(focused)
    return true
  }

  /** L, by whoever binds it: from the item that has the focus, to the one on which Enter is pressed. */
  #endConnecting(): void {
    this.#connectFrom = undefined
    this.#engine.setTool('select')
  }

  #onEscape(): boolean {
    const { gesture, selection, tool } = this.#engine
    if (this.#carried) {
      this.#carried.movement.putBack()
      this.#carried = undefined
      clearTimeout(this.#resting)
      this.#engine.handlers().onDrag?.(undefined)
      return true
    }
    if (gesture.get().kind !== 'rest') this.#cancelPointer()
    else if (this.#connectFrom !== undefined || tool.get() !== 'select') this.#endConnecting()
    else if (selection.get().size > 0 || selection.focused.get() !== undefined) {
      selection.set([])
      this.#engine.focusElement(undefined)
    } else return false
    return true
  }

  #onSpace(event: KeyboardEvent): boolean {
    if (this.space === 'up') this.space = 'down'
    else if (event.repeat) this.space = 'used'
    this.#root.setAttribute('data-space', '')
    return true
  }

  #onArrow(direction: Direction, event: KeyboardEvent): boolean {
    const { selection, camera } = this.#engine
    const [x, y] = steps[direction]
    if (event.ctrlKey || event.metaKey) return false
    if (event.altKey) return this.#goAside(direction)
    if (selection.get().size === 0 || this.#engine.tool.get() === 'connect') {
      const focused = selection.focused.get()
      if (focused !== undefined) return this.#goAside(direction)
      camera.panBy(x * panStepPx, y * panStepPx)
      return true
    }
    if (this.#engine.isReadOnly() || !this.#engine.handlers().onMove) return this.#goAside(direction)
    const by = event.shiftKey ? stride : nudge
    this.#carry(x * by, y * by)
    return true
  }

  #carry(dx: number, dy: number): void {
    const { scene, camera, selection, handlers } = this.#engine
    if (!this.#carried) {
      const movement = beginMovement(scene, selection.get(), camera.visibleBox())
      if (!movement) return
      this.#carried = { movement, dx: 0, dy: 0 }
    }
    const carried = this.#carried
    carried.dx += dx
    carried.dy += dy
    carried.movement.to(carried.dx, carried.dy, 0)
    const box = unionOf(carried.movement.ids.flatMap(id => scene.boxOf(id) ?? []))
    if (box) camera.reveal(box)
    handlers().onDrag?.(carried.movement.places())
    clearTimeout(this.#resting)
    this.#resting = setTimeout(this.settle, nudgePauseMs)
  }

  /** False at the ends: then the focus leaves the canvas as everywhere. */
  #onTab(isBack: boolean): boolean {
    const focused = this.#engine.selection.focused.get()
    if (focused === undefined) return false
    const order = this.#order()
    const next = order[order.indexOf(focused) + (isBack ? -1 : 1)]
    if (next === undefined) {
      if (isBack) this.#engine.focusElement(undefined)
      return isBack
    }
    this.#go(next)
    return true
  }

  #goToEnd(end: 'first' | 'last'): boolean {
    const order = this.#order()
    const id = end === 'first' ? order[0] : order.at(-1)
    if (id !== undefined) this.#go(id)
    return id !== undefined
  }

  #goAside(direction: Direction): boolean {
    const { scene, selection } = this.#engine
    const focused = selection.focused.get()
    const from = focused === undefined ? undefined : scene.boxOf(focused)
    if (!from) return this.#goToEnd('first')
    const others = scene.items().flatMap(({ id }) => {
      const box = id === focused ? undefined : scene.boxOf(id)
      return box ? [{ id, box }] : []
    })
    const next = neighbourOf(from, direction, others)
    if (next !== undefined) this.#go(next)
    return true
  }

  /** While a connector is being drawn the selection stays where it begins. */
  #go(id: string): void {
    const { tool, selection, camera, scene } = this.#engine
    if (tool.get() !== 'connect') {
      this.#engine.goTo(id)
      return
    }
    this.#connectFrom ??= selection.focused.get()
    const box = scene.boxOf(id)
    if (box) camera.reveal(box)
    this.#engine.focusElement(id)
  }

  #order(): string[] {
    const { scene } = this.#engine
    return inReadingOrder(
      scene.items().flatMap(({ id }) => {
        const box = scene.boxOf(id)
        return box ? [{ id, box }] : []
      }),
    )
  }

  #openMenu(focused: string | undefined): boolean {
    const { camera, scene, selection, handlers } = this.#engine
    const box = focused === undefined ? camera.visibleBox() : scene.boxOf(focused)
    if (!box) return false
    const onBoard = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const at = camera.toScreen(onBoard)
    const { left, top } = this.#root.getBoundingClientRect()
    handlers().onMenu?.({
      ids: focused === undefined ? [] : [...selection.get()],
      onItem: focused,
      at: { x: at.x + left, y: at.y + top },
      onBoard,
    })
    return true
  }
}
