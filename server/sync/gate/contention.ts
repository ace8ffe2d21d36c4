/**
 * How much work it will be for Yjs to find the places of new structs. One that names as its neighbours what stand
 * side by side costs nothing. Between neighbours that others have been written between meanwhile, Yjs looks at each
 * of these; and made up neighbours can let it look at a whole list for every struct of a frame. Counts what it may
 * have to look at, never less.
 */
import * as Y from 'yjs'

// biome-ignore lint/suspicious/noExplicitAny: Yjs types its own parents so
type Parent = Y.AbstractType<any>

export interface Contention {
  /** Of a struct with that parent and key, before those behind it in the frame. Steps, at most about `max`. */
  stepsFor(item: Y.Item, parent: Parent, key: string | null): number
}

/** A list of a parent, or the entries of one key of a map, with what the frame adds to it. */
interface List {
  fresh: number
  /** What stands behind a unit of it, by `unit`, where the frame has changed that. */
  next: Map<string, string>
  /** Units of the frame's own whose next is not known, and that something already stands behind. */
  crowded: Set<string>
}

const start = 'start'
const end = 'end'
const somewhere = 'somewhere'

const unit = ({ client, clock }: Y.ID): string => `${client}:${clock}`

/** `find` knows the document's structs and the frame's. */
export function createContention(
  findStored: (id: Y.ID) => Y.Item | Y.GC | undefined,
  findFresh: (id: Y.ID) => Y.Item | Y.GC | undefined,
  max: number,
): Contention {
  const lists = new Map<Parent, Map<string | null, List>>()

  function listOf(parent: Parent, key: string | null): List {
    const ofParent = lists.get(parent) ?? new Map<string | null, List>()
    lists.set(parent, ofParent)
    const list = ofParent.get(key) ?? { fresh: 0, next: new Map(), crowded: new Set() }
    ofParent.set(key, list)
    return list
  }

  /** What stood behind it before the frame, as a unit. */
  function storedNext(left: Y.ID | null, first: Y.Item | null): string {
    if (left === null) return first ? unit(first.id) : end
    const struct = findStored(left)
    if (!(struct instanceof Y.Item)) return somewhere
    if (left.clock < struct.id.clock + struct.length - 1)
      return unit({ client: left.client, clock: left.clock + 1 })
    return struct.right ? unit(struct.right.id) : end
  }

  /** The stored struct that a right neighbour is, or that stands behind it, if it is of the frame. */
  function storedRight(id: Y.ID | null): Y.Item | null {
    let at = id
    for (let left = max; at && left > 0; left--) {
      const stored = findStored(at)
      if (stored) return stored instanceof Y.Item ? stored : null
      const fresh = findFresh(at)
      at = fresh instanceof Y.Item ? fresh.rightOrigin : null
    }
    return null
  }

  function distance(from: Y.Item | null, to: Y.Item | null): number {
    let steps = 0
    for (let at = from; at !== null && at !== to && steps < max; at = at.right) steps += 1
    return steps
  }

  function contested(item: Y.Item, list: List, first: Y.Item | null): number {
    const { origin, rightOrigin } = item
    const left = origin && findStored(origin)
    if (origin && !left) return besideFresh(unit(origin), list)
    const from = left instanceof Y.Item ? left.right : first
    return list.fresh + distance(from, storedRight(rightOrigin))
  }

  /** Nothing of the document follows from the frame's own: only what else of the frame names it. */
  function besideFresh(left: string, list: List): number {
    if (list.crowded.has(left)) return list.fresh
    list.crowded.add(left)
    return 1
  }

  return {
    stepsFor(item, parent, key) {
      const list = listOf(parent, key)
      const { origin, rightOrigin } = item
      const first = key === null ? parent._start : null
      const last = unit({ client: item.id.client, clock: item.id.clock + item.length - 1 })
      const left = origin ? unit(origin) : start
      const right = rightOrigin ? unit(rightOrigin) : end
      const chain = key !== null && !origin ? chainOf(parent, key, max) : { first, length: 0 }
      const isSideBySide = (list.next.get(left) ?? storedNext(origin, chain.first)) === right
      const steps = isSideBySide ? 0 : chain.length + contested(item, list, chain.first)
      list.fresh += 1
      list.next.set(left, isSideBySide ? unit(item.id) : somewhere)
      list.next.set(last, isSideBySide ? right : somewhere)
      return steps
    },
  }
}

/** The oldest entry of a key: Yjs goes back to it one by one. */
function chainOf(parent: Parent, key: string, max: number): { first: Y.Item | null; length: number } {
  let first: Y.Item | null = parent._map.get(key) ?? null
  let length = 0
  while (first?.left && length < max) {
    first = first.left
    length += 1
  }
  return { first, length }
}
