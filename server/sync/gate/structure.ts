/**
 * Whether new structs fit where they say they belong: known roots, parents that are types, neighbours under one
 * parent, map entries as Yjs writes them. What an honest client writes into a card that was deleted meanwhile fits
 * too: it rests on collected structs and will be collected itself (`dead`).
 */
import * as Y from 'yjs'
import { createContention } from './contention.ts'
import type { DecodedUpdate } from './decode.ts'
import type { Fresh, FreshStruct } from './fresh-structs.ts'
import { sizeOfValue } from './value-size.ts'
import type { Objection } from './verdict.ts'

export interface StructureRules {
  rootNames: ReadonlySet<string>
  maxTextLength: number
  /** Structs that Yjs may have to look at to find the places of a frame's. */
  maxSteps: number
}

/** Types within types: a list within a list of a note is two. Whatever walks them must not overflow its stack. */
const maxDepth = 64

// biome-ignore lint/suspicious/noExplicitAny: Yjs types its own parents so
type Parent = Y.AbstractType<any>

/** Where a struct will stand: a parent and, in maps, a key; or nowhere, because what it rests on is gone. */
export type Place = LivingPlace | 'dead'

interface LivingPlace {
  parent: Parent
  isRoot: boolean
  key: string | null
  card: Y.Item | undefined
  /** 0 under a root. */
  depth: number
}

/** Places by struct, for those that are new. */
export type Places = Map<FreshStruct, Place>

export function checkStructure(
  yDoc: Y.Doc,
  fresh: Fresh,
  deletions: DecodedUpdate['deletions'],
  rules: StructureRules,
): Places | Objection {
  const places: Places = new Map()
  const textAdded = new Map<Parent, number>()
  const lookup = createLookup(yDoc, fresh, places, rules.maxSteps)
  const contention = createContention(
    id => findStored(yDoc, id),
    id => findFreshStruct(fresh, id),
    rules.maxSteps,
  )
  let steps = 0
  for (const struct of fresh.structs) {
    if (struct instanceof Y.GC) {
      places.set(struct, 'dead')
      continue
    }
    const place = lookup.placeOf(struct, rules.rootNames)
    if (typeof place === 'string' && place !== 'dead') return place
    const objection =
      place === 'dead'
        ? undefined
        : (checkItem(struct, place, deletions) ?? checkText(struct, place, textAdded, rules))
    const overlap = objection ?? checkOverlap(yDoc, struct, place)
    if (overlap) return overlap
    if (place !== 'dead') steps += contention.stepsFor(struct, place.parent, place.key)
    if (steps > rules.maxSteps) return 'tooContested'
    places.set(struct, place)
  }
  return places
}

function checkItem(
  item: Y.Item,
  { parent, isRoot, key, depth }: LivingPlace,
  deletions: DecodedUpdate['deletions'],
): Objection | undefined {
  if (item.content instanceof Y.ContentDoc) return 'subdocument'
  if (item.content instanceof Y.ContentType && depth >= maxDepth) return 'tooDeep'
  // every root that a board's document has is a map
  if (key === null) return isRoot || parent instanceof Y.Map ? 'listInMap' : undefined
  if (parent instanceof Y.Array) return 'mapInList'
  const isRun = item.length !== 1 && !isDeletedIn(deletions, item)
  return isRun || item.rightOrigin || item.content instanceof Y.ContentFormat ? 'brokenMapEntry' : undefined
}

/** Overwritten values of a map merge into one run, which is deleted with them; every other entry has length 1. */
function isDeletedIn(deletions: DecodedUpdate['deletions'], { id, length, content }: Y.Item): boolean {
  if (content instanceof Y.ContentDeleted) return true
  const ranges = deletions.get(id.client) ?? []
  let low = 0
  let high = ranges.length
  // the last that begins at or before it; they are in order
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as { clock: number }).clock <= id.clock) low = middle + 1
    else high = middle
  }
  const range = ranges[low - 1]
  return range !== undefined && id.clock + length <= range.clock + range.len
}

function checkText(
  item: Y.Item,
  { parent }: LivingPlace,
  added: Map<Parent, number>,
  { maxTextLength }: StructureRules,
): Objection | undefined {
  if (item.content instanceof Y.ContentString) {
    const length = (added.get(parent) ?? 0) + item.length
    added.set(parent, length)
    return parent._length + length > maxTextLength ? 'tooMuchText' : undefined
  }
  return sizeOfValue(item.content) > maxTextLength ? 'tooMuchText' : undefined
}

/**
 * A struct that begins with what is known: its rest must go on from there, under the same parent and before the same
 * neighbour, as all pieces of a run have the one that its first had; and it begins behind what it is known to stand
 * behind, for Yjs cuts the run of whatever it names.
 */
function checkOverlap(yDoc: Y.Doc, item: Y.Item, place: Place): Objection | undefined {
  const state = Y.getState(yDoc.store, item.id.client)
  if (item.id.clock >= state) return undefined
  const last = findStored(yDoc, Y.createID(item.id.client, state - 1))
  if (!last || last instanceof Y.GC) return place === 'dead' ? undefined : 'overlap'
  if (place === 'dead') return undefined
  const isSamePlace =
    last.parent === place.parent &&
    last.parentSub === place.key &&
    Y.compareIDs(originAt(yDoc, item.id), item.origin)
  return isSamePlace && Y.compareIDs(last.rightOrigin, item.rightOrigin) ? undefined : 'overlap'
}

