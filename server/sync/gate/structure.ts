/**
 * Whether new structs fit where they say they belong: known roots, parents that are types, neighbours under one
 * parent, map entries as Yjs writes them. What an honest client writes into a card that was deleted meanwhile fits
 * too: it rests on collected structs and will be collected itself (`dead`).
 */
import * as Y from 'yjs'
import type { DecodedUpdate } from './decode.ts'
import type { Fresh, FreshStruct } from './fresh-structs.ts'
import type { Objection } from './verdict.ts'

export interface StructureRules {
  rootNames: ReadonlySet<string>
  maxTextLength: number
}

// biome-ignore lint/suspicious/noExplicitAny: Yjs types its own parents so
type Parent = Y.AbstractType<any>

/** Where a struct will stand: a parent and, in maps, a key; or nowhere, because what it rests on is gone. */
export type Place = { parent: Parent; isRoot: boolean; key: string | null; card: Y.Item | undefined } | 'dead'

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
  const lookup = createLookup(yDoc, fresh, places)
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
    places.set(struct, place)
  }
  return places
}

function checkItem(
  item: Y.Item,
  { parent, isRoot, key }: Exclude<Place, 'dead'>,
  deletions: DecodedUpdate['deletions'],
): Objection | undefined {
  if (item.content instanceof Y.ContentDoc) return 'subdocument'
  if (item.origin && item.rightOrigin && Y.compareIDs(item.origin, item.rightOrigin)) return 'sameOrigins'
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
  return ranges.some(({ clock, len }) => clock <= id.clock && id.clock + length <= clock + len)
}

function checkText(
  item: Y.Item,
  { parent }: Exclude<Place, 'dead'>,
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

function sizeOfValue(content: Y.Item['content']): number {
  if (content instanceof Y.ContentBinary) return content.content.length
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
    return content.arr.reduce((sum: number, value: unknown) => sum + sizeOfAny(value), 0)
  }
  if (content instanceof Y.ContentEmbed) return sizeOfAny(content.embed)
  return content instanceof Y.ContentFormat ? sizeOfAny(content.value) : 0
}

/** About as many bytes as it takes to write it down. */
function sizeOfAny(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (value instanceof Uint8Array) return value.length
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + 1 + sizeOfAny(one), 0)
  if (typeof value !== 'object' || value === null) return 8
  return Object.entries(value).reduce((sum, [key, one]) => sum + key.length + sizeOfAny(one), 0)
}

/** A struct that begins with what is known: its rest must go on from there, under the same parent. */
function checkOverlap(yDoc: Y.Doc, item: Y.Item, place: Place): Objection | undefined {
  const state = Y.getState(yDoc.store, item.id.client)
  if (item.id.clock >= state) return undefined
  const last = findStored(yDoc, Y.createID(item.id.client, state - 1))
  if (!last || last instanceof Y.GC) return place === 'dead' ? undefined : 'overlap'
  if (place === 'dead') return undefined
  return last.parent === place.parent && last.parentSub === place.key ? undefined : 'overlap'
}

function createLookup(yDoc: Y.Doc, fresh: Fresh, places: Places) {
  function find(id: Y.ID): FreshStruct | undefined {
    return findStored(yDoc, id) ?? findFreshStruct(fresh, id)
  }

  function placeOfKnown(struct: FreshStruct): Place {
    const placed = places.get(struct)
    if (placed) return placed
    if (struct instanceof Y.GC || !(struct.parent instanceof Y.AbstractType)) return 'dead'
    const { parent, parentSub } = struct
    return { parent, isRoot: parent._item === null, key: parentSub, card: cardOfStored(struct) }
  }

  function besideNeighbours(item: Y.Item): Place | Objection {
    const neighbours = [item.origin, item.rightOrigin].flatMap(id => {
      const struct = id && find(id)
      return struct ? [placeOfKnown(struct)] : []
    })
    if (neighbours.includes('dead')) return 'dead'
    const [left, right] = neighbours as Exclude<Place, 'dead'>[]
    if (!left) return 'noParent'
    if (right && (right.parent !== left.parent || right.key !== left.key)) return 'mixedParents'
    return left.isRoot ? { ...left, card: item } : left
  }

  function inside(item: Y.Item, parentId: Y.ID): Place | Objection {
    const parent = find(parentId)
    if (!parent || parent instanceof Y.GC) return 'dead'
    if (parent.content instanceof Y.ContentDeleted || placeOfKnown(parent) === 'dead') return 'dead'
    if (!(parent.content instanceof Y.ContentType)) return 'noParent'
    const above = placeOfKnown(parent)
    const card = above === 'dead' ? undefined : above.card
    return { parent: parent.content.type, isRoot: false, key: item.parentSub, card }
  }

  return {
    placeOf(item: Y.Item, rootNames: ReadonlySet<string>): Place | Objection {
      if (item.origin || item.rightOrigin) return besideNeighbours(item)
      const parent = item.parent as unknown
      if (parent instanceof Y.ID) return inside(item, parent)
      if (typeof parent !== 'string') return 'noParent'
      if (!rootNames.has(parent)) return 'unknownRoot'
      return { parent: yDoc.get(parent), isRoot: true, key: item.parentSub, card: item }
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
