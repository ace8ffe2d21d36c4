/** Why the server refused a document or its changes, in a few words. */
import type { MessageId } from '../i18n/catalogs.ts'
import type { RefusalReason } from '../sync/provider.ts'

const words = {
  unauthorised: 'workshop.refusedUnauthorised',
  forbidden: 'workshop.refusedForbidden',
  notFound: 'workshop.refusedNotFound',
  revoked: 'workshop.refusedRevoked',
  staleEpoch: 'workshop.refusedStale',
  tooLarge: 'workshop.refusedTooLarge',
  tooFast: 'workshop.refusedTooFast',
  readOnly: 'workshop.refusedReadOnly',
} as const satisfies Partial<Record<RefusalReason, MessageId>>

export function refusalWords(reason: RefusalReason): MessageId {
  return reason in words ? words[reason as keyof typeof words] : 'workshop.refusedOther'
}
