/**
 * `GET /api/workshops/:id/drafts`, for moderators: how many cards regions keep to themselves. Counts are all that anyone
 * outside a region is told of its drafts.
 */
import { z } from 'zod'

export const draftCounts = z.array(
  z.object({
    boardId: z.string(),
    regionId: z.string(),
    /** With words in them, not on the board. */
    drafts: z.number().int(),
    /** Those of them that are chosen for the reveal. */
    ready: z.number().int(),
    /** On the board, for all to see. */
    released: z.number().int(),
  }),
)
export type DraftCounts = z.infer<typeof draftCounts>
