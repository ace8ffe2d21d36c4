/** What one can do on the map, at the point that was pressed: with a card, with several, with the ground. */
import { useLayoutEffect, useRef } from 'react'
import type { CanvasEngine, CanvasMenu } from '../../canvas/canvas-engine.ts'
import { useText } from '../../i18n/useText.ts'
import { printKeys } from '../../keys/key-table.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { type MenuGroup, MenuPopover } from '../../ui/Menu.tsx'
import type { MapDeeds } from './use-map-handlers.ts'

export interface MapMenuProps {
  board: OpenBoard
  engine: CanvasEngine
  menu: CanvasMenu
  deeds: MapDeeds
  onClose: () => void
}

export function MapMenu({ engine, menu, deeds, onClose, board }: MapMenuProps) {
  const t = useText()
  const anchor = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const box = anchor.current?.offsetParent?.getBoundingClientRect()
    if (!anchor.current || !box) return
    anchor.current.style.left = `${menu.at.x - box.left}px`
    anchor.current.style.top = `${menu.at.y - box.top}px`
  }, [menu])
  const chosen = useRef<() => void>(undefined)
  const mayWrite = !engine.isReadOnly()
  const groups = menu.onItem === undefined ? groundGroups() : itemGroups()
  return (
    <>
      <span ref={anchor} className="map-menu-anchor" aria-hidden="true" />
      <MenuPopover
        label={t('cards.menu')}
        groups={groups.map(group => ({
          ...group,
          entries: group.entries.map(entry => ({
            ...entry,
            onAction: () => {
              chosen.current = entry.onAction
            },
          })),
        }))}
        triggerRef={anchor}
        isOpen
        onClose={close}
      />
    </>
  )

  // Done when the menu is gone and has given the focus back: a field that opens meanwhile would lose it again.
  function close(): void {
    onClose()
    const run = chosen.current
    chosen.current = undefined
    if (run) requestAnimationFrame(() => requestAnimationFrame(run))
    else engine.focusElement(menu.onItem)
  }

  function groundGroups(): MenuGroup[] {
    const add = {
      id: 'add',
      label: t('cards.new'),
      keys: printKeys('new', t),
      onAction: () => deeds.addAt(menu.onBoard),
    }
    return [
      { id: 'new', entries: mayWrite ? [add] : [] },
      {
        id: 'view',
        entries: [
          { id: 'all', label: t('map.selectAll'), onAction: () => engine.selectAll() },
          {
            id: 'fit',
            label: t('canvas.fit'),
            keys: printKeys('fitAll', t),
            onAction: () => engine.fitAll(),
          },
        ],
      },
    ]
  }

  function itemGroups(): MenuGroup[] {
    const ids = engine.changeable()
    const items = ids.flatMap(id => engine.scene.find(id) ?? [])
    const [only] = ids.length === 1 ? ids : []
    const isGrouped = items.some(item => item.group !== undefined)
    const canGroup = board.kind.fieldNames.includes('canvasGroup')
    if (!mayWrite || ids.length === 0) return groundGroups()
    return [
      {
        id: 'open',
        entries:
          only !== undefined && items.length === 1
            ? [
                {
                  id: 'edit',
                  label: t('cards.edit'),
                  keys: printKeys('edit', t),
                  onAction: () => deeds.open(only),
                },
              ]
            : [],
      },
      {
        id: 'several',
        entries: [
          {
            id: 'copy',
            label: t('map.duplicate'),
            keys: printKeys('duplicate', t),
            onAction: () => deeds.duplicate(ids),
          },
          ...(canGroup && items.length > 1
            ? [
                {
                  id: 'group',
                  label: t('map.group'),
                  keys: printKeys('group', t),
                  onAction: () => deeds.group(ids),
                },
              ]
            : []),
          ...(canGroup && isGrouped
            ? [
                {
                  id: 'ungroup',
                  label: t('map.ungroup'),
                  keys: printKeys('ungroup', t),
                  onAction: () => deeds.ungroup(ids),
                },
              ]
            : []),
        ],
      },
      {
        id: 'gone',
        entries: [
          {
            id: 'delete',
            label: t('common.delete'),
            keys: printKeys('remove', t),
            stop: true,
            onAction: () => deeds.remove(ids),
          },
        ],
      },
    ]
  }
}
