/**
 * Which items and labels have elements just now: those on the screen and a little around it, those that are held,
 * selected alone or under the keyboard. At most 40 come in one frame (`mountsPerFrame`); until then they are drawn as
 * boxes. From far away there are none: then all is boxes. The engine calls `step` once a frame.
 */
import { createObservable, type Observable } from '../sync/observable-value.ts'
import type { Camera } from './camera.ts'
import { middleOfLine } from './edge-lines.ts'
import { type Box, grown, holdsBox, holdsPoint } from './geometry.ts'
import type { Scene } from './scene.ts'
import type { CanvasSelection } from './selection.ts'

export interface Mounted {
  readonly itemIds: readonly string[]
  readonly frameIds: readonly string[]
  /** Edges that have a label to show. */
  readonly edgeIds: readonly string[]
}

export interface Mounts extends Observable<Mounted> {
  /** True when there is more to do in the next frame. */
  step(): boolean
  has(id: string): boolean
  /** The scene's content changed: look again even if the camera stands still. */
  invalidate(): void
  /** This one is to have an element, wherever it is. */
  keep(id: string | undefined): void
}

/** Below this zoom nothing can be read, so nothing is an element. */
export const farZoom = 0.35
/** Measured: at 40 a frame stays within 17 ms while the ground moves. */
const mountsPerFrame = 40
/** Pixels of the screen around it. */
const aheadPx = 240
/** What left the screen this far behind loses its element. */
const behindPx = 900

const nothing: Mounted = { itemIds: [], frameIds: [], edgeIds: [] }

export function createMounts(scene: Scene, camera: Camera, selection: CanvasSelection): Mounts {
  const mounted = createObservable<Mounted>(nothing)
  let ids = new Set<string>()
  let coveredBox: Box | undefined
  let coveredZoom = 0
  let kept: string | undefined

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

  const step = (): boolean => {
    const { zoom } = camera.get()
    const view = camera.visibleBox()
    if (coveredBox && zoom === coveredZoom && holdsBox(coveredBox, view)) return false
    if (camera.size().width === 0) return false
    const ahead = grown(view, aheadPx / zoom)
    const wanted = zoom < farZoom ? [] : wantedIn(scene, ahead)
    const stays = stayingIn(scene, ids, zoom < farZoom ? undefined : grown(view, behindPx / zoom))
    const next = new Set([...stays, ...pinned()])
    let budget = mountsPerFrame
    for (const id of wanted) {
      if (next.has(id)) continue
      if (budget === 0) break
      next.add(id)
      budget -= 1
    }
    const isDone = budget > 0
    coveredBox = isDone ? grown(view, aheadPx / 2 / zoom) : undefined
    coveredZoom = zoom
    if (next.size !== ids.size || !next.isSubsetOf(ids)) publish(next)
    return !isDone
  }

  return {
    get: mounted.get,
    watch: mounted.watch,
    has: id => ids.has(id),
    step,
    invalidate: () => {
      coveredBox = undefined
    },
    keep: id => {
      kept = id
      coveredBox = undefined
    },
  }
}

function wantedIn(scene: Scene, box: Box): string[] {
  const items = scene.inBox(box).map(item => item.id)
  const labels = scene.edges().filter(edge => edge.label !== undefined && isLabelIn(scene, edge.id, box))
  return [...items, ...labels.map(edge => edge.id)]
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
