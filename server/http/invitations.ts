/** What the join page shows before anyone joins. */
import { askInvitation, invitation } from '../../shared/protocol/invitation.ts'
import { findToken } from '../access/session-cookie.ts'
import { describeInvitation } from '../workshop/describe-invitation.ts'
import { answers } from './answers.ts'
import type { Routes } from './parts.ts'
import { orRefuse } from './refusal.ts'

export const invitationRoutes: Routes = (app, parts) => {
  app.post(
    '/invitations',
    {
      config: { rateLimit: { max: parts.config.limits.joinsPerMinute, groupId: 'invitations' } },
      schema: { summary: 'What a link invites to', body: askInvitation, response: answers(200, invitation) },
    },
    async request => {
      const tokenFor = (workshopId: string) => findToken(request.headers.cookie, workshopId)
      return orRefuse(await describeInvitation(parts, request.body.secret, tokenFor))
    },
  )
}
