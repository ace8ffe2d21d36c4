/**
 * The places of one drag area: what can be taken up and where it can be put down, as its elements say. A store
 * between the cards and the drag itself, which comes later (`card-drag-engine.tsx`): cards add and remove their
 * places and read how they stand; the engine reads the places and reports. Knows nothing of dnd-kit.
 */
import type { OpenBoard } from '../../store/workshop-store.ts'

/** A place between cards; `before` is null at the end of the zone. */
export interface DropPlace {
  documentId: string
  zone: string | null
  before: string | null
}

/** What every place says of itself to the drag. */
export interface DragData {
  board: OpenBoard
  zone: string | null
  /** Undefined: the zone itself, its end. */
  cardId: string | undefined
}

/** How a place stands, as the engine reports it. */
export interface DragState {
  listeners: Record<string, unknown> | undefined
  /** Id of the words that say how to carry a card by keys. */
  describedBy: string | undefined
  isAway: boolean
}

const atRest: DragState = { listeners: undefined, describedBy: undefined, isAway: false }

export interface DragPlace {
  readonly id: string
  readonly data: DragData
  /** Where a card can be put down, and what is taken up; null while not drawn. */
  outer: HTMLElement | null
  inner: HTMLElement | null
  readonly state: () => DragState
  readonly watch: (listener: () => void) => () => void
  readonly report: (state: DragState) => void
}

export function createDragPlace(data: DragData): DragPlace {
  let state = atRest
  const listeners = new Set<() => void>()
  return {
    id: droppableId(data.board.documentId, data.zone, data.cardId),
    data,
    outer: null,
    inner: null,
    state: () => state,
    watch: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    report: next => {
      state = next
      for (const listener of listeners) listener()
    },
  }
}

export interface DragPlaces {
  list(): readonly DragPlace[]
  watch(listener: () => void): () => void
  /** Returns what takes it out again. */
  add(place: DragPlace): () => void
}

export function createDragPlaces(): DragPlaces {
  const places = new Set<DragPlace>()
  const listeners = new Set<() => void>()
  let list: readonly DragPlace[] = []
  let isTold = true
  /** A board adds hundreds at once: those who listen hear of them once. */
  const changed = () => {
    if (!isTold) return
    isTold = false
    queueMicrotask(() => {
      isTold = true
      list = [...places]
      for (const listener of listeners) listener()
    })
  }
  return {
    list: () => list,
    watch: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add: place => {
      places.add(place)
      changed()
      return () => {
        places.delete(place)
        changed()
      }
    },
  }
}

export function droppableId(documentId: string, zone: string | null, cardId?: string): string {
  return cardId === undefined ? `zone:${documentId}/${zone ?? ''}` : `card:${documentId}/${cardId}`
}
