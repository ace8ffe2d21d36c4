/** The competence board as figures, which comes when it is opened. */
import { withLaterWords } from '../../i18n/active-language.ts'
import { lazyPart } from '../../react/lazy-part.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'

export const competenceMatrix = lazyPart<{ boards: readonly OpenBoard[] }>(
  async () => (await withLaterWords(import('./CompetenceMatrix.tsx'))).CompetenceMatrix,
)
