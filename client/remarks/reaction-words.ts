/** A sign and a word for each reaction. */
import type { ReactionId } from '../../shared/model/remarks.ts'

export const reactionSigns: Readonly<Record<ReactionId, string>> = {
  agree: '+1',
  important: '!',
  unclear: '?',
}

export const reactionWords = {
  agree: 'remarks.agree',
  important: 'remarks.important',
  unclear: 'remarks.unclear',
} as const satisfies Record<ReactionId, string>
