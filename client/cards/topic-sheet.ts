/** The field for a card's topic, with its combobox: it comes when the card's menu is open. */
import { withLaterWords } from '../i18n/active-language.ts'
import { lazyPart } from '../react/lazy-part.ts'
import type { TopicSheetProps } from './TopicSheet.tsx'

export const topicSheet = lazyPart<TopicSheetProps>(
  async () => (await withLaterWords(import('./TopicSheet.tsx'))).TopicSheet,
)
