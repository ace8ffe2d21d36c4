/** Joining: what a link invites to, and the session that it is traded for. The cookie is the browser's business. */
import type { Invitation } from '../../shared/protocol/invitation.ts'
import type { CreateSession, Session } from '../../shared/protocol/session.ts'
import { type Answer, request } from './request.ts'

export function readInvitation(secret: string): Promise<Answer<Invitation>> {
  return request('/invitations', { method: 'POST', body: { secret } })
}

export function createSession(session: CreateSession): Promise<Answer<Session>> {
  return request('/sessions', { method: 'POST', body: session })
}
