/** What one can do with a card, opened at the card: topic, group, marks, what to do with it, where to, delete. */
import { type RefObject, Suspense, useEffect, useRef } from 'react'
import { dispositions } from '../../shared/boards/swot/kind.ts'
import type { Card } from '../../shared/model/card.ts'
import { stakeholderGroups } from '../../shared/model/stakeholder-groups.ts'
import { kindText } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { printKeys } from '../keys/key-table.ts'
import { useControl } from '../react/workshop-context.ts'
import { threadSheet } from '../remarks/thread-sheet.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { type MenuGroup, MenuPopover } from '../ui/Menu.tsx'
import { focusCard } from './card-focus.ts'
import { dispositionCommands } from './card-keys.ts'
import { zoneLabel } from './card-words.ts'
import { dispositionOf, dispositionWord } from './disposition-words.ts'
import { groupWord } from './group-word.ts'
import { markValueAfter } from './mark-value.ts'
import { mergeEntries, useMergeGroups } from './merge-groups.ts'
import { openedText } from './opened-text.ts'
import { useReleaseGroups } from './release-groups.ts'
import { topicSheet } from './topic-sheet.ts'
import { suggestedTopic } from './topic-suggestion.ts'
import { topicLabel } from './topic-words.ts'
import { transferSheet } from './transfer-sheet.ts'
import { type CardActions, useCardActions } from './use-card-actions.ts'

/** Which of the menus is open at the card. */
export type CardMenuPage = 'main' | 'topic' | 'zone' | 'group' | 'merge'

export interface CardMenuProps {
  board: OpenBoard
  card: Card
  page: CardMenuPage
  triggerRef: RefObject<Element | null>
  onPage: (page: CardMenuPage | undefined) => void
}

export function CardMenu(props: CardMenuProps) {
  const { board, card, page, triggerRef, onPage } = props
  const actions = useCardActions(board)
  useEffect(topicSheet.preload, [])
  if (page !== 'topic') return <EntriesMenu {...props} page={page} />
  return (
    <Suspense>
      <topicSheet.Part
        card={card}
        triggerRef={triggerRef}
        onChoose={topic => actions.setTopic(card, topic)}
        onClose={() => onPage(undefined)}
      />
    </Suspense>
  )
}

type EntriesPage = Exclude<CardMenuPage, 'topic'>

function EntriesMenu({ board, card, page, triggerRef, onPage }: CardMenuProps & { page: EntriesPage }) {
  const t = useText()
  const { run, close } = useAfterClose(() => onPage(undefined))
  const actions = useCardActions(board)
  const groups = {
    main: useMainGroups(board, card, actions, onPage),
    zone: useZoneGroups(board, card, actions),
    group: useStakeholderGroups(board, card),
    merge: useMergeGroups(board, card),
  }[page]
  return (
    <MenuPopover
      key={page}
      label={t('cards.menu')}
      groups={groups.map(group => ({
        ...group,
        entries: group.entries.map(entry => ({ ...entry, onAction: () => run(entry.onAction) })),
      }))}
      triggerRef={triggerRef}
      isOpen
      onClose={close}
    />
  )
}

/**
 * What an entry does is done after the menu is gone and has given the focus back: a field that opens meanwhile
 * would lose it again.
 */
function useAfterClose(onClose: () => void) {
  const chosen = useRef<() => void>(undefined)
  const closed = useRef(false)
  return {
    run: (action: () => void) => {
      chosen.current = action
    },
    close: () => {
      if (closed.current) return
      closed.current = true
      onClose()
      const { current } = chosen
      if (current) requestAnimationFrame(() => requestAnimationFrame(current))
    },
  }
}

