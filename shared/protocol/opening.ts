/**
 * `GET /api/workshops/:id/opening`, and part of the answer to joining where `opening` is asked for: all that a page
 * needs to show a workshop, in one answer. The sockets then bring only what is newer.
 */
import { z } from 'zod'
import { session } from './session.ts'
import { workshopInfo } from './workshop-info.ts'

export const opening = z.object({
  workshop: workshopInfo,
  /**
   * By document id, the state on disk as one Yjs update in base64: of control and of the documents of one's own
   * region. One that is large is missing: it comes by its socket.
   */
  states: z.record(z.string(), z.string()),
})
export type Opening = z.infer<typeof opening>

/** The answer to joining. */
export const joined = session.extend({ opening: opening.optional() })
export type Joined = z.infer<typeof joined>
