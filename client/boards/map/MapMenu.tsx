/** What one can do on the map, at the point that was pressed: with a card, with several, with the ground. */
import { Suspense, useLayoutEffect, useRef, useState } from 'react'
import type { CanvasEngine, CanvasMenu } from '../../canvas/canvas-engine.ts'
import { cardMenu } from '../../cards/card-menu.ts'
import { useText } from '../../i18n/useText.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { MenuPopover } from '../../ui/Menu.tsx'
import type { MapDeeds } from './use-map-handlers.ts'
import { useMapMenuGroups } from './use-map-menu-groups.ts'

export interface MapMenuProps {
  board: OpenBoard
  engine: CanvasEngine
  menu: CanvasMenu
  /** The list of topics at once, as by its key. */
  startsWithTopics: boolean
  deeds: MapDeeds
  onClose: () => void
}

export function MapMenu({ engine, menu, startsWithTopics, deeds, onClose, board }: MapMenuProps) {
  const t = useText()
  const anchor = useRef<HTMLSpanElement>(null)
  const [showsTopics, setShowsTopics] = useState(startsWithTopics)
  useLayoutEffect(() => {
    const box = anchor.current?.offsetParent?.getBoundingClientRect()
    if (!anchor.current || !box) return
    anchor.current.style.left = `${menu.at.x - box.left}px`
    anchor.current.style.top = `${menu.at.y - box.top}px`
  }, [menu])
  const chosen = useRef<() => void>(undefined)
  const groups = useMapMenuGroups({ board, engine, menu, deeds, openTopics: () => setShowsTopics(true) })
  const card = menu.onItem === undefined ? undefined : board.cards.findCard(menu.onItem)
  const leave = () => {
    onClose()
    engine.focusElement(menu.onItem)
  }
  // Done when the menu is gone and has given the focus back: a field that opens meanwhile would lose it again.
  const close = () => {
    const run = chosen.current
    chosen.current = undefined
    if (!run) return leave()
    onClose()
    requestAnimationFrame(() => requestAnimationFrame(run))
  }
  return (
    <>
      <span ref={anchor} className="map-menu-anchor" aria-hidden="true" />
      {showsTopics && card ? (
        <Suspense>
          <cardMenu.Part board={board} card={card} page="topic" triggerRef={anchor} onPage={leave} />
        </Suspense>
      ) : (
        <MenuPopover
          label={t('cards.menu')}
          groups={groups.map(group => ({
            ...group,
            entries: group.entries.map(entry => ({
              ...entry,
              onAction: () => {
                if (entry.id === 'topic') entry.onAction()
                else chosen.current = entry.onAction
              },
            })),
          }))}
          triggerRef={anchor}
          isOpen
          onClose={() => {
            if (!showsTopics) close()
          }}
        />
      )}
    </>
  )
}
