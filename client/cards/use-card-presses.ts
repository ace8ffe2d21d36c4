/**
 * What pointer and keyboard do on a card. The menu opens by the right button and, in lists, by a long touch; on a
 * picture of a board a long touch takes the card up, so the menu is behind "More" there.
 */
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react'
import { handleCardKey, type KeyTarget } from './card-keys.ts'
import { onHold } from './hold-press.ts'

/** From the drag: what the card's element needs, and how it stands. */
export interface CardDrag {
  ref: (element: HTMLElement | null) => void
  listeners: Record<string, unknown> | undefined
  describedBy: string | undefined
  isAway: boolean
}

export interface CardPresses extends KeyTarget {
  /** One may, and is not doing so just now. */
  mayWrite: boolean
  holdOpensMenu: boolean
  drag: CardDrag | undefined
}

export function useCardPresses({ mayWrite, holdOpensMenu, drag, ...target }: CardPresses) {
  const byTouch = useRef(false)
  return {
    ...(mayWrite ? pointerListeners(drag) : {}),
    onPointerDown: (event: PointerEvent) => {
      byTouch.current = event.pointerType === 'touch'
      if (byTouch.current && mayWrite && holdOpensMenu) onHold(event, () => target.openMenu('main'))
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget) return
      if (handleCardKey(event, target)) event.preventDefault()
      else if (mayWrite) startDragByKey(event, drag)
    },
    onDoubleClick: () => target.actions.edit(target.card),
    onContextMenu: (event: MouseEvent) => {
      if (!mayWrite) return
      event.preventDefault()
      if (holdOpensMenu || !byTouch.current) target.openMenu('main')
    },
  }
}

function pointerListeners(drag: CardDrag | undefined): Record<string, unknown> {
  const { onKeyDown: _key, ...listeners } = drag?.listeners ?? {}
  return listeners
}

function startDragByKey(event: KeyboardEvent, drag: CardDrag | undefined): void {
  const listener: unknown = drag?.listeners?.onKeyDown
  if (typeof listener === 'function') listener(event)
}
