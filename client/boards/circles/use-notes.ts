/** The notes of a board in React: the blocks of one, and who writes where. */
import { useCallback, useSyncExternalStore } from 'react'
import type { NoteBlock } from '../../../shared/model/note-blocks.ts'
import { usePeople, useWorkshop } from '../../react/workshop-context.ts'
import { notesOf } from '../../store/board-notes.ts'
import type { Person } from '../../store/people.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'

export function useNoteBlocks(board: OpenBoard, cardId: string): readonly NoteBlock[] {
  const notes = notesOf(board)
  const watch = useCallback((listener: () => void) => notes.watch(cardId, listener), [notes, cardId])
  return useSyncExternalStore(watch, () => notes.blocks(cardId))
}

/** By card id: all others who write in it; somebody's second window does not count. */
export function useWriters(board: OpenBoard): ReadonlyMap<string, readonly Person[]> {
  const people = usePeople(board.presence)
  const self = people.find(person => person.isSelf)?.participantId
  const others = people.filter(person => person.card !== null && person.participantId !== self)
  return Map.groupBy(others, person => person.card ?? '')
}

/** Participant ids of all who have the workshop open. */
export function useHere(): ReadonlySet<string> {
  const people = usePeople(useWorkshop().presence())
  return new Set(people.map(person => person.participantId))
}
