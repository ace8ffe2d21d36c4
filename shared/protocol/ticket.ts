/** `POST /api/workshops/:id/tickets`: opens sockets on one document for a short while, with the session's rights. */
import { z } from 'zod'

export const createTicket = z.object({ documentId: z.string().min(1).max(200) })

export const ticket = z.object({ ticket: z.string(), expiresAt: z.iso.datetime(), epoch: z.number().int() })
export type Ticket = z.infer<typeof ticket>
