/** Which of the moderation's dialogs is open; asked for by its menu and by the finder. */
import { createObservable } from '../sync/observable-value.ts'

export type ModerationDialogId = 'snapshot' | 'links' | 'board' | 'boards' | 'circles' | 'end'

export const moderationDialog = createObservable<ModerationDialogId | undefined>(undefined)
