/** What workshops with drafts have besides: comes only there. */
import { withLaterWords } from '../../i18n/active-language.ts'
import { lazyPart } from '../../react/lazy-part.ts'
import type { DraftsBarProps } from './DraftsBar.tsx'
import type { DraftsPanelProps } from './DraftsPanel.tsx'

export const draftsBar = lazyPart<DraftsBarProps>(
  async () => (await withLaterWords(import('./DraftsBar.tsx'))).DraftsBar,
)
export const draftsPanel = lazyPart<DraftsPanelProps>(
  async () => (await withLaterWords(import('./DraftsPanel.tsx'))).DraftsPanel,
)
