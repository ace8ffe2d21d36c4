/**
 * Items on the way: taken up by a hand or by keys, drawn where they are held, let go once. What moves along with what
 * was taken (its group, what lies in a frame) is settled when it is taken up. Locked items stay.
 */
import { type Box, centreOf, grown, holdsPoint, unionOf } from './geometry.ts'
import type { CanvasItem, ItemPlace } from './item.ts'
import type { Scene } from './scene.ts'
import { noSnap, type Snapped, snap } from './snap.ts'

export interface Movement {
  readonly ids: readonly string[]
  /** From where they were; `reach` in units, zero for no snapping. */
  to(dx: number, dy: number, reach: number): Snapped
  places(): ItemPlace[]
  hasMoved(): boolean
  /** They stay where they are drawn until their owner says so. */
  drop(): void
  putBack(): void
}

/** More than these say nothing more and cost time. */
const mostNeighbours = 60

/** Undefined when none of them may be moved. */
export function beginMovement(scene: Scene, ids: Iterable<string>, view: Box): Movement | undefined {
  const taken = takenAlong(scene, ids)
  const starts = new Map(
    taken.flatMap(id => {
      const box = scene.boxOf(id)
      return box ? [[id, box] as const] : []
    }),
  )
  const whole = unionOf(starts.values())
  if (!whole) return undefined
  const neighbours = neighboursOf(scene, new Set(taken), grown(view, 0), whole)
  let by = { dx: 0, dy: 0 }
  const placeOf = (box: Box) => ({ x: Math.round(box.x + by.dx), y: Math.round(box.y + by.dy) })
  return {
    ids: taken,
    to: (dx, dy, reach) => {
      const moved = { ...whole, x: whole.x + dx, y: whole.y + dy }
      const snapped = reach > 0 ? snap(moved, neighbours, reach) : noSnap
      by = { dx: dx + snapped.dx, dy: dy + snapped.dy }
      scene.hold(new Map([...starts].map(([id, box]) => [id, placeOf(box)])))
      return snapped
    },
    places: () => [...starts].map(([id, box]) => ({ id, ...placeOf(box) })),
    hasMoved: () => Math.round(by.dx) !== 0 || Math.round(by.dy) !== 0,
    drop: () => scene.drop(),
    putBack: () => scene.hold(new Map()),
  }
}

/** With their groups and what lies in frames; without what is locked. */
function takenAlong(scene: Scene, ids: Iterable<string>): string[] {
  const taken = new Set<string>()
  const take = (item: CanvasItem | undefined): void => {
    if (!item || item.isLocked || taken.has(item.id)) return
    taken.add(item.id)
    if (item.group !== undefined) for (const id of groupMembers(scene, item.group)) take(scene.find(id))
    if (item.isFrame) for (const inner of insideFrame(scene, item)) take(inner)
  }
  for (const id of ids) take(scene.find(id))
  return [...taken]
}

export function groupMembers(scene: Scene, group: string): string[] {
  return scene.items().flatMap(item => (item.group === group ? [item.id] : []))
}

/** With all others of the groups that are touched. */
export function withGroups(scene: Scene, ids: Iterable<string>): string[] {
  const groups = new Set([...ids].flatMap(id => scene.find(id)?.group ?? []))
  return [...new Set([...ids, ...[...groups].flatMap(group => groupMembers(scene, group))])]
}

/** What lies in a frame: with its middle. Frames only when they are smaller. */
function insideFrame(scene: Scene, frame: CanvasItem): CanvasItem[] {
  const box = scene.boxOf(frame.id)
  if (!box) return []
  return scene.inBox(box).filter(item => {
    const own = scene.boxOf(item.id)
    if (!own || item.id === frame.id || !holdsPoint(box, centreOf(own))) return false
    return !item.isFrame || own.width * own.height < box.width * box.height
  })
}

function neighboursOf(scene: Scene, taken: ReadonlySet<string>, view: Box, whole: Box): Box[] {
  const { x, y } = centreOf(whole)
  const far = (box: Box) => Math.hypot(centreOf(box).x - x, centreOf(box).y - y)
  return scene
    .inBox(view)
    .flatMap(item => (taken.has(item.id) ? [] : (scene.boxOf(item.id) ?? [])))
    .sort((a, b) => far(a) - far(b))
    .slice(0, mostNeighbours)
}
