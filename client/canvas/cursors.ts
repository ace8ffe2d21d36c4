/**
 * Others' pointers: a few are elements that glide, moved by style and never by React; a crowd is one picture
 * (`cursor-crowd.ts`). Both are shifted with the camera, so that panning moves one element and not a hundred; names keep
 * their size at every zoom.
 */
import { type Camera, shiftOf } from './camera.ts'
import type { Colours } from './colours.ts'
import { type CursorOwner, createCrowd, type PlacedCursor } from './cursor-crowd.ts'
import type { Point } from './geometry.ts'
import { stopIdle, whenIdle } from './idle.ts'

export interface CursorSource {
  /** By client id, in units of the board; the same object until something moves. */
  places(): ReadonlyMap<number, Point>
  watch(listener: () => void): () => void
}

export type { CursorOwner } from './cursor-crowd.ts'

/** Undefined: not shown, e.g. because nobody knows who that is. */
export type WhoIs = (clientId: number) => CursorOwner | undefined

/** More hide the board; who is here is told by region anyway. */
const usualMost = 25
/** So many may glide from place to place, as elements; beyond, they jump, as a picture. */
const mostGliding = 12

export interface CursorLayer {
  /** Somebody moved: draws in the time that a frame leaves what would hold up the next; a frame that begins late is seen. */
  look(): void
  /** Once a frame; `isAtRest`: the camera stands still. */
  step(isAtRest: boolean): void
  close(): void
}

export interface CursorParts {
  readonly layer: HTMLElement
  readonly crowd: HTMLCanvasElement
  readonly camera: Camera
  readonly colours: Colours
  readonly source: CursorSource
  readonly whoIs: WhoIs
  readonly most: number | undefined
}

export function createCursorLayer(parts: CursorParts): CursorLayer {
  const { camera, source, whoIs, most = usualMost } = parts
  const few = createFewCursors(parts.layer, camera)
  const crowd = createCrowd(parts.crowd, camera, parts.colours)
  const owners = new Map<number, CursorOwner>()
  let shownPlaces: ReadonlyMap<number, Point> | undefined

  /** Whoever is shown stays shown, until they are gone. */
  const known = (places: ReadonlyMap<number, Point>): Map<number, PlacedCursor> => {
    for (const id of owners.keys()) if (!places.has(id)) owners.delete(id)
    const placed = new Map<number, PlacedCursor>()
    for (const [id, at] of places) {
      const owner = owners.get(id) ?? (owners.size < most ? whoIs(id) : undefined)
      if (!owner) continue
      owners.set(id, owner)
      placed.set(id, { owner, at })
    }
    return placed
  }
  let placed = new Map<number, PlacedCursor>()
  let idle = 0
  const read = () => {
    const places = source.places()
    if (places === shownPlaces) return
    shownPlaces = places
    placed = known(places)
    if (placed.size > mostGliding) crowd.show(placed)
  }
  return {
    look: () => {
      idle ||= whenIdle(hasTime => {
        idle = 0
        if (!hasTime) return
        read()
        crowd.prepare()
      })
    },
    step: isAtRest => {
      read()
      const isCrowd = placed.size > mostGliding
      few.step(isCrowd ? none : placed)
      crowd.step(isCrowd, isAtRest)
    },
    close: () => {
      stopIdle(idle)
      few.close()
      crowd.close()
    },
  }
}

const none: ReadonlyMap<number, PlacedCursor> = new Map()

/** Elements that glide, in a layer that is shifted with the camera. */
function createFewCursors(layer: HTMLElement, camera: Camera) {
  const shown = new Map<number, { element: HTMLElement; at: Point | undefined }>()
  let shownPlaced: ReadonlyMap<number, PlacedCursor> | undefined
  let shownZoom = 0

  const take = (clientId: number, owner: CursorOwner) => {
    const known = shown.get(clientId)
    if (known) return known
    const made = { element: makeCursor(owner), at: undefined }
    shown.set(clientId, made)
    layer.append(made.element)
    return made
  }
  const place = (placed: ReadonlyMap<number, PlacedCursor>, zoom: number, isSameZoom: boolean) => {
    for (const [clientId, { element }] of shown) {
      if (placed.has(clientId)) continue
      element.remove()
      shown.delete(clientId)
    }
    for (const [clientId, { owner, at }] of placed) {
      const cursor = take(clientId, owner)
      if (isSameZoom && cursor.at === at) continue
      cursor.at = at
      cursor.element.style.transform = `translate(${at.x * zoom}px, ${at.y * zoom}px)`
    }
    layer.toggleAttribute('data-gliding', isSameZoom)
  }
  return {
    step: (placed: ReadonlyMap<number, PlacedCursor>) => {
      if (placed.size === 0 && shown.size === 0) return
      const view = camera.get()
      const { x, y } = shiftOf(view)
      layer.style.transform = `translate(${x}px, ${y}px)`
      const isSameZoom = view.zoom === shownZoom
      if (placed === shownPlaced && isSameZoom) return
      place(placed, view.zoom, isSameZoom)
      shownPlaced = placed
      shownZoom = view.zoom
    },
    close: () => layer.replaceChildren(),
  }
}

function makeCursor({ name, slot }: CursorOwner): HTMLElement {
  const element = document.createElement('div')
  element.className = 'canvas-cursor'
  if (slot !== undefined) element.dataset.region = String(slot)
  const label = document.createElement('span')
  label.textContent = name
  element.append(label)
  return element
}
