/** What the canvas tells, turned into deeds on cards, with what is said about them. */

import { useMemo, useRef } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import type { CanvasEngine, CanvasHandlers, CanvasMenu } from '../../canvas/canvas-engine.ts'
import { shortText } from '../../cards/card-words.ts'
import { offerUndo } from '../../cards/offer-undo.ts'
import { cardToNew } from '../../cards/use-card-actions.ts'
import { useText } from '../../i18n/useText.ts'
import { useWorkshop } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { connect, duplicate, group, moveTo, remove, resizeTo, ungroup } from './map-deeds.ts'
import { type NewSlot, newCardSize } from './use-new-slot.ts'

/** What keys and menu share. */
export interface MapDeeds {
  open(id: string): void
  addAt(at: { x: number; y: number }): void
  remove(ids: readonly string[]): void
  duplicate(ids: readonly string[]): void
  group(ids: readonly string[]): void
  ungroup(ids: readonly string[]): void
}

export interface MapHandlersOptions {
  board: OpenBoard
  engine: CanvasEngine
  slot: NewSlot
  openMenu: (menu: CanvasMenu) => void
  isLocked: boolean
}

export function useMapHandlers(options: MapHandlersOptions): { handlers: CanvasHandlers; deeds: MapDeeds } {
  const { board, openMenu, isLocked } = options
  const deeds = useMapDeeds(options)
  const handlers = useMemo(() => {
    const looking: CanvasHandlers = { onMenu: openMenu, onPointer: at => board.presence.pointers.move(at) }
    if (isLocked) return looking
    return {
      ...looking,
      onOpen: deeds.open,
      onMove: places => moveTo(board, places),
      onDrag: places => board.presence.setField('drag', places && toDrag(places)),
      onResize: (id, box) => resizeTo(board, id, box),
      onConnect: (from, to) => connect(board, from, to),
      onAddAt: at => deeds.addAt({ x: at.x - newCardSize.width / 2, y: at.y - 24 }),
      onDelete: deeds.remove,
      onDuplicate: deeds.duplicate,
      onGroup: deeds.group,
      onUngroup: deeds.ungroup,
    } satisfies CanvasHandlers
  }, [board, openMenu, isLocked, deeds])
  return { handlers, deeds }
}

function useMapDeeds({ board, engine, slot }: MapHandlersOptions): MapDeeds {
  const t = useText()
  const store = useWorkshop()
  const latest = useRef({ t, slot })
  latest.current = { t, slot }
  return useMemo(
    () => ({
      open: id => {
        const card = board.cards.findCard(id)
        const isThere = engine.scene.find(id) ?? engine.scene.findEdge(id)
        if (!card || !isThere || engine.scene.find(id)?.isLocked) return
        store.editing.set({ kind: 'card', documentId: board.documentId, cardId: id, zone: card.zone })
      },
      addAt: at => latest.current.slot.openAt(at),
      remove: ids => {
        const removed = remove(board, ids)
        engine.focusElement(undefined)
        const { t: say } = latest.current
        const [first] = removed
        if (!first) return
        const message =
          ids.length === 1
            ? say('cards.deleted', { text: shortText(first.text) })
            : say('map.deleted', { n: ids.length })
        offerUndo(store, message, say, () => {
          board.actions.addAll(removed.map(asItWas))
        })
      },
      duplicate: ids => {
        const places = ids.flatMap(id => {
          const box = engine.scene.boxOf(id)
          return box ? [{ id, x: box.x, y: box.y }] : []
        })
        engine.selection.set(duplicate(board, ids, places))
      },
      group: ids => group(board, ids),
      ungroup: ids => ungroup(board, ids),
    }),
    [board, engine, store],
  )
}

/** The card once more, under its own id and at its place. */
function asItWas(card: Card) {
  return { ...cardToNew(card), id: card.id, ...(card.pos ? { pos: card.pos } : {}) }
}

/** Ids and whole numbers: goes to everybody at 15 Hz. More than these others see only when they are dropped. */
const mostShown = 40

function toDrag(places: readonly { id: string; x: number; y: number }[]): unknown {
  return places.slice(0, mostShown).map(({ id, x, y }) => [id, x, y])
}
