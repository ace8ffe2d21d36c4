/** Who asks: the session behind a request's cookie, looked up anew each time. Without one there is no answer. */
import type { FastifyRequest } from 'fastify'
import type { Failure } from '../../shared/protocol/error-body.ts'
import type { Role } from '../../shared/protocol/roles.ts'
import type { Identity } from '../access/grant.ts'
import { findToken } from '../access/session-cookie.ts'
import type { Parts } from './parts.ts'
import { Refusal, refuse } from './refusal.ts'

/** `rule` lets a page say it in its own words. */
const linkRevoked: Failure = {
  kind: 'unauthorised',
  message: 'The link that you joined by was revoked: ask the moderator for a new one.',
  details: [{ path: 'session', expected: 'a link that holds', rule: 'revoked' }],
}

export async function whoAsks(parts: Parts, request: FastifyRequest, workshopId: string): Promise<Identity> {
  const token = findToken(request.headers.cookie, workshopId)
  const found = token === undefined ? undefined : await parts.sessions.findByToken(workshopId, token)
  if (found?.ok) return found.value
  if (!(await parts.storage.findWorkshop(workshopId))) refuse('not_found', 'There is no such workshop here.')
  if (found?.error === 'revoked') {
    throw new Refusal(linkRevoked)
  }
  return refuse('unauthorised', 'Join the workshop first: open the link that you were sent.')
}

/** The same, refusing everyone whose role is not among these. */
export async function whoAsksAs(
  roles: readonly Role[],
  parts: Parts,
  request: FastifyRequest,
  workshopId: string,
): Promise<Identity> {
  const identity = await whoAsks(parts, request, workshopId)
  if (roles.includes(identity.role)) return identity
  return refuse('forbidden', `Only a ${roles.join(' or ')} may do this: join by such a link.`)
}
