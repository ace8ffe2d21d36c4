/** `POST /api/sessions`: trades a link's secret and an alias for a session and its cookie. */
import { z } from 'zod'
import { roles } from './roles.ts'

export const createSession = z.object({
  secret: z.string().min(1).max(200),
  /** What others see; need not be unique. */
  alias: z.string().trim().min(1).max(80),
  /** Whether to answer with all that a page needs to show the workshop (`opening.ts`). */
  opening: z.boolean().optional(),
})
export type CreateSession = z.infer<typeof createSession>

export const sessionDocument = z.object({
  id: z.string(),
  boardId: z.string().nullable(),
  kind: z.enum(['control', 'board', 'drafts']),
  boardType: z.string().nullable(),
  regionId: z.string().optional(),
  circleId: z.string().optional(),
  access: z.enum(['write', 'read']),
  epoch: z.number().int(),
})
export type SessionDocument = z.infer<typeof sessionDocument>

export const session = z.object({
  workshopId: z.string(),
  participantId: z.string(),
  alias: z.string(),
  role: z.enum(roles),
  regionId: z.string().nullable(),
  documents: z.array(sessionDocument),
})
export type Session = z.infer<typeof session>
