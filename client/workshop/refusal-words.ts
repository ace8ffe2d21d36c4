/** Why the server refused a document or its changes, in a few words. */
import type { MessageId } from '../i18n/catalogs.ts'
import type { SetAsideReason } from '../sync/set-aside.ts'

const words = {
  unauthorised: 'workshop.refusedUnauthorised',
  forbidden: 'workshop.refusedForbidden',
  notFound: 'workshop.refusedNotFound',
  revoked: 'workshop.refusedRevoked',
  staleEpoch: 'workshop.refusedStale',
  tooLarge: 'workshop.refusedTooLarge',
  tooFast: 'workshop.refusedTooFast',
  readOnly: 'workshop.refusedReadOnly',
  otherPerson: 'workshop.refusedOtherPerson',
} as const satisfies Partial<Record<SetAsideReason, MessageId>>

export function refusalWords(reason: SetAsideReason): MessageId {
  return reason in words ? words[reason as keyof typeof words] : 'workshop.refusedOther'
}
