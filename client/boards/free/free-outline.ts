/** The outline of a free board, loaded when it is asked for. */
import { withLaterWords } from '../../i18n/active-language.ts'
import { lazyPart } from '../../react/lazy-part.ts'

export const freeOutline = lazyPart(
  async () => (await withLaterWords(import('./FreeOutline.tsx'))).FreeOutline,
)
