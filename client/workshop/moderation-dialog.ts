/** Which of the moderation's dialogs is open; asked for by its menu and by the finder. */
import { createObservable } from '../sync/observable-value.ts'

export const moderationDialog = createObservable<
  'snapshot' | 'links' | 'board' | 'boards' | 'circles' | 'end' | undefined
>(undefined)
