/**
 * A board whose cards lie where people put them: the layout `map`. Joins the canvas with the board's cards, presence
 * and undo; what its elements look like is in `elements`.
 */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { CanvasView } from '../../canvas/CanvasView.tsx'
import { type CanvasEngine, type CanvasMenu, createCanvas } from '../../canvas/canvas-engine.ts'
import { cardKey, soughtCard } from '../../cards/card-focus.ts'
import { kindText, localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useIsComing } from '../../react/use-is-coming.ts'
import { useControl } from '../../react/workshop-context.ts'
import { threadSheet } from '../../remarks/thread-sheet.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { ElementLayer } from './elements/ElementLayer.tsx'
import { usePen } from './elements/use-pen.ts'
import { MapCard } from './MapCard.tsx'
import { MapMenu } from './MapMenu.tsx'
import { MapPaste } from './MapPaste.tsx'
import { createMapItems, type MapThings } from './map-items.ts'
import { NewMapCard } from './NewMapCard.tsx'
import { useMapHandlers } from './use-map-handlers.ts'
import { useMapKeys } from './use-map-keys.ts'
import { useMapLocks } from './use-map-locks.ts'
import { useMapPresence } from './use-map-presence.ts'
import { newSlotId, useNewSlot } from './use-new-slot.ts'
import './map.css'

export function MapBoard({ board }: { board: OpenBoard }) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const [engine] = useState(createCanvas)
  const [menu, setMenu] = useState<CanvasMenu & { topics?: boolean }>()
  const { isBoardLocked: isLocked, cardIds } = useMapLocks(board)
  const slot = useNewSlot(board, engine, isLocked)
  const things = useMapThings(board, cardIds)
  const items = useMemo(() => {
    const shown = things.items.filter(item => item.id !== slot.cardId)
    return slot.item ? [...shown, slot.item] : shown
  }, [things, slot.item, slot.cardId])
  const { handlers, deeds } = useMapHandlers({ board, engine, slot, openMenu: setMenu, isLocked })
  const cursors = useMapPresence(board, engine)
  const pen = usePen(board, engine)
  useMapKeys(engine, isLocked, {
    openTopics: menu => setMenu({ ...menu, topics: true }),
    openThread: cardId => threadSheet.set({ documentId: board.documentId, cardId }),
  })
  useFirstView(board, engine, things.items.length, slot.item !== undefined)
  useSoughtCard(board, engine)
  const renderItem = useCallback(
    (id: string) =>
      id === newSlotId ? (
        <NewMapCard board={board} slot={slot.steady} />
      ) : (
        <MapCard board={board} cardId={id} />
      ),
    [board, slot.steady],
  )
  const keyOf = useCallback((id: string) => cardKey(board.documentId, id), [board.documentId])
  const title = control.boards.find(one => one.id === board.boardId)?.title
  const isComing = useIsComing(useMemo(() => [board], [board]))
  const label = localised(title, language) || kindText(board.kind.titles, language)
  return (
    <CanvasView
      engine={engine}
      items={items}
      edges={things.edges}
      renderItem={renderItem}
      handlers={handlers}
      label={label}
      roleDescription={t('cards.card')}
      isReadOnly={isLocked}
      keyOf={keyOf}
      cursors={cursors}
      tools={pen.tools}
    >
      <ElementLayer board={board} engine={engine} pen={pen} isLocked={isLocked} />
      {items.length === 0 && !isComing && <EmptyMap isLocked={isLocked} />}
      {!isLocked && <MapPaste board={board} engine={engine} />}
      {menu && (
        <MapMenu
          board={board}
          engine={engine}
          menu={menu}
          startsWithTopics={menu.topics === true}
          deeds={deeds}
          onClose={() => setMenu(undefined)}
        />
      )}
    </CanvasView>
  )
}

function EmptyMap({ isLocked }: { isLocked: boolean }) {
  const t = useText()
  return (
    <div className="map-empty">
      <p>{t('map.empty')}</p>
      {!isLocked && <p className="quiet">{t('map.emptyHint')}</p>}
    </div>
  )
}

/** Cards as items and edges; the same objects as long as they say the same. */
function useMapThings(board: OpenBoard, lockedIds: ReadonlySet<string>): MapThings {
  const control = useControl()
  const [toThings] = useState(createMapItems)
  const watch = useCallback((listener: () => void) => board.cards.watch(listener), [board])
  const cards = useSyncExternalStore(watch, () => board.cards.list())
  const labels = useLabels()
  return useMemo(() => {
    const slots = new Map(control.regions.map(region => [region.id, region.slot]))
    return toThings(cards, {
      bandOf: region => {
        const slot = region === null ? undefined : slots.get(region)
        return slot === undefined ? undefined : `--region-${slot}`
      },
      isLocked: cardId => lockedIds.has(cardId),
      ...labels,
    })
  }, [toThings, cards, control, lockedIds, labels])
}

/** What things without words are called. */
function useLabels() {
  const t = useText()
  return useMemo(
    () => ({
      emptyLabel: t('cards.empty'),
      drawingLabel: t('boards.drawing'),
      pictureLabel: t('boards.altMissing'),
    }),
    [t],
  )
}

/** Whoever comes from the finder or from another board's list finds the card on the screen. */
function useSoughtCard(board: OpenBoard, engine: CanvasEngine): void {
  useEffect(() => {
    const go = () => {
      const sought = soughtCard.get()
      if (sought?.documentId !== board.documentId || !engine.scene.find(sought.cardId)) return
      soughtCard.set(undefined)
      engine.goTo(sought.cardId)
    }
    go()
    const ends = [soughtCard.watch(go), engine.scene.watchContent(go)]
    return () => {
      for (const end of ends) end()
    }
  }, [board.documentId, engine])
}

/** A document that is not there by then is empty, or late: cards that come later move nobody's view. */
const comesWithinMs = 2_000

/** All of it at first, once there is something; then the view is the person's own. */
function useFirstView(board: OpenBoard, engine: CanvasEngine, count: number, isWriting: boolean): void {
  const shown = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (shown.current === board.documentId || engine.camera.size().width === 0) return
    if (count === 0) {
      const { width, height } = engine.camera.size()
      engine.camera.set({ x: -width / 2, y: -height / 2, zoom: 1 })
      return
    }
    shown.current = board.documentId
    if (!isWriting) engine.fitAll(false)
  }, [board.documentId, engine, count, isWriting])
  useEffect(() => {
    const timer = setTimeout(() => {
      shown.current = board.documentId
    }, comesWithinMs)
    return () => clearTimeout(timer)
  }, [board.documentId])
}
