/** The dialog for pasted lines, which comes when lines are pasted. */
import { withLaterWords } from '../i18n/active-language.ts'
import { lazyPart } from '../react/lazy-part.ts'
import type { PasteDialogProps } from './PasteDialog.tsx'

export const pasteDialog = lazyPart<PasteDialogProps>(
  async () => (await withLaterWords(import('./PasteDialog.tsx'))).PasteDialog,
)
