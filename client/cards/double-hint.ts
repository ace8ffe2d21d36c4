/** The hint on a card that another says the same: it comes when the board stands. */
import { withLaterWords } from '../i18n/active-language.ts'
import { lazyPart } from '../react/lazy-part.ts'
import type { DoubleHintProps } from './DoubleHint.tsx'

export const doubleHint = lazyPart<DoubleHintProps>(
  async () => (await withLaterWords(import('./DoubleHint.tsx'))).DoubleHint,
)
