/**
 * All items and edges of one canvas and where each is drawn just now: where its owner says, or where a hand holds it
 * (one's own drag, somebody else's drag seen from here), with a spatial index of the items. Owns no cards and writes
 * nothing back. Tells those who watch an item when that item moved or changed, and all others once a change.
 */
import RBush from 'rbush'
import { type Line, lineOf } from './edge-lines.ts'
import { type Box, doMeet, grown, holdsPoint, type Point, unionOf } from './geometry.ts'
import type { CanvasEdge, CanvasItem } from './item.ts'

export interface Scene {
  /** In order of drawing: later ones lie above. */
  setItems(items: readonly CanvasItem[]): void
  setEdges(edges: readonly CanvasEdge[]): void
  items(): readonly CanvasItem[]
  edges(): readonly CanvasEdge[]
  find(id: string): CanvasItem | undefined
  findEdge(id: string): CanvasEdge | undefined
  /** As drawn just now. */
  boxOf(id: string): Box | undefined
  /** Place in the order of drawing. */
  rankOf(id: string): number
  /** Those that meet the box, in no order. */
  inBox(box: Box): CanvasItem[]
  /** The uppermost item there; a frame only at its border or its head. */
  itemAt(point: Point, tolerance?: number): CanvasItem | undefined
  edgesOf(id: string): readonly CanvasEdge[]
  /** Where an edge runs just now; the same object until one of its ends moves. */
  lineOf(edgeId: string): Line | undefined
  /** Those whose line may be seen in the box, in their order. */
  edgesIn(box: Box): CanvasEdge[]
  /** Of everything; undefined when there is nothing. */
  bounds(): Box | undefined
  /** Own drag: these items are drawn there until the next call. */
  hold(places: ReadonlyMap<string, Partial<Box>>): void
  /** Held items stay where they are until their owner says something new of them. */
  drop(): void
  /** Drags of others, by item id. */
  holdForOthers(places: ReadonlyMap<string, Point>): void
  /** By this person's hand. */
  isHeld(id: string): boolean
  /** By anybody's: drawn above all others. */
  isLifted(id: string): boolean
  /** What the height of a growing item became. */
  measured(id: string, height: number): void
  /** After anything changed. */
  watch(listener: () => void): () => void
  /** After items or edges came, went or were told anew. */
  watchContent(listener: () => void): () => void
  /** After this item moved or changed. */
  watchItem(id: string, listener: () => void): () => void
}

/** A frame is taken by this much of its inside too; its head is higher. */
const frameBorder = 8
export const frameHead = 36

interface Entry {
  readonly item: CanvasItem
  minX: number
  minY: number
  maxX: number
  maxY: number
}

const noEdges: readonly CanvasEdge[] = []

export function createScene(): Scene {
  return new CanvasScene()
}

class CanvasScene implements Scene {
  #items: readonly CanvasItem[] = []
  #edges: readonly CanvasEdge[] = []
  readonly #entries = new Map<string, Entry>()
  readonly #ranks = new Map<string, number>()
  readonly #edgesById = new Map<string, CanvasEdge>()
  #edgesByItem = new Map<string, CanvasEdge[]>()
  readonly #index = new RBush<Entry>()
  readonly #heights = new Map<string, number>()
  /** Of those that were asked for since their ends moved. */
  readonly #lines = new Map<string, Line | undefined>()
  readonly #held = new Map<string, Partial<Box>>()
  readonly #dropped = new Set<string>()
  #others: ReadonlyMap<string, Point> = new Map()
  #bounds: Box | undefined | 'unknown' = 'unknown'
  readonly #listeners = new Set<() => void>()
  readonly #contentListeners = new Set<() => void>()
  readonly #itemListeners = new Map<string, Set<() => void>>()

