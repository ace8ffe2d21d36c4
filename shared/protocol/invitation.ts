/**
 * `POST /api/invitations {secret}`: what the join page shows before anyone joins. Makes no session and no person.
 * A link that is wrong or was revoked is answered with `not_found` or `gone`; so is
 * one to take part by in a workshop that has ended, of rule `ended`, unless this browser took part.
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
  /** False: the workshop has ended, and who asks took part in this browser and can only go on as who they were. */
  takesNew: z.boolean(),
})
export type Invitation = z.infer<typeof invitation>
