/** What a board says of itself above its picture and its outline; only some kinds do. */
import type { BoardKind } from '../../shared/boards/contract.ts'
import { withLaterWords } from '../i18n/active-language.ts'
import { type LazyPart, lazyPart } from '../react/lazy-part.ts'
import type { OpenBoard } from '../store/workshop-store.ts'

export interface BoardNotesProps {
  boards: readonly OpenBoard[]
}

const expectations = lazyPart<BoardNotesProps>(
  async () => (await withLaterWords(import('./expectations/ExpectationState.tsx'))).ExpectationState,
)

const template = lazyPart<BoardNotesProps>(
  async () => (await withLaterWords(import('./template/TemplateState.tsx'))).TemplateState,
)

const notesByKind: Readonly<Record<string, LazyPart<BoardNotesProps>>> = { expectations, template }

export function findBoardNotes(kind: BoardKind): LazyPart<BoardNotesProps> | undefined {
  return Object.hasOwn(notesByKind, kind.id) ? notesByKind[kind.id] : undefined
}
