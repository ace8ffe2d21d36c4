/**
 * The card that is about to be: where its field stands, and which card it has become. The place is chosen when the
 * slot opens (a double press, the middle of what is seen, below the last one) and stays until it closes.
 */
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CanvasEngine } from '../../canvas/canvas-engine.ts'
import type { Point } from '../../canvas/geometry.ts'
import type { CanvasItem } from '../../canvas/item.ts'
import { useText } from '../../i18n/useText.ts'
import { useObservable, useWorkshop } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'

/** No card has such an id. */
export const newSlotId = '~new'
export const newCardSize = { width: 200, height: 120 }
/** Between a card and the next one below it. */
const gap = 16

/** What the slot's own field needs; the same object for as long as the board is shown. */
export interface SteadySlot {
  place(): Point
  /** The next one, below the one that was just written. */
  moveOn(): void
}

export interface NewSlot {
  /** Undefined while none is open. */
  readonly item: CanvasItem | undefined
  /** The card that it has become: drawn by the slot and not as an item of its own. */
  readonly cardId: string | undefined
  readonly steady: SteadySlot
  openAt(at: Point): void
}

export function useNewSlot(board: OpenBoard, engine: CanvasEngine, isLocked: boolean): NewSlot {
  const t = useText()
  const store = useWorkshop()
  const editing = useObservable(store.editing.current)
  const chosen = useRef<Point>(undefined)
  const [round, setRound] = useState(0)
  const { documentId } = board
  const isOpen = !isLocked && editing?.kind === 'new' && editing.documentId === documentId
  if (!isOpen) chosen.current = undefined
  else chosen.current ??= engine.freePlace(newCardSize)
  const label = t('cards.new')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further round stands elsewhere
  const item = useMemo<CanvasItem | undefined>(
    () =>
      isOpen && chosen.current
        ? { id: newSlotId, label, ...chosen.current, ...newCardSize, grows: true, isLocked: true }
        : undefined,
    [isOpen, label, round],
  )
  // after the effects of the canvas below, which takes it up
  useLayoutEffect(() => {
    if (item) engine.mounts.bring(item.id)
  }, [engine, item])
  const steady = useMemo<SteadySlot>(
    () => ({
      place: () => chosen.current ?? engine.freePlace(newCardSize),
      moveOn: () => {
        const box = engine.scene.boxOf(newSlotId)
        const from = chosen.current
        if (from) chosen.current = { x: from.x, y: from.y + (box?.height ?? newCardSize.height) + gap }
        setRound(before => before + 1)
        if (chosen.current) engine.camera.reveal({ ...chosen.current, ...newCardSize })
      },
    }),
    [engine],
  )
  return {
    item,
    cardId: isOpen ? editing.cardId : undefined,
    steady,
    openAt: at => {
      chosen.current = { x: Math.round(at.x), y: Math.round(at.y) }
      setRound(before => before + 1)
      store.editing.set({ kind: 'new', documentId, zone: null, cardId: undefined })
    },
  }
}
