/** Answer to making a workshop, new or from a file: its id and every link. The URL's fragment is the secret. */
import { z } from 'zod'

export const joinLinks = z.object({
  moderator: z.url(),
  observer: z.url(),
  screen: z.url(),
  /** By region id. */
  leads: z.record(z.string(), z.url()),
  participants: z.record(z.string(), z.url()),
})
export type JoinLinks = z.infer<typeof joinLinks>

export const workshopCreated = z.object({ id: z.string(), joinLinks })
export type WorkshopCreated = z.infer<typeof workshopCreated>
