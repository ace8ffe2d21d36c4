/** `GET /api/workshops/:id`: the workshop as this session may see it. */
import { z } from 'zod'
import { localisedText } from '../model/workshop-file.ts'
import { joinLinks } from './join-links.ts'
import { session } from './session.ts'

/** Links that live: one that was revoked is missing. */
export const livingLinks = joinLinks.partial({ moderator: true, observer: true, screen: true })
export type LivingLinks = z.infer<typeof livingLinks>

export const workshopInfo = z.object({
  id: z.string(),
  title: localisedText,
  languages: z.array(z.string()),
  notice: z.nullable(localisedText),
  privacy: z.enum(['open', 'drafts']),
  phase: z.string().nullable(),
  /** When moderation ended the workshop; null while it goes on. */
  endedAt: z.string().nullable(),
  regions: z.array(z.object({ id: z.string(), code: z.string(), name: localisedText })),
  boards: z.array(z.object({ id: z.string(), type: z.string(), title: z.nullable(localisedText) })),
  /** Who asks: the same as the answer to joining, so that a reload needs no secret. */
  session,
  /** For moderators only. */
  joinLinks: livingLinks.nullable(),
})
export type WorkshopInfoAnswer = z.infer<typeof workshopInfo>
