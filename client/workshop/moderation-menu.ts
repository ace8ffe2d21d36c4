/** The moderation's menu, and that of a phone with it: for moderators only, so that nobody else loads them. */
import { withLaterWords } from '../i18n/active-language.ts'
import { lazyPart } from '../react/lazy-part.ts'

const load = () => withLaterWords(import('./Moderation.tsx'))

export const moderationMenu = lazyPart(async () => (await load()).Moderation)
export const moderatorMenu = lazyPart(async () => (await load()).ModeratorMenu)
