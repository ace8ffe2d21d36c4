/** Why the server refused a document or its changes, in a few words. */
import type { MessageId } from '../i18n/catalogs.ts'
import type { SetAsideReason } from '../sync/set-aside.ts'

const words = {
  unauthorised: 'aside.refusedUnauthorised',
  forbidden: 'aside.refusedForbidden',
  notFound: 'aside.refusedNotFound',
  revoked: 'aside.refusedRevoked',
  staleEpoch: 'aside.refusedStale',
  tooLarge: 'aside.refusedTooLarge',
  tooFast: 'aside.refusedTooFast',
  readOnly: 'aside.refusedReadOnly',
  otherPerson: 'aside.refusedOtherPerson',
} as const satisfies Partial<Record<SetAsideReason, MessageId>>

export function refusalWords(reason: SetAsideReason): MessageId {
  return reason in words ? words[reason as keyof typeof words] : 'aside.refusedOther'
}
