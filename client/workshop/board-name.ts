/** What a board is called: its own title, else what its kind says. */
import { kindOfBoard } from '../../shared/boards/registry.ts'
import type { Language } from '../i18n/languages.ts'
import { kindText, localised } from '../i18n/localised.ts'
import type { Board } from './steps.ts'

export function boardName(board: Board, language: Language): string {
  return localised(board.title, language) || kindText(kindOfBoard(board).titles, language)
}
