/**
 * What a hand does from the moment it has moved until it lets go: one function for each kind of grip. A grip gets
 * points of the screen and ends once, by `end` or by `cancel`; its writes are one call of a handler at the end.
 */
import { type CanvasEngine, type CanvasStroke, rest, type StrokePoint } from './canvas-engine.ts'
import { boxAround, distanceBetween, holdsBox, middleOf, type Point } from './geometry.ts'
import { beginMovement, withGroups } from './movement.ts'
import { type Handle, resized } from './resizing.ts'

export interface Grip {
  move(at: Point, event: PointerEvent): void
  end(): void
  cancel(): void
  /** The view moves on while the hand is at the border of the screen. */
  readonly pansAtBorder: boolean
}

/** Pixels of the screen within which a line draws a card on. */
const snapReachPx = 6

export function panGrip(engine: CanvasEngine, from: Point): Grip {
  let last = from
  engine.setGesture({ kind: 'pan' })
  const end = () => engine.setGesture(rest)
  return {
    move: at => {
      engine.camera.panBy(last.x - at.x, last.y - at.y)
      last = at
    },
    end,
    cancel: end,
    pansAtBorder: false,
  }
}

/** Two fingers: the board's points under them stay under them. */
export function pinchGrip(engine: CanvasEngine, points: () => readonly [Point, Point]): Grip {
  let [a, b] = points()
  engine.setGesture({ kind: 'pan' })
  const end = () => engine.setGesture(rest)
  return {
    move: () => {
      const [nextA, nextB] = points()
      const before = middleOf(a, b)
      const after = middleOf(nextA, nextB)
      const factor = distanceBetween(nextA, nextB) / Math.max(1, distanceBetween(a, b))
      engine.camera.panBy(before.x - after.x, before.y - after.y)
      engine.camera.zoomAt(after, factor)
      a = nextA
      b = nextB
    },
    end,
    cancel: end,
    pansAtBorder: false,
  }
}

/** Undefined when nothing of it may be moved. */
export function moveGrip(engine: CanvasEngine, from: Point, ids: readonly string[]): Grip | undefined {
  const { camera, scene } = engine
  const start = camera.toWorld(from)
  const movement = beginMovement(scene, ids, camera.visibleBox())
  if (!movement) return undefined
  engine.mounts.keep(ids[0])
  const finish = () => {
    engine.mounts.keep(undefined)
    engine.setGesture(rest)
    engine.handlers().onDrag?.(undefined)
  }
  return {
    move: (at, event) => {
      const now = camera.toWorld(at)
      const reach = event.ctrlKey || event.metaKey ? 0 : snapReachPx / camera.get().zoom
      const isStraight = event.shiftKey
      const isAcross = Math.abs(now.x - start.x) > Math.abs(now.y - start.y)
      const dx = isStraight && !isAcross ? 0 : now.x - start.x
      const dy = isStraight && isAcross ? 0 : now.y - start.y
      const { lines } = movement.to(dx, dy, reach)
      engine.setGesture({ kind: 'move', ids: movement.ids, lines })
      engine.handlers().onDrag?.(movement.places())
    },
    end: () => {
      const places = movement.places()
      if (movement.hasMoved()) {
        movement.drop()
        engine.handlers().onMove?.(places)
      } else movement.putBack()
      finish()
    },
    cancel: () => {
      movement.putBack()
      finish()
    },
    pansAtBorder: true,
  }
}

/** All that it touches, frames when they lie in it as a whole; added to what was selected before. */
export function marqueeGrip(engine: CanvasEngine, from: Point): Grip {
  const { camera, scene, selection } = engine
  const start = camera.toWorld(from)
  const before = selection.get()
  const end = () => engine.setGesture(rest)
  return {
    move: at => {
      const box = boxAround(start, camera.toWorld(at))
      const met = scene
        .inBox(box)
        .filter(item => !item.isFrame || holdsBox(box, scene.boxOf(item.id) ?? item))
      selection.set([
        ...before,
        ...withGroups(
          scene,
          met.map(item => item.id),
        ),
      ])
      engine.setGesture({ kind: 'marquee', box })
    },
    end,
    cancel: () => {
      selection.set(before)
      end()
    },
    pansAtBorder: true,
  }
}

export function resizeGrip(engine: CanvasEngine, from: Point, id: string, handle: Handle): Grip | undefined {
  const { camera, scene } = engine
  const item = scene.find(id)
  const box = scene.boxOf(id)
  if (!item || !box) return undefined
  const start = camera.toWorld(from)
  let next = box
  engine.setGesture({ kind: 'resize', id })
  return {
    move: (at, event) => {
      const now = camera.toWorld(at)
      const keepsRatio = item.resize === 'ratio' || event.shiftKey
      next = resized(box, handle, now.x - start.x, now.y - start.y, keepsRatio && item.resize !== 'width')
      scene.hold(new Map([[id, next]]))
    },
    end: () => {
      scene.drop()
      if (next !== box) engine.handlers().onResize?.(id, next)
      engine.setGesture(rest)
    },
    cancel: () => {
      scene.hold(new Map())
      engine.setGesture(rest)
    },
    pansAtBorder: false,
  }
}

export function connectGrip(engine: CanvasEngine, from: string): Grip {
  const { camera, scene } = engine
  let target: string | undefined
  const end = () => engine.setGesture(rest)
  return {
    move: at => {
      const to = camera.toWorld(at)
      const item = scene.itemAt(to, 8 / camera.get().zoom)
      target = item && item.id !== from ? item.id : undefined
      engine.setGesture({ kind: 'connect', from, to, target })
    },
    end: () => {
      end()
      if (target !== undefined) engine.handlers().onConnect?.(from, target)
    },
    cancel: end,
    pansAtBorder: true,
  }
}

/** A tool of the board's own. */
export function strokeGrip(engine: CanvasEngine, stroke: CanvasStroke, rectOrigin: () => Point): Grip {
  engine.setGesture({ kind: 'stroke' })
  return {
    move: (_at, event) => {
      const events = event.getCoalescedEvents?.() ?? []
      const origin = rectOrigin()
      stroke.move((events.length > 0 ? events : [event]).map(one => strokePoint(engine, one, origin)))
    },
    end: () => {
      stroke.end()
      engine.setGesture(rest)
    },
    cancel: () => {
      stroke.cancel()
      engine.setGesture(rest)
    },
    pansAtBorder: false,
  }
}

export function strokePoint(engine: CanvasEngine, event: PointerEvent, origin: Point): StrokePoint {
  const at = engine.camera.toWorld({ x: event.clientX - origin.x, y: event.clientY - origin.y })
  return { ...at, pressure: event.pointerType === 'pen' ? event.pressure : 0.5 }
}
