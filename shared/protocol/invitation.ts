/**
 * `POST /api/invitations {secret}`: what the join page shows before anyone joins. Makes no session and no person.
 * A link that is wrong or was revoked is answered with `not_found` or `gone`.
 */
import { z } from 'zod'
import { localisedText } from '../model/workshop-file.ts'
import { roles } from './roles.ts'

export const askInvitation = z.object({ secret: z.string().min(1).max(200) })

export const invitation = z.object({
  workshopId: z.string(),
  title: localisedText,
  languages: z.array(z.string()),
  date: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  timezone: z.string().nullable(),
  role: z.enum(roles),
  /** The region that the link belongs to; null on links of no region. */
  regionId: z.string().nullable(),
  /** In neutral order, by code. */
  regions: z.array(
    z.object({ id: z.string(), code: z.string(), name: localisedText, timezone: z.string().nullable() }),
  ),
  hostRegion: z.string().nullable(),
  notice: z.nullable(localisedText),
})
export type Invitation = z.infer<typeof invitation>
