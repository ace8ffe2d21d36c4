/** Joining: what a link invites to, and the session that it is traded for. The cookie is the browser's business. */
import type { Invitation } from '../../shared/protocol/invitation.ts'
import type { Joined } from '../../shared/protocol/opening.ts'
import type { CreateSession } from '../../shared/protocol/session.ts'
import { createAskedAhead } from './asked-ahead.ts'
import { type Answer, request } from './request.ts'

/** By the link's secret. */
export const invitations = createAskedAhead<Invitation>(secret =>
  request('/invitations', { method: 'POST', body: { secret } }),
)

export function createSession(session: CreateSession): Promise<Answer<Joined>> {
  return request('/sessions', { method: 'POST', body: session })
}
