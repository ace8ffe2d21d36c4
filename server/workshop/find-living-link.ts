/** The link that a secret opens; a revoked one says so, since whoever holds it was once let in. */
import type { Failure } from '../../shared/protocol/error-body.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import { hashSecret } from '../access/secrets.ts'
import type { LinkRecord, Storage } from '../storage/port.ts'

export async function findLivingLink(storage: Storage, secret: string): Promise<Result<LinkRecord, Failure>> {
  const link = await storage.findLink(hashSecret(secret))
  if (!link) {
    const message = 'This link opens no workshop: check that it was copied whole, or ask for it again.'
    return fail({ kind: 'not_found', message })
  }
  if (link.revokedAt !== null) {
    return fail({ kind: 'gone', message: 'This link was revoked: ask the moderator for a new one.' })
  }
  return succeed(link)
}
