/**
 * `GET /api/workshops/:id/links` and `POST …/links/:linkId/revoke` and `…/renew`, for moderators: the links by which
 * people join. Revoking one shuts out everyone who came by it, at once. Renewing does that too and answers with the
 * link that takes its place; a moderator who renews the link of their own stays in.
 */
import { z } from 'zod'
import { roles } from './roles.ts'

export const accessLink = z.object({
  id: z.string(),
  role: z.enum(roles),
  regionId: z.string().nullable(),
  /** Null when revoked. */
  url: z.url().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  /** Whether who asks came by this link. */
  own: z.boolean(),
})
export type AccessLink = z.infer<typeof accessLink>

export const accessLinkList = z.array(accessLink)