  setItems(items: readonly CanvasItem[]): void {
    if (items === this.#items) return
    const changed = items.filter(item => this.#entries.get(item.id)?.item !== item)
    const goneIds = this.#goneIds(items)
    const isReordered = goneIds.length > 0 || !this.#isSameOrder(items)
    if (changed.length + goneIds.length > items.length / 4) this.#replaceAll(items)
    else this.#replaceSome(changed, goneIds)
    for (const id of [...changed.map(item => item.id), ...goneIds]) this.#letGo(id)
    this.#items = items
    this.#lines.clear()
    this.#bounds = 'unknown'
    if (isReordered) this.#rank(items)
    const touched = isReordered ? items : changed
    for (const { id } of touched) this.#tellItem(id)
    this.#tell(this.#contentListeners)
    this.#tell(this.#listeners)
  }

  setEdges(edges: readonly CanvasEdge[]): void {
    if (edges === this.#edges) return
    this.#edges = edges
    this.#lines.clear()
    this.#edgesById.clear()
    this.#edgesByItem = new Map()
    for (const edge of edges) {
      this.#edgesById.set(edge.id, edge)
      for (const id of new Set([edge.from, edge.to])) {
        const list = this.#edgesByItem.get(id)
        if (list) list.push(edge)
        else this.#edgesByItem.set(id, [edge])
      }
    }
    this.#tell(this.#contentListeners)
    this.#tell(this.#listeners)
  }

  items = () => this.#items
  edges = () => this.#edges
  find = (id: string) => this.#entries.get(id)?.item
  findEdge = (id: string) => this.#edgesById.get(id)
  rankOf = (id: string) => this.#ranks.get(id) ?? 0
  edgesOf = (id: string) => this.#edgesByItem.get(id) ?? noEdges
  lineOf(edgeId: string): Line | undefined {
    if (this.#lines.has(edgeId)) return this.#lines.get(edgeId)
    const edge = this.#edgesById.get(edgeId)
    const line = edge && lineOf(edge, this)
    this.#lines.set(edgeId, line)
    return line
  }

  edgesIn(box: Box): CanvasEdge[] {
    const [right, bottom] = [box.x + box.width, box.y + box.height]
    return this.#edges.filter(({ id }) => {
      const line = this.lineOf(id)
      if (!line) return false
      const { from, to } = line
      return !(
        (from.x < box.x && to.x < box.x) ||
        (from.y < box.y && to.y < box.y) ||
        (from.x > right && to.x > right) ||
        (from.y > bottom && to.y > bottom)
      )
    })
  }

  isLifted = (id: string) => this.#held.has(id) || this.#others.has(id)
  isHeld = (id: string) => this.#held.has(id) && !this.#dropped.has(id)

  boxOf(id: string): Box | undefined {
    const entry = this.#entries.get(id)
    if (!entry) return undefined
    const held = this.#held.get(id)
    const other = held ?? this.#others.get(id)
    if (!other) return this.#restingBox(entry.item)
    return { ...this.#restingBox(entry.item), ...other }
  }

  inBox(box: Box): CanvasItem[] {
    const found = this.#index
      .search({ minX: box.x, minY: box.y, maxX: box.x + box.width, maxY: box.y + box.height })
      .map(entry => entry.item)
    if (this.#held.size === 0 && this.#others.size === 0) return found
    const isMoved = (id: string) => this.#held.has(id) || this.#others.has(id)
    const moved = new Set([...this.#held.keys(), ...this.#others.keys()])
    return [...found.filter(item => !isMoved(item.id)), ...this.#thoseIn(moved, box)]
  }

  itemAt(point: Point, tolerance = 0): CanvasItem | undefined {
    let best: CanvasItem | undefined
    for (const item of this.inBox(grown({ ...point, width: 0, height: 0 }, tolerance))) {
      if (item.isFrame && !this.#isAtFrame(item, point)) continue
      if (!best || this.#isAbove(item, best)) best = item
    }
    return best
  }

  bounds(): Box | undefined {
    if (this.#bounds === 'unknown') this.#bounds = unionOf(this.#items.map(item => this.#restingBox(item)))
    return this.#bounds
  }

  hold(places: ReadonlyMap<string, Partial<Box>>): void {
    const before = [...this.#held.keys()]
    this.#held.clear()
    this.#dropped.clear()
    for (const [id, place] of places) this.#held.set(id, place)
    this.#tellMoved([...before, ...places.keys()])
  }

  drop(): void {
    for (const id of this.#held.keys()) this.#dropped.add(id)
  }

  holdForOthers(places: ReadonlyMap<string, Point>): void {
    if (places.size === 0 && this.#others.size === 0) return
    const before = [...this.#others.keys()]
    this.#others = places
    this.#tellMoved([...before, ...places.keys()])
  }

  measured(id: string, height: number): void {
    const entry = this.#entries.get(id)
    if (!entry || Math.abs((this.#heights.get(id) ?? entry.item.height) - height) < 0.5) return
    this.#heights.set(id, height)
    this.#index.remove(entry)
    this.#index.insert(this.#makeEntry(entry.item))
    this.#bounds = 'unknown'
    this.#tellMoved([id])
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  watchContent(listener: () => void): () => void {
    this.#contentListeners.add(listener)
    return () => this.#contentListeners.delete(listener)
  }

  watchItem(id: string, listener: () => void): () => void {
    const listeners = this.#itemListeners.get(id) ?? new Set()
    this.#itemListeners.set(id, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#itemListeners.get(id) === listeners) this.#itemListeners.delete(id)
    }
  }

  #restingBox(item: CanvasItem): Box {
    const height = item.grows ? (this.#heights.get(item.id) ?? item.height) : item.height
    return { x: item.x, y: item.y, width: item.width, height }
  }

  #makeEntry(item: CanvasItem): Entry {
    const { x, y, width, height } = this.#restingBox(item)
    const entry = { item, minX: x, minY: y, maxX: x + width, maxY: y + height }
    this.#entries.set(item.id, entry)
    return entry
  }

  #goneIds(items: readonly CanvasItem[]): string[] {
    const ids = new Set(items.map(item => item.id))
    return [...this.#entries.keys()].filter(id => !ids.has(id))
  }

  #isSameOrder(items: readonly CanvasItem[]): boolean {
    return items.length === this.#items.length && items.every((item, at) => item.id === this.#items[at]?.id)
  }

  #replaceAll(items: readonly CanvasItem[]): void {
    this.#index.clear()
    this.#entries.clear()
    this.#index.load(items.map(item => this.#makeEntry(item)))
  }

  #replaceSome(changed: readonly CanvasItem[], goneIds: readonly string[]): void {
    for (const id of [...goneIds, ...changed.map(item => item.id)]) {
      const entry = this.#entries.get(id)
      if (entry) this.#index.remove(entry)
    }
    for (const id of goneIds) this.#entries.delete(id)
    for (const item of changed) this.#index.insert(this.#makeEntry(item))
  }

  /** Its owner spoke: what was dropped is now where they say. */
  #letGo(id: string): void {
    if (!this.#entries.has(id)) this.#heights.delete(id)
    if (this.#dropped.delete(id)) this.#held.delete(id)
  }

  #rank(items: readonly CanvasItem[]): void {
    this.#ranks.clear()
    items.forEach((item, rank) => {
      this.#ranks.set(item.id, rank)
    })
  }

  #isAbove(a: CanvasItem, b: CanvasItem): boolean {
    if (Boolean(a.isFrame) !== Boolean(b.isFrame)) return !a.isFrame
    return this.rankOf(a.id) > this.rankOf(b.id)
  }

  #isAtFrame(item: CanvasItem, point: Point): boolean {
    const box = this.boxOf(item.id) ?? item
    const isInside = holdsPoint(
      {
        x: box.x + frameBorder,
        y: box.y + frameHead,
        width: box.width - 2 * frameBorder,
        height: box.height - frameHead - frameBorder,
      },
      point,
    )
    return !isInside
  }

  #thoseIn(ids: Iterable<string>, box: Box): CanvasItem[] {
    return [...ids].flatMap(id => {
      const item = this.find(id)
      const own = this.boxOf(id)
      return item && own && doMeet(own, box) ? [item] : []
    })
  }

  #tellMoved(ids: readonly string[]): void {
    for (const id of ids) for (const edge of this.edgesOf(id)) this.#lines.delete(edge.id)
    for (const id of new Set(ids)) this.#tellItem(id)
    this.#tell(this.#listeners)
  }

  #tellItem(id: string): void {
    for (const listener of [...(this.#itemListeners.get(id) ?? [])]) listener()
  }

  #tell(listeners: ReadonlySet<() => void>): void {
    for (const listener of [...listeners]) listener()
  }
}
