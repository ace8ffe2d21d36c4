/** Tickets open sockets on one document with this session's rights, from any client. */
import { createTicket, ticket } from '../../shared/protocol/ticket.ts'
import { accessIn } from '../access/access.ts'
import { answers, workshopParams } from './answers.ts'
import type { Routes } from './parts.ts'
import { refuse } from './refusal.ts'
import { whoAsks } from './who-asks.ts'

export const ticketRoutes: Routes = (app, parts) => {
  app.post(
    '/workshops/:id/tickets',
    {
      schema: {
        summary: 'Ticket for sockets on one document',
        params: workshopParams,
        body: createTicket,
        response: answers(200, ticket),
      },
    },
    async request => {
      const { documentId } = request.body
      const identity = await whoAsks(parts, request, request.params.id)
      const view = await parts.views.load(identity.workshopId)
      const document = view?.documents.get(documentId)
      if (!view || !document) return refuse('not_found', 'There is no such document in this workshop.')
      if (!accessIn(view, identity, documentId))
        return refuse('forbidden', 'Your role may not read this document.')
      const expiresAt = parts.now().getTime() + parts.config.ticketLifetimeMs
      const { workshopId, sessionHash } = identity
      const { epoch } = document
      return {
        ticket: parts.tickets.issue({ workshopId, documentId, sessionHash, epoch, expiresAt }),
        expiresAt: new Date(expiresAt).toISOString(),
        epoch,
      }
    },
  )
}
