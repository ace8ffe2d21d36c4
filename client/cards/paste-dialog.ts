/** The dialog for pasted lines, which comes when lines are pasted. */
import { lazyPart } from '../react/lazy-part.ts'
import type { PasteDialogProps } from './PasteDialog.tsx'

export const pasteDialog = lazyPart<PasteDialogProps>(
  async () => (await import('./PasteDialog.tsx')).PasteDialog,
)
