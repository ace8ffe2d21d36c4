/** The dialog for boards that show cards. */

import type { BoardPicturesProps } from './board-pictures.ts'
import { sheetOfBoards } from './board-sheet.ts'
import { PictureDialog } from './PictureDialog.tsx'
import { useSheetWords } from './use-sheet-words.ts'

export function BoardPictureDialog({ boards, title, ...dialog }: BoardPicturesProps) {
  const words = useSheetWords(title)
  return <PictureDialog readSheet={() => sheetOfBoards(boards, words)} {...dialog} />
}
