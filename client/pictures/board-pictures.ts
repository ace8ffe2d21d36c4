/** Boards as pictures and on paper: the dialog for all kinds of boards that show cards. */
import { lazyPart } from '../react/lazy-part.ts'
import type { OpenBoard } from '../store/workshop-store.ts'

export interface BoardPicturesProps {
  boards: readonly OpenBoard[]
  /** What the board is called. */
  title: string
  isOpen: boolean
  onClose: () => void
}

export const boardPictures = lazyPart<BoardPicturesProps>(
  async () => (await import('./BoardPictureDialog.tsx')).BoardPictureDialog,
)
