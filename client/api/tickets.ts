/** Tickets open sockets on one document for a short while. */
import type { Ticket } from '../../shared/protocol/ticket.ts'
import { type Answer, request } from './request.ts'

export function createTicket(workshopId: string, documentId: string): Promise<Answer<Ticket>> {
  return request(`/workshops/${encodeURIComponent(workshopId)}/tickets`, {
    method: 'POST',
    body: { documentId },
  })
}