function useMainGroups(
  board: OpenBoard,
  card: Card,
  actions: CardActions,
  open: (page: CardMenuPage) => void,
): MenuGroup[] {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const disposition = dispositionOf(card)
  const topic = topicLabel(control, card.topic, language)
  const suggested = suggestedTopic(card, control)
  const marks = useMarkGroups(board, card)
  const release = useReleaseGroups(board, card)
  return [
    {
      id: 'topic',
      label: t('common.topic'),
      entries: [
        ...(topic ? [{ id: 'current', label: topic, checked: true, onAction: () => undefined }] : []),
        ...(suggested
          ? [
              {
                id: 'suggested',
                label: t('cards.suggestedTopic', { topic: topicLabel(control, suggested, language) }),
                onAction: () => actions.setTopic(card, suggested),
              },
            ]
          : []),
        {
          id: 'other',
          label: topic ? t('cards.otherTopic') : t('cards.chooseTopic'),
          keys: printKeys('topic', t),
          onAction: () => open('topic'),
        },
        {
          id: 'group',
          label: card.group
            ? t('zones.groupIs', { group: groupWord(card.group, t) })
            : t('zones.chooseGroup'),
          onAction: () => open('group'),
        },
      ],
    },
    ...marks,
    {
      id: 'disposition',
      label: t('cards.disposition'),
      entries: disposition
        ? dispositions.map(id => ({
            id,
            label: dispositionWord(id, 'long', t),
            keys: printKeys(dispositionCommands[id], t),
            checked: id === disposition,
            onAction: () => actions.setDisposition(card, id),
          }))
        : [],
    },
    ...release,
    {
      id: 'card',
      entries: [
        {
          id: 'edit',
          label: t('cards.edit'),
          keys: printKeys('edit', t),
          onAction: () => actions.edit(card),
        },
        {
          id: 'comments',
          label: t('remarks.comments'),
          keys: printKeys('comments', t),
          onAction: () => threadSheet.set({ documentId: board.documentId, cardId: card.id }),
        },
        ...board.kind.textFields.map(({ field, label }) => ({
          id: field,
          label: `${kindText(label, language)} …`,
          onAction: () => openedText.set({ documentId: board.documentId, cardId: card.id, field }),
        })),
        ...mergeEntries(board, card, () => open('merge'), t),
        { id: 'move', label: t('cards.moveTo'), keys: printKeys('move', t), onAction: () => open('zone') },
        {
          id: 'otherBoard',
          label: t('cards.otherBoard'),
          keys: printKeys('otherBoard', t),
          onAction: () => transferSheet.set({ documentId: board.documentId, cardIds: [card.id] }),
        },
        {
          id: 'delete',
          label: t('common.delete'),
          keys: printKeys('remove', t),
          stop: true,
          onAction: () => actions.remove(card),
        },
      ],
    },
  ]
}

function useMarkGroups(board: OpenBoard, card: Card): MenuGroup[] {
  const language = useLanguage()
  return board.kind.marks.map(mark => ({
    id: `mark-${mark.field}`,
    label: kindText(mark.label, language),
    entries: mark.options.map(option => ({
      id: `${mark.field}-${option.letter}`,
      label: kindText(option.label, language),
      checked: card.fields[mark.field] === option.value,
      onAction: () =>
        board.actions.setFields(card.id, {
          [mark.field]: markValueAfter(mark, card.fields[mark.field], option),
        }),
    })),
  }))
}

function useStakeholderGroups(board: OpenBoard, card: Card): MenuGroup[] {
  const t = useText()
  const setGroup = (group: string | null) => board.actions.setFields(card.id, { group })
  const entries = stakeholderGroups.map(group => ({
    id: group,
    label: groupWord(group, t),
    checked: group === card.group,
    onAction: () => setGroup(group),
  }))
  const none = {
    id: '~none',
    label: t('zones.noGroup'),
    checked: card.group === null,
    onAction: () => setGroup(null),
  }
  return [{ id: 'groups', label: t('zones.group'), entries: [...entries, none] }]
}

function useZoneGroups(board: OpenBoard, card: Card, actions: CardActions): MenuGroup[] {
  const t = useText()
  const language = useLanguage()
  const zones = board.kind.zones.map(zone => ({
    id: zone.id,
    label: zoneLabel(zone, language),
    keys: zone.letter,
    checked: zone.id === card.zone,
    onAction: () => actions.moveTo(card, zone.id),
  }))
  const ids = board.cards.idsInZone(card.zone)
  const index = ids.indexOf(card.id)
  const moveBefore = (before: string | null) => {
    board.actions.move(card.id, { place: { before } })
    focusCard(board.documentId, card.id)
  }
  return [
    { id: 'zones', label: t('cards.moveTo'), entries: zones },
    {
      id: 'order',
      entries: [
        {
          id: '~up',
          label: t('cards.moveUp'),
          disabled: index <= 0,
          onAction: () => moveBefore(ids[index - 1] ?? null),
        },
        {
          id: '~down',
          label: t('cards.moveDown'),
          disabled: index === ids.length - 1,
          onAction: () => moveBefore(ids[index + 2] ?? null),
        },
      ],
    },
  ]
}
