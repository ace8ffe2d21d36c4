import { useMemo, useSyncExternalStore } from 'react'
import type { OpenBoard } from '../store/workshop-store.ts'
import { watchAll } from './use-observable.ts'
import { useWorkshop } from './workshop-context.ts'

/**
 * Whether what is shown may not be all: a board without a card of which the server has not been heard yet. Without a
 * line, and with a copy in this browser, nothing is waited for.
 */
export function useIsComing(boards: readonly OpenBoard[]): boolean {
  const { documents } = useWorkshop()
  const parts = useMemo(
    () =>
      boards.map(({ documentId, cards }) => ({ cards, connection: documents.find(documentId)?.connection })),
    [documents, boards],
  )
  const watch = useMemo(
    () => watchAll(parts.flatMap(({ cards, connection }) => (connection ? [cards, connection] : []))),
    [parts],
  )
  return useSyncExternalStore(watch, () =>
    parts.some(
      ({ cards, connection }) => cards.list().length === 0 && connection?.get().kind === 'connecting',
    ),
  )
}
