/** All that can be found in a workshop: steps, boards, regions, cards, people, and what can be done. */
import { useMemo } from 'react'
import type { Step } from '../../shared/boards/contract.ts'
import { kindOfBoard } from '../../shared/boards/registry.ts'
import type { Card } from '../../shared/model/card.ts'
import type { Control } from '../../shared/model/control.ts'
import type { SessionDocument } from '../../shared/protocol/session.ts'
import { zoneLabel } from '../cards/card-words.ts'
import { kindText, localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import {
  useBoards,
  useCardsOf,
  useControl,
  useObservable,
  usePeople,
  useWorkshop,
} from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { isStepThere, stepEntries } from '../workshop/steps.ts'
import { type Place, placePath } from '../workshop/workshop-path.ts'
import type { FinderEntry, FinderGroup } from './find-entries.ts'
import { goToCard } from './go-to-card.ts'
import { goToPlace } from './go-to-place.ts'
import { useCommandEntries, useSettingEntries } from './use-command-entries.ts'

export function useFinderGroups(place: Place): FinderGroup[] {
  const t = useText()
  return [
    { id: 'steps', label: t('workshop.steps'), entries: useStepEntries() },
    { id: 'commands', label: t('finder.commands'), entries: useCommandEntries(place) },
    { id: 'boards', label: t('finder.boards'), entries: useBoardEntries() },
    { id: 'settings', label: t('finder.settings'), entries: useSettingEntries(), onlyWhenTyped: true },
    { id: 'people', label: t('finder.people'), entries: usePersonEntries(), onlyWhenTyped: true },
    { id: 'cards', label: t('finder.cards'), entries: useCardEntries(), onlyWhenTyped: true },
  ]
}

function useStepEntries(): FinderEntry[] {
  const t = useText()
  const control = useControl()
  const { id } = useWorkshop().info
  const entryTo = (step: Step, label: string): FinderEntry => ({
    id: step,
    label,
    run: () => goToPlace(placePath(id, { step })),
  })
  return stepEntries.flatMap(({ number, label, step, also }) => [
    ...(isStepThere(control, step) ? [entryTo(step, `${number} ${t(label)}`)] : []),
    // Pages of their own, with names that people look for.
    ...(also === 'plan' ? [entryTo(also, `${number} ${t('common.stepPlan')}`)] : []),
    ...(also === 'tows' && isStepThere(control, also)
      ? [entryTo(also, `${number} ${t('workshop.strategies')}`)]
      : []),
  ])
}

/** Steps whose boards are shown as pages of their own, without places for cards. */
const pageSteps: readonly Step[] = ['synergies', 'plan']

interface BoardDocument {
  document: SessionDocument
  board: Control['boards'][number]
  region: Control['regions'][number] | undefined
  /** As a person would name it: the board's name, and whose it is. */
  name: string
  whose: string
}

/** Every board's document that this session may open. */
function useBoardDocuments(): BoardDocument[] {
  const control = useControl()
  const language = useLanguage()
  const documents = useObservable(useWorkshop().documents.session)
  return useMemo(
    () =>
      documents.flatMap(document => {
        const board = control.boards.find(one => one.id === document.boardId)
        const isPage = board && pageSteps.includes(kindOfBoard(board).step)
        if (document.kind !== 'board' || !board || board.archived || isPage) return []
        const region = control.regions.find(one => one.id === document.regionId)
        const circle = control.circles.find(one => one.id === document.circleId)
        const name = localised(board.title, language) || kindText(kindOfBoard(board).titles, language)
        return [{ document, board, region, name, whose: localised(region?.name ?? circle?.title, language) }]
      }),
    [control, documents, language],
  )
}

function pathOf(workshopId: string, { board, document }: BoardDocument): string {
  return placePath(workshopId, { step: kindOfBoard(board).step, part: document.id })
}

function useBoardEntries(): FinderEntry[] {
  const { id } = useWorkshop().info
  return useBoardDocuments().map(one => ({
    id: one.document.id,
    label: one.whose ? `${one.name}: ${one.whose}` : one.name,
    region: one.region,
    run: () => goToPlace(pathOf(id, one)),
  }))
}

function useCardEntries(): FinderEntry[] {
  const { id } = useWorkshop().info
  const language = useLanguage()
  const documents = useBoardDocuments()
  // All of them, for as long as the finder is open: what is looked for may stand on a board not seen yet.
  const boards = useBoards(documents.map(one => one.document.id))
  const cards = useCardsOf(boards)
  // biome-ignore lint/correctness/useExhaustiveDependencies: new cards are what the list is made from
  return useMemo(
    () =>
      boards.flatMap(board => {
        const one = documents.find(({ document }) => document.id === board.documentId)
        return one
          ? board.cards.list().map(card => cardEntry(board, card, one, pathOf(id, one), language))
          : []
      }),
    [boards, cards, documents, id, language],
  )
}

function cardEntry(
  board: OpenBoard,
  card: Card,
  { region, name, whose }: BoardDocument,
  path: string,
  language: ReturnType<typeof useLanguage>,
): FinderEntry {
  const zone = zoneLabel(
    board.kind.zones.find(one => one.id === card.zone),
    language,
  )
  return {
    id: `${board.documentId}/${card.id}`,
    label: card.text,
    detail: [region || !whose ? name : `${name}: ${whose}`, zone].filter(Boolean).join(', '),
    region,
    lang: card.lang ?? undefined,
    run: () => goToCard(path, board.documentId, card.id),
  }
}

/** Who is here and belongs to a region: found by name, and led to what their region writes. */
function usePersonEntries(): FinderEntry[] {
  const { id, presence } = usePresence()
  const control = useControl()
  const documents = useBoardDocuments()
  const people = new Map(usePeople(presence).map(person => [person.participantId, person]))
  return [...people.values()].flatMap(person => {
    const region = control.regions.find(one => one.id === person.regionId)
    const theirs = documents.filter(({ document }) => document.regionId === person.regionId).at(-1)
    if (!region || !theirs) return []
    return [
      {
        id: person.participantId,
        label: person.alias,
        detail: theirs.name,
        region,
        run: () => goToPlace(pathOf(id, theirs)),
      },
    ]
  })
}

function usePresence() {
  const store = useWorkshop()
  return { id: store.info.id, presence: store.presence() }
}
