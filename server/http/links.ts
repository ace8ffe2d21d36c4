/** The links of a workshop, for its moderators: list, revoke, renew. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type AccessLink, accessLink, accessLinkList } from '../../shared/protocol/access-link.ts'
import { createLink, linkUrl } from '../access/links.ts'
import type { LinkRecord } from '../storage/port.ts'
import { answers, workshopParams } from './answers.ts'
import type { Parts, Routes } from './parts.ts'
import { refuse } from './refusal.ts'
import { baseUrl } from './security.ts'
import { setSessionCookie } from './set-session-cookie.ts'
import { whoAsksAs } from './who-asks.ts'

const linkParams = workshopParams.extend({ linkId: z.string().max(64) })

export const linkRoutes: Routes = (app, parts) => {
  const { storage, access, sessions, seal, now } = parts

  app.get(
    '/workshops/:id/links',
    {
      schema: { summary: 'Links to join by', params: workshopParams, response: answers(200, accessLinkList) },
    },
    async request => {
      const { workshopId, sessionHash } = await whoAsksAs(['moderator'], parts, request, request.params.id)
      const links = await storage.listLinks(workshopId)
      return links.map(link => shownLink(parts, request, link, sessions.linkOf(sessionHash)))
    },
  )

  app.post(
    '/workshops/:id/links/:linkId/revoke',
    { schema: { summary: 'Revoke a link', params: linkParams, response: answers(200, accessLink) } },
    async request => {
      const { id, linkId } = request.params
      const { sessionHash } = await whoAsksAs(['moderator'], parts, request, id)
      const own = sessions.linkOf(sessionHash)
      if (linkId === own) {
        return refuse(
          'conflict',
          'This is the link that you joined by: renew it instead, so that you stay in.',
        )
      }
      const link = await mustFindLink(parts, id, linkId)
      const revokedAt = link.revokedAt ?? now().toISOString()
      await storage.revokeLink(linkId, revokedAt)
      access.endLink(id, linkId)
      return shownLink(parts, request, { ...link, revokedAt }, own)
    },
  )

  app.post(
    '/workshops/:id/links/:linkId/renew',
    { schema: { summary: 'Renew a link', params: linkParams, response: answers(200, accessLink) } },
    async (request, reply) => {
      const { id, linkId } = request.params
      const identity = await whoAsksAs(['moderator'], parts, request, id)
      const isOwn = linkId === sessions.linkOf(identity.sessionHash)
      const { role, regionId } = await mustFindLink(parts, id, linkId)
      const successor = createLink(seal, { workshopId: id, role, regionId })
      await storage.replaceLink(linkId, now().toISOString(), successor)
      if (isOwn) {
        const { participantId, alias } = identity
        const person = { participantId, workshopId: id, alias, role, regionId }
        setSessionCookie(parts, request, reply, id, await sessions.start(person, successor))
      }
      access.endLink(id, linkId)
      return shownLink(parts, request, successor, isOwn ? successor.secretHash : undefined)
    },
  )
}

async function mustFindLink({ storage }: Parts, workshopId: string, linkId: string): Promise<LinkRecord> {
  const link = await storage.findLink(linkId)
  return link?.workshopId === workshopId
    ? link
    : refuse('not_found', 'There is no such link in this workshop.')
}

function shownLink(
  parts: Parts,
  request: FastifyRequest,
  link: LinkRecord,
  own: string | undefined,
): AccessLink {
  const { secretHash, role, regionId, revokedAt } = link
  const url =
    revokedAt === null ? linkUrl(parts.seal, link, baseUrl(request, parts.config.publicUrl)) : undefined
  return { id: secretHash, role, regionId, url: url ?? null, revokedAt, own: secretHash === own }
}
