/** `POST /api/workshops/:id/reveals`, for moderators: shows at once what all regions have chosen on one board. */
import { z } from 'zod'
import { idPattern } from '../model/document-id.ts'

export const reveal = z.object({ boardId: z.string().regex(idPattern) })

/** How many cards each region now shows more, by region id; regions that had chosen none are left out. */
export const revealAnswer = z.object({ released: z.record(z.string(), z.number().int()) })
export type RevealAnswer = z.infer<typeof revealAnswer>
