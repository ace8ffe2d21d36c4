/** Hands a session's token to the browser, where no script can read it. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookieName } from '../access/session-cookie.ts'
import type { Parts } from './parts.ts'

/**
 * 400 days, the longest that browsers keep one: a workshop is prepared for weeks and reviewed for months, and the
 * moderator ends sessions by revoking links.
 */
const lifetimeSeconds = 400 * 24 * 3600

export function setSessionCookie(
  { config }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  workshopId: string,
  token: string,
): void {
  reply.setCookie(cookieName(workshopId), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https' || (config.publicUrl?.startsWith('https:') ?? false),
    path: '/',
    maxAge: lifetimeSeconds,
  })
}
