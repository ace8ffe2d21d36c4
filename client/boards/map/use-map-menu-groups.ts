/** The entries of the map's menu: by what was pressed, what is selected, and who one is. */
import { lockCards } from '../../api/boards.ts'
import { useErrorText } from '../../app/useErrorText.ts'
import type { CanvasEngine, CanvasMenu } from '../../canvas/canvas-engine.ts'
import { withGroups } from '../../canvas/movement.ts'
import { transferSheet } from '../../cards/transfer-sheet.ts'
import type { Translate } from '../../i18n/active-language.ts'
import { useText } from '../../i18n/useText.ts'
import { printKeys } from '../../keys/key-table.ts'
import { useIsEnded } from '../../react/use-is-ended.ts'
import { useWorkshop } from '../../react/workshop-context.ts'
import { threadSheet } from '../../remarks/thread-sheet.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import type { MenuEntry, MenuGroup } from '../../ui/Menu.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import type { MapDeeds } from './use-map-handlers.ts'

export interface MapMenuSource {
  board: OpenBoard
  engine: CanvasEngine
  menu: CanvasMenu
  deeds: MapDeeds
  openTopics: () => void
}

export function useMapMenuGroups(source: MapMenuSource): MenuGroup[] {
  const t = useText()
  const lockEntries = useLockEntries(source)
  const { engine, menu } = source
  const ids = engine.isReadOnly() ? [] : engine.changeable()
  if (menu.onItem === undefined) return groundGroups(source, t)
  const item = engine.scene.find(menu.onItem)
  if (ids.length === 0 && item && !item.isFrame)
    return [{ id: 'open', entries: [commentsEntry(source.board, menu.onItem, t), ...lockEntries] }]
  return [...(ids.length > 0 ? itemGroups(source, ids, t) : []), { id: 'lock', entries: lockEntries }]
}

function groundGroups({ engine, deeds, menu }: MapMenuSource, t: Translate): MenuGroup[] {
  const add = {
    id: 'add',
    label: t('cards.new'),
    keys: printKeys('new', t),
    onAction: () => deeds.addAt(menu.onBoard),
  }
  return [
    { id: 'new', entries: engine.isReadOnly() ? [] : [add] },
    {
      id: 'view',
      entries: [
        {
          id: 'all',
          label: t('map.selectAll'),
          keys: printKeys('selectAll', t),
          onAction: () => engine.selectAll(),
        },
        { id: 'fit', label: t('canvas.fit'), keys: printKeys('fitAll', t), onAction: () => engine.fitAll() },
      ],
    },
  ]
}

function itemGroups(source: MapMenuSource, ids: readonly string[], t: Translate): MenuGroup[] {
  const { deeds } = source
  return [
    { id: 'open', entries: ids.length === 1 ? entriesOfOne(source, ids[0] ?? '', t) : [] },
    {
      id: 'several',
      entries: [
        {
          id: 'copy',
          label: t('map.duplicate'),
          keys: printKeys('duplicate', t),
          onAction: () => deeds.duplicate(ids),
        },
        ...groupEntries(source, ids, t),
        ...otherBoardEntries(source, ids, t),
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

function entriesOfOne(
  { board, engine, deeds, openTopics }: MapMenuSource,
  id: string,
  t: Translate,
): MenuEntry[] {
  const edit = {
    id: 'edit',
    label: t('cards.edit'),
    keys: printKeys('edit', t),
    onAction: () => deeds.open(id),
  }
  const item = engine.scene.find(id)
  if (!item) return [edit]
  const topic = {
    id: 'topic',
    label: t('cards.chooseTopic'),
    keys: printKeys('topic', t),
    onAction: openTopics,
  }
  return item.isFrame ? [edit] : [edit, commentsEntry(board, id, t), topic]
}

/** Also of what one may not change. */
function commentsEntry(board: OpenBoard, cardId: string, t: Translate): MenuEntry {
  return {
    id: 'comments',
    label: t('remarks.comments'),
    keys: printKeys('comments', t),
    onAction: () => threadSheet.set({ documentId: board.documentId, cardId }),
  }
}

function groupEntries({ board, engine, deeds }: MapMenuSource, ids: readonly string[], t: Translate) {
  if (!board.kind.fieldNames.includes('canvasGroup')) return []
  const items = ids.flatMap(id => engine.scene.find(id) ?? [])
  const entries: MenuEntry[] = []
  if (items.length > 1)
    entries.push({
      id: 'group',
      label: t('map.group'),
      keys: printKeys('group', t),
      onAction: () => deeds.group(ids),
    })
  if (items.some(item => item.group !== undefined))
    entries.push({
      id: 'ungroup',
      label: t('map.ungroup'),
      keys: printKeys('ungroup', t),
      onAction: () => deeds.ungroup(ids),
    })
  return entries
}

/** Connectors go with what they join, or stay. */
function otherBoardEntries(
  { board, engine }: MapMenuSource,
  ids: readonly string[],
  t: Translate,
): MenuEntry[] {
  const cardIds = ids.filter(id => engine.scene.find(id))
  if (cardIds.length === 0) return []
  const keys = printKeys('otherBoardOnMap', t)
  const onAction = () => transferSheet.set({ documentId: board.documentId, cardIds })
  return [{ id: 'otherBoard', label: t('cards.otherBoard'), keys, onAction }]
}

/** Moderation alone, and asked of the server: what is locked stays for everybody. */
function useLockEntries({ board, engine, menu }: MapMenuSource): MenuEntry[] {
  const t = useText()
  const errorText = useErrorText()
  const { info } = useWorkshop()
  const isEnded = useIsEnded()
  if (info.session.role !== 'moderator' || isEnded || menu.onItem === undefined) return []
  const isLocked = engine.scene.find(menu.onItem)?.isLocked === true
  const cards = withGroups(engine.scene, menu.ids.length > 0 ? menu.ids : [menu.onItem])
  const ask = async () => {
    const answer = await lockCards(info.id, board.boardId, { cards, locked: !isLocked })
    if (!answer.ok) showToast(errorText(answer.error), { kind: 'stop' })
  }
  return [{ id: 'lock', label: t(isLocked ? 'map.unlock' : 'map.lock'), onAction: () => void ask() }]
}
