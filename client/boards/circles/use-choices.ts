/** Whom and what a note can point to, and where such a pointer leads: people, organisations, cards. */
import { useCallback, useMemo, useState } from 'react'
import { kindOfBoard } from '../../../shared/boards/registry.ts'
import { parseDocumentId } from '../../../shared/model/document-id.ts'
import type { Reference } from '../../../shared/model/note-blocks.ts'
import { shortText } from '../../cards/card-words.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage } from '../../i18n/useText.ts'
import { mentionOf, type ReferenceChoice, type Search } from '../../notes/reference-search.ts'
import { useBoards, useCardsOf, useControl, useWorkshop } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { placePath } from '../../workshop/workshop-path.ts'

export interface Choices {
  choicesFor: (sign: Search['sign']) => readonly ReferenceChoice[]
  /** The address of a card; undefined for people, and what is no more. */
  linkOf: (reference: Reference) => string | undefined
}

export function useChoices(board: OpenBoard): Choices {
  const people = usePeopleChoices()
  const [wantsCards, setWantsCards] = useState(false)
  const cards = useCardChoices(board, wantsCards)
  const choicesFor = useCallback(
    (sign: Search['sign']) => {
      // the cards of the other boards are fetched when somebody asks for them
      if (sign === '#' && !wantsCards) queueMicrotask(() => setWantsCards(true))
      return sign === '@' ? people : cards
    },
    [people, cards, wantsCards],
  )
  return { choicesFor, linkOf: useCardLink() }
}

function usePeopleChoices(): ReferenceChoice[] {
  const language = useLanguage()
  const { organisations, participants, roster, regions } = useControl()
  return useMemo(() => {
    const codeOf = (id: string | null | undefined) => regions.find(region => region.id === id)?.code ?? ''
    const bodies = organisations.map(({ id, name, aliases = [], region }) => {
      const full = localised(name, language)
      return {
        reference: { kind: 'organisation' as const, target: id },
        text: mentionOf(full, aliases, id),
        hint: [mentionOf(full, aliases, id).includes(full) ? '' : full, codeOf(region)]
          .filter(Boolean)
          .join(', '),
      }
    })
    const joined = [...roster].map(([id, { alias, regionId }]) => ({ id, alias, region: regionId }))
    const known = new Set(joined.map(person => person.alias))
    const expected = participants.filter(({ alias }) => !known.has(alias))
    const persons = [...joined, ...expected].map(({ id, alias, region }) => ({
      reference: { kind: 'person' as const, target: id ?? alias },
      text: `@${alias}`,
      hint: codeOf(region),
    }))
    return [...bodies, ...persons]
  }, [organisations, participants, roster, regions, language])
}

/** Notes of the own circle, and what the regions wrote in their grids. */
function useCardChoices(board: OpenBoard, isWanted: boolean): ReferenceChoice[] {
  const control = useControl()
  const { documents } = useWorkshop().info.session
  const swots = control.boards.filter(one => kindOfBoard(one).step === 'swot').map(one => one.id)
  const ids = documents
    .filter(one => one.kind === 'board' && swots.includes(one.boardId ?? ''))
    .map(one => one.id)
  const others = useBoards(isWanted ? ids : noIds)
  const boards = useMemo(() => [board, ...others], [board, others])
  const cards = useCardsOf(boards)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `cards` changes whenever a list does
  return useMemo(
    () =>
      boards.flatMap(one =>
        one.cards.list().flatMap(card => {
          const text = shortText(card.text)
          const code = control.regions.find(region => region.id === card.region)?.code ?? ''
          const reference = { kind: 'card' as const, target: `${one.documentId}/${card.id}` }
          return text === '' ? [] : [{ reference, text, hint: [code, card.zone].filter(Boolean).join(' ') }]
        }),
      ),
    [boards, cards, control.regions],
  )
}

const noIds: readonly string[] = []

function useCardLink(): Choices['linkOf'] {
  const { info } = useWorkshop()
  const control = useControl()
  return useCallback(
    ({ kind, target }) => {
      const documentId = kind === 'card' ? target.slice(0, target.lastIndexOf('/')) : undefined
      const name = documentId === undefined ? undefined : parseDocumentId(documentId)
      if (!documentId || name?.kind !== 'board') return undefined
      const board = control.boards.find(one => one.id === name.boardId)
      return board && placePath(info.id, { step: kindOfBoard(board).step, part: documentId })
    },
    [info.id, control.boards],
  )
}
