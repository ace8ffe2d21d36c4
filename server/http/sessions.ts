/** Joining: a link's secret and an alias become a session. */
import { createSession, session } from '../../shared/protocol/session.ts'
import { findToken } from '../access/session-cookie.ts'
import { describeSession } from '../workshop/describe-session.ts'
import { joinWorkshop } from '../workshop/join-workshop.ts'
import { answers } from './answers.ts'
import type { Routes } from './parts.ts'
import { orRefuse } from './refusal.ts'
import { setSessionCookie } from './set-session-cookie.ts'

export const sessionRoutes: Routes = (app, parts) => {
  app.post(
    '/sessions',
    {
      config: { rateLimit: { max: parts.config.limits.joinsPerMinute, groupId: 'joins' } },
      schema: { summary: 'Join by a link', body: createSession, response: answers(200, session) },
    },
    async (request, reply) => {
      const tokenFor = (workshopId: string) => findToken(request.headers.cookie, workshopId)
      const joined = orRefuse(await joinWorkshop(parts, { ...request.body, tokenFor }))
      const { workshopId } = joined.identity
      if (joined.token !== undefined) setSessionCookie(parts, request, reply, workshopId, joined.token)
      return describeSession(joined.view, joined.identity)
    },
  )
}
