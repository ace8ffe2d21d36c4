/**
 * `POST /api/workshops/:id/worked-together`: two organisations had worked together before the workshop, or it is taken
 * back that they had. Ties between others count as new (check.O7). It stands in `planEdits`, and leaves with the file.
 */
import { z } from 'zod'

const organisationId = z.string().min(1).max(120)

export const workedTogether = z.object({
  organisations: z.tuple([organisationId, organisationId]),
  together: z.boolean(),
})
export type WorkedTogether = z.infer<typeof workedTogether>

/** Every pair that is marked now. */
export const workedTogetherAnswer = z.object({ pairs: z.array(z.tuple([z.string(), z.string()])) })
export type WorkedTogetherAnswer = z.infer<typeof workedTogetherAnswer>
