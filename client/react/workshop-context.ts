/** The bridge between the workshop's store and React: the store in context, and one small hook for each thing read. */
import { createContext, useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Card } from '../../shared/model/card.ts'
import type { Control } from '../../shared/model/control.ts'
import { type Person, readPeople } from '../store/people.ts'
import type { OpenBoard, WorkshopStore } from '../store/workshop-store.ts'
import { isSameJson } from '../sync/observable-value.ts'
import { createPointers } from '../sync/pointers.ts'
import type { Presence } from '../sync/presence.ts'
import { useObservable, watchAll } from './use-observable.ts'

export { useObservable }

const WorkshopContext = createContext<WorkshopStore | undefined>(undefined)
export const WorkshopProvider = WorkshopContext.Provider

export function useWorkshop(): WorkshopStore {
  const store = useContext(WorkshopContext)
  if (!store) throw new Error('Not inside a workshop')
  return store
}

/** Only inside what is shown once the control document is there. */
export function useControl(): Control {
  const control = useObservable(useWorkshop().control)
  if (!control) throw new Error('The control document has not come yet')
  return control
}

/**
 * Opens the documents for as long as the component lives; without those that are not there yet. `first`, if it is one
 * of them, is opened first: browsers open one socket to a server after the other.
 */
export function useBoards(documentIds: readonly string[], first?: string): readonly OpenBoard[] {
  const store = useWorkshop()
  const key = documentIds.toSorted((a, b) => Number(b === first) - Number(a === first)).join(' ')
  useEffect(() => {
    const releases = key
      .split(' ')
      .filter(Boolean)
      .map(id => store.acquireBoard(id))
    return () => {
      for (const release of releases) release()
    }
  }, [store, key])
  const watch = useCallback((listener: () => void) => store.watchBoards(listener), [store])
  const snapshot = useMemo(() => createListSnapshot((id: string) => store.findBoard(id)), [store])
  return useSyncExternalStore(watch, () => snapshot(documentIds))
}

/** The same array as long as its members are the same. */
function createListSnapshot<T>(
  find: (id: string) => T | undefined,
): (ids: readonly string[]) => readonly T[] {
  let last: readonly T[] = []
  return ids => {
    const next = ids.map(find).filter(value => value !== undefined)
    if (next.length !== last.length || next.some((value, index) => value !== last[index])) last = next
    return last
  }
}

export function useCard(board: OpenBoard, cardId: string): Card | undefined {
  const { cards } = board
  const watch = useCallback((listener: () => void) => cards.watchCard(cardId, listener), [cards, cardId])
  return useSyncExternalStore(watch, () => cards.findCard(cardId))
}

export function useZoneIds(board: OpenBoard, zone: string | null): readonly string[] {
  return useSyncExternalStore(board.cards.watch.bind(board.cards), () => board.cards.idsInZone(zone))
}

/** All cards of several boards, board by board; the same array until one of them changes. */
export function useCardsOf(boards: readonly OpenBoard[]): readonly Card[] {
  const snapshot = useMemo(() => {
    let lists: (readonly Card[])[] = []
    let all: readonly Card[] = []
    return () => {
      const next = boards.map(board => board.cards.list())
      if (next.length !== lists.length || next.some((list, index) => list !== lists[index])) {
        lists = next
        all = next.flat()
      }
      return all
    }
  }, [boards])
  const watch = useMemo(() => watchAll(boards.map(board => board.cards)), [boards])
  return useSyncExternalStore(watch, snapshot)
}

const noPresence: Presence = {
  clientId: 0,
  pointers: createPointers(0),
  setField: () => undefined,
  states: () => noStates,
  watch: () => () => undefined,
}
const noStates: ReturnType<Presence['states']> = new Map()

/** Everybody whose presence stands on a document, oneself among them. */
export function usePeople(presence: Presence = noPresence): readonly Person[] {
  const control = useControl()
  const selfId = useWorkshop().info.session.participantId
  return useSyncExternalStore(presence.watch, () => peopleOf(presence, control, selfId))
}

interface ReadPeople {
  states: ReturnType<Presence['states']>
  control: Control
  selfId: string
  people: readonly Person[]
}

const readByPresence = new WeakMap<Presence, ReadPeople>()

/** Read once for all who ask; the same array while nobody came, went or writes elsewhere: a drag draws nobody anew. */
function peopleOf(presence: Presence, control: Control, selfId: string): readonly Person[] {
  const states = presence.states()
  const known = readByPresence.get(presence)
  if (known?.states === states && known.control === control && known.selfId === selfId) return known.people
  const read = readPeople(presence, control, selfId)
  const people = known && isSameJson(known.people, read) ? known.people : read
  readByPresence.set(presence, { states, control, selfId, people })
  return people
}
