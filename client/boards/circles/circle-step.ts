/** The circles' pages, which come with the first circle that is opened. */
import { withLaterWords } from '../../i18n/active-language.ts'
import { lazyPart } from '../../react/lazy-part.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'

export const circleStep = lazyPart<{ boards: readonly OpenBoard[]; isOne: boolean }>(
  async () => (await withLaterWords(import('./CircleStep.tsx'))).CircleStep,
)
