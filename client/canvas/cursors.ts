/**
 * Others' pointers: elements in a layer of their own, moved by style and never by React. The layer is shifted with the
 * camera, so that panning moves one element and not a hundred; names keep their size at every zoom.
 */
import type { Camera } from './camera.ts'
import type { Point } from './geometry.ts'

export interface CursorSource {
  /** By client id, in units of the board; the same object until something moves. */
  places(): ReadonlyMap<number, Point>
  watch(listener: () => void): () => void
}

export interface CursorOwner {
  readonly name: string
  /** Of the region, for its colour. */
  readonly slot: number | undefined
}

/** Undefined: not shown, e.g. because nobody knows who that is. */
export type WhoIs = (clientId: number) => CursorOwner | undefined

/** More hide the board; who is here is told by region anyway. */
const usualMost = 25
/** So many may glide from place to place; beyond, they jump. */
const mostGliding = 12

export interface CursorLayer {
  /** Once a frame. */
  step(): void
  close(): void
}

export function createCursorLayer(
  layer: HTMLElement,
  camera: Camera,
  source: CursorSource,
  whoIs: WhoIs,
  most = usualMost,
): CursorLayer {
  const shown = new Map<number, { element: HTMLElement; at: Point | undefined }>()
  let shownPlaces: ReadonlyMap<number, Point> | undefined
  let shownZoom = 0

  const take = (clientId: number) => {
    const known = shown.get(clientId)
    if (known) return known
    const owner = shown.size < most ? whoIs(clientId) : undefined
    if (!owner) return undefined
    const made = { element: makeCursor(owner), at: undefined }
    shown.set(clientId, made)
    layer.append(made.element)
    return made
  }
  const place = (places: ReadonlyMap<number, Point>, zoom: number, isSameZoom: boolean) => {
    for (const [clientId, { element }] of shown) {
      if (places.has(clientId)) continue
      element.remove()
      shown.delete(clientId)
    }
    for (const [clientId, at] of places) {
      const cursor = take(clientId)
      if (!cursor || (isSameZoom && cursor.at === at)) continue
      cursor.at = at
      cursor.element.style.transform = `translate(${at.x * zoom}px, ${at.y * zoom}px)`
    }
    layer.toggleAttribute('data-gliding', shown.size <= mostGliding && isSameZoom)
  }
  return {
    step: () => {
      const { x, y, zoom } = camera.get()
      layer.style.transform = `translate(${-x * zoom}px, ${-y * zoom}px)`
      const places = source.places()
      const isSameZoom = zoom === shownZoom
      if (places === shownPlaces && isSameZoom) return
      place(places, zoom, isSameZoom)
      shownPlaces = places
      shownZoom = zoom
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