/** What stored things of this clock stand behind: inside a run, what is before them in it. */
function originAt(yDoc: Y.Doc, { client, clock }: Y.ID): Y.ID | null {
  const first = findStored(yDoc, Y.createID(client, clock))
  return first instanceof Y.Item && first.id.clock === clock ? first.origin : Y.createID(client, clock - 1)
}

function createLookup(yDoc: Y.Doc, fresh: Fresh, places: Places, maxSteps: number) {
  /** Pieces of runs that were looked at, for the whole frame. */
  let runSteps = 0

  function find(id: Y.ID): FreshStruct | undefined {
    return findStored(yDoc, id) ?? findFreshStruct(fresh, id)
  }

  function placeOfKnown(struct: FreshStruct): Place {
    const placed = places.get(struct)
    if (placed) return placed
    if (struct instanceof Y.GC || !(struct.parent instanceof Y.AbstractType)) return 'dead'
    const { parent, parentSub } = struct
    const isRoot = parent._item === null
    return { parent, isRoot, key: parentSub, card: cardOfStored(struct), depth: depthOfStored(parent) }
  }

  function besideNeighbours(item: Y.Item): Place | Objection {
    if (isBetweenOneAndItself(item)) return 'sameOrigins'
    const neighbours = [item.origin, item.rightOrigin].flatMap(id => {
      const struct = id && find(id)
      return struct ? [placeOfKnown(struct)] : []
    })
    // one list is collected as a whole; what stands between the living and the dead would split texts unseen
    if (neighbours.includes('dead'))
      return neighbours.every(place => place === 'dead') ? 'dead' : 'mixedParents'
    const [left, right] = neighbours as LivingPlace[]
    if (!left) return 'noParent'
    if (right && (right.parent !== left.parent || right.key !== left.key)) return 'mixedParents'
    return left.isRoot ? { ...left, card: item } : left
  }

  /**
   * Undo that brings a text back in pieces may write one neighbour on both sides: a letter, or the end of a run on the
   * left and its beginning on the right. That is one place for everybody only if the neighbour is no later part of a
   * longer run: where such a run is whole, Yjs would put the item before it.
   */
  function isBetweenOneAndItself({ origin, rightOrigin }: Y.Item): boolean {
    if (!origin || !rightOrigin || origin.client !== rightOrigin.client) return false
    if (rightOrigin.clock > origin.clock) return false
    const first = find(rightOrigin)
    if (!(first instanceof Y.Item)) return false
    const isLaterPart = first.id.clock !== rightOrigin.clock || goesOn(first)
    return isLaterPart && isOneRun(first, origin.clock)
  }

  const goesOn = ({ id, origin }: Y.Item) => Y.compareIDs(origin, Y.createID(id.client, id.clock - 1))

  /** Whether all up to this clock was written one behind the other, cut or not. What takes too long to tell counts as one. */
  function isOneRun(first: Y.Item, end: number): boolean {
    let piece = first
    while (piece.id.clock + piece.length <= end) {
      runSteps += 1
      if (runSteps > maxSteps) return true
      const next = find(Y.createID(first.id.client, piece.id.clock + piece.length))
      if (!(next instanceof Y.Item) || !goesOn(next)) return false
      piece = next
    }
    return true
  }

  function inside(item: Y.Item, parentId: Y.ID): Place | Objection {
    const parent = find(parentId)
    if (!parent || parent instanceof Y.GC) return 'dead'
    const above = placeOfKnown(parent)
    if (parent.content instanceof Y.ContentDeleted || above === 'dead') return 'dead'
    if (!(parent.content instanceof Y.ContentType)) return 'noParent'
    const { card, depth } = above
    return { parent: parent.content.type, isRoot: false, key: item.parentSub, card, depth: depth + 1 }
  }

  return {
    placeOf(item: Y.Item, rootNames: ReadonlySet<string>): Place | Objection {
      if (item.origin || item.rightOrigin) return besideNeighbours(item)
      const parent = item.parent as unknown
      if (parent instanceof Y.ID) return inside(item, parent)
      if (typeof parent !== 'string') return 'noParent'
      if (!rootNames.has(parent)) return 'unknownRoot'
      return { parent: yDoc.get(parent), isRoot: true, key: item.parentSub, card: item, depth: 0 }
    },
  }
}

/** The entry of a root map that the item belongs to: the card. */
export function cardOfStored(item: Y.Item): Y.Item {
  let card = item
  for (let parent = card.parent; parent instanceof Y.AbstractType && parent._item; parent = card.parent) {
    card = parent._item
  }
  return card
}

function depthOfStored(parent: Parent): number {
  let depth = 0
  for (let item = parent._item; item?.parent instanceof Y.AbstractType; item = item.parent._item) depth += 1
  return depth
}

/** Undefined behind the end of what the document holds. */
export function findStored({ store }: Y.Doc, { client, clock }: Y.ID): Y.Item | Y.GC | undefined {
  const structs = store.clients.get(client)
  if (!structs || clock >= Y.getState(store, client)) return undefined
  return structs[Y.findIndexSS(structs, clock)]
}

function findFreshStruct({ byClient }: Fresh, { client, clock }: Y.ID): FreshStruct | undefined {
  const structs = byClient.get(client) ?? []
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = structs[middle] as FreshStruct
    if (clock < struct.id.clock) high = middle - 1
    else if (clock >= struct.id.clock + struct.length) low = middle + 1
    else return struct
  }
  return undefined
}
