/**
 * `POST /api/workshops/:id/end`, for moderators: ends the workshop, or opens it again. Asked for what is so already,
 * nothing changes. The outcome is in the control document; SPEC.md, "Ending", says what follows from it.
 */
import { z } from 'zod'

export const endWorkshop = z.object({ ended: z.boolean() })
export type EndWorkshop = z.infer<typeof endWorkshop>

export const endAnswer = z.object({
  /** Null: it goes on. */
  endedAt: z.iso.datetime().nullable(),
})
export type EndAnswer = z.infer<typeof endAnswer>
