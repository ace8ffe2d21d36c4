/**
 * The element of one item: where it lies, that it has the focus, how high it became. Its content is the board's own
 * (`render`). Drawn anew only when the item's data change or its selection does; its place is set by style, without
 * React, as often as it moves.
 */
import { memo, type ReactNode, useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { CanvasEngine } from './canvas-engine.ts'
import { useIsSelected } from './use-canvas.ts'

export interface ItemSlotProps {
  engine: CanvasEngine
  id: string
  /** Must be the same function as long as nothing but the item changes. */
  render: (id: string) => ReactNode
  roleDescription: string
  /** Goes to `data-card`, by which the rest of the page finds a card. */
  keyOf: ((id: string) => string) | undefined
  /** Measures growing items; undefined for the others. */
  observer: ResizeObserver | undefined
}

export const ItemSlot = memo(function ItemSlot(props: ItemSlotProps) {
  const { engine, id, render, roleDescription, keyOf, observer } = props
  const { scene } = engine
  const element = useRef<HTMLDivElement>(null)
  const watch = useCallback((listener: () => void) => scene.watchItem(id, listener), [scene, id])
  const item = useSyncExternalStore(watch, () => scene.find(id))
  const isSelected = useIsSelected(engine, id)
  const grows = item?.grows === true
  useLayoutEffect(() => {
    const place = () => {
      const box = scene.boxOf(id)
      const style = element.current?.style
      if (!box || !style) return
      // no transform: each would be a part of the page that is put together anew in every frame
      style.left = `${box.x}px`
      style.top = `${box.y}px`
      style.width = `${box.width}px`
      style[grows ? 'minHeight' : 'height'] = `${grows ? (scene.find(id)?.height ?? 0) : box.height}px`
      // what a hand holds lies above all else
      style.zIndex = String(scene.rankOf(id) + (scene.isLifted(id) ? scene.items().length : 0))
      element.current?.toggleAttribute('data-held', scene.isHeld(id))
    }
    place()
    return scene.watchItem(id, place)
  }, [scene, id, grows])
  useLayoutEffect(() => {
    const own = element.current
    if (!grows || !own || !observer) return
    observer.observe(own)
    return () => observer.unobserve(own)
  }, [grows, observer])
  if (!item) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: an item on a board is no set of form fields
    <div
      ref={element}
      className="canvas-item"
      role="group"
      tabIndex={-1}
      aria-roledescription={roleDescription}
      aria-label={item.label}
      data-item={id}
      data-card={keyOf?.(id)}
      data-frame={item.isFrame || undefined}
      data-locked={item.isLocked || undefined}
      data-selected={isSelected || undefined}
    >
      {render(id)}
    </div>
  )
})
