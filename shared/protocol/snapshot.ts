/** `POST` and `GET /api/workshops/:id/snapshots`. A single snapshot is answered as its workshop file. */
import { z } from 'zod'

export const createSnapshot = z.object({
  label: z.string().trim().min(1).max(200),
  /** `plan`: taken in order to build the plan from it. Absent: `manual`. */
  cause: z.enum(['manual', 'plan']).optional(),
})

export const snapshot = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: z.iso.datetime(),
  /** SHA-256 of the workshop file as RFC 8785 JSON without `expected`, `exportedAt` and pictures. */
  hash: z.string(),
  /** `ended`: taken when the workshop was ended. */
  cause: z.enum(['manual', 'plan', 'before_restore', 'ended']),
})
export type Snapshot = z.infer<typeof snapshot>

export const snapshotList = z.array(snapshot)
