/**
 * Which items and labels have elements just now: those on the screen and a little around it, those that are held,
 * selected alone or under the keyboard. They come a few at once (`mostAtOnce`), nearest to the middle first; until then
 * they are drawn as boxes. From far away there are none: then all is boxes. `frames.ts` calls `step`.
 */
import { createObservable, type Observable } from '../sync/observable-value.ts'
import type { Camera } from './camera.ts'
import { middleOfLine } from './edge-lines.ts'
import {
  type Box,
  centreOf,
  distanceBetween,
  doMeet,
  grown,
  holdsBox,
  holdsPoint,
  type Point,
} from './geometry.ts'
import type { Scene } from './scene.ts'
import type { CanvasSelection } from './selection.ts'

export interface Mounted {
  readonly itemIds: readonly string[]
  readonly frameIds: readonly string[]
  /** Edges that have a label to show. */
  readonly edgeIds: readonly string[]
}

export interface Mounts extends Observable<Mounted> {
  /** True when there is more to do. */
  step(pace?: Pace): boolean
  has(id: string): boolean
  /** All on the screen have an element, as far as the last step saw. */
  isWhole(): boolean
  /** The scene's content changed: look again even if the camera stands still. */
  invalidate(): void
  /** Something moved: look again if it came to the screen without an element. Cheap, for each frame of a drag. */
  moved(): void
  /** This one is to have an element, wherever it is. */
  keep(id: string | undefined): void
  /** It has its element now and not in the next frame: somebody writes in it already. */
  bring(id: string): void
}

/** Below this zoom nothing can be read, so nothing is an element. */
export const farZoom = 0.35
/** What the camera does in a frame, or the time that is left `between` two of them. */
export type Pace = 'rest' | 'pan' | 'zoom' | 'between'

/**
 * Measured: an element costs up to a millisecond, and half of one on another thread. So what a hand that pans is about
 * to see comes a few at a time between frames, and a zoom has none made that it leaves behind a moment later.
 */
const mostAtOnce: Record<Pace, { readonly seen: number; readonly ahead: number; readonly gone: number }> = {
  rest: { seen: 40, ahead: 40, gone: Infinity },
  pan: { seen: 12, ahead: 0, gone: 0 },
  zoom: { seen: 1, ahead: 0, gone: 0 },
  between: { seen: 3, ahead: 3, gone: 6 },
}
/** Pixels of the screen around it. */
const aheadPx = 240
/** So far the view goes before the next are looked for. */
const lookEveryPx = 60
/** What left the screen this far behind loses its element. */
const behindPx = 900

const nothing: Mounted = { itemIds: [], frameIds: [], edgeIds: [] }

export function createMounts(scene: Scene, camera: Camera, selection: CanvasSelection): Mounts {
  const mounted = createObservable<Mounted>(nothing)
  let ids = new Set<string>()
  let coveredBox: Box | undefined
  let coveredZoom = 0
  let kept: string | undefined
  let isWhole = false

  const pinned = (): string[] =>
    [kept, selection.focused.get()].filter(id => id !== undefined).filter(id => scene.find(id))

  const publish = (next: Set<string>) => {
    ids = next
    const items = [...next].flatMap(id => scene.find(id) ?? [])
    mounted.set({
      itemIds: items.filter(item => !item.isFrame).map(item => item.id),
      frameIds: items.filter(item => item.isFrame).map(item => item.id),
      edgeIds: [...next].filter(id => scene.findEdge(id)),
    })
  }

  const step = (pace: Pace = 'rest'): boolean => {
    const { zoom } = camera.get()
    const view = camera.visibleBox()
    if (coveredBox && zoom === coveredZoom && holdsBox(coveredBox, view)) return false
    if (camera.size().width === 0) return false
    const isFar = zoom < farZoom
    const most = mostAtOnce[pace]
    const box = isFar ? undefined : grown(view, behindPx / zoom)
    const stays = new Set([...stayingIn(scene, ids, box), ...pinned()])
    const late = isFar ? [] : [...ids].filter(id => !stays.has(id) && scene.find(id))
    const next = new Set([...stays, ...late.slice(most.gone)])
    const missing = isFar ? [] : missingIn(scene, grown(view, aheadPx / zoom), view, next)
    const seen = missing.filter(one => one.isSeen)
    const ahead = missing.filter(one => !one.isSeen)
    const come = [...seen.slice(0, most.seen), ...ahead.slice(0, Math.max(0, most.ahead - seen.length))]
    for (const { id } of come) next.add(id)
    const isDone = come.length === missing.length && late.length <= most.gone
    isWhole = !isFar && seen.length <= most.seen
    coveredBox = isDone ? grown(view, lookEveryPx / zoom) : undefined
    coveredZoom = zoom
    if (next.size !== ids.size || !next.isSubsetOf(ids)) publish(next)
    return !isDone
  }

  return {
    get: mounted.get,
    watch: mounted.watch,
    has: id => ids.has(id),
    isWhole: () => isWhole,
    step,
    invalidate: () => {
      coveredBox = undefined
    },
    moved: () => {
      if (coveredBox && !scene.inBox(camera.visibleBox()).every(item => ids.has(item.id)))
        coveredBox = undefined
    },
    keep: id => {
      kept = id
      coveredBox = undefined
    },
    bring: id => {
      if (!ids.has(id) && scene.find(id)) publish(new Set([...ids, id]))
    },
  }
}

interface Missing {
  readonly id: string
  readonly isSeen: boolean
  readonly distance: number
}

/** Nearest to the middle first. */
function missingIn(scene: Scene, box: Box, view: Box, there: ReadonlySet<string>): Missing[] {
  const middle = centreOf(view)
  const missing: Missing[] = []
  const look = (id: string, place: Box, at: Point) => {
    missing.push({ id, isSeen: doMeet(place, view), distance: distanceBetween(at, middle) })
  }
  for (const { id } of scene.inBox(box)) {
    const place = there.has(id) ? undefined : scene.boxOf(id)
    if (place) look(id, place, centreOf(place))
  }
  for (const { id, label } of scene.edges()) {
    if (label === undefined || there.has(id) || !isLabelIn(scene, id, box)) continue
    const line = scene.lineOf(id)
    const at = line && middleOfLine(line)
    if (at) look(id, { ...at, width: 0, height: 0 }, at)
  }
  return missing.sort((a, b) => a.distance - b.distance)
}

function isLabelIn(scene: Scene, edgeId: string, box: Box): boolean {
  const line = scene.lineOf(edgeId)
  return line !== undefined && holdsPoint(box, middleOfLine(line))
}

/** Those of `ids` that are still there and not far away; none from far away. */
function stayingIn(scene: Scene, ids: ReadonlySet<string>, box: Box | undefined): string[] {
  if (!box) return []
  const near = new Set(scene.inBox(box).map(item => item.id))
  return [...ids].filter(id =>
    scene.findEdge(id) ? scene.findEdge(id)?.label !== undefined && isLabelIn(scene, id, box) : near.has(id),
  )
}
