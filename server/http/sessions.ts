/** Joining: a link's secret and an alias become a session; who asks for it gets the workshop with it. */
import { joined as joinedAnswer } from '../../shared/protocol/opening.ts'
import { createSession } from '../../shared/protocol/session.ts'
import { findToken } from '../access/session-cookie.ts'
import { describeOpening } from '../workshop/describe-opening.ts'
import { describeSession } from '../workshop/describe-session.ts'
import { joinWorkshop } from '../workshop/join-workshop.ts'
import { answers } from './answers.ts'
import type { Routes } from './parts.ts'
import { orRefuse } from './refusal.ts'
import { baseUrl } from './security.ts'
import { setSessionCookie } from './set-session-cookie.ts'

export const sessionRoutes: Routes = (app, parts) => {
  app.post(
    '/sessions',
    {
      config: { rateLimit: { max: parts.config.limits.joinsPerMinute, groupId: 'joins' } },
      schema: { summary: 'Join by a link', body: createSession, response: answers(200, joinedAnswer) },
    },
    async (request, reply) => {
      const tokenFor = (workshopId: string) => findToken(request.headers.cookie, workshopId)
      const joined = orRefuse(await joinWorkshop(parts, { ...request.body, tokenFor }))
      const { workshopId } = joined.identity
      if (joined.token !== undefined) setSessionCookie(parts, request, reply, workshopId, joined.token)
      const session = describeSession(joined.view, joined.identity)
      if (!request.body.opening) return session
      const base = baseUrl(request, parts.config.publicUrl)
      return { ...session, opening: await describeOpening(parts, joined.identity, base) }
    },
  )
}
