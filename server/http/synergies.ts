/** Decisions on the links of the synergy map: what a region, or the moderator, says to one; and which ties are old. */
import { z } from 'zod'
import { answerLink, linkAnswered } from '../../shared/protocol/link-answer.ts'
import { workedTogether, workedTogetherAnswer } from '../../shared/protocol/worked-together.ts'
import { decideOnLink } from '../workshop/answer-link.ts'
import { markWorkedTogether } from '../workshop/worked-together.ts'
import { answers, workshopParams } from './answers.ts'
import type { Routes } from './parts.ts'
import { orRefuse } from './refusal.ts'
import { whoAsks, whoAsksAs } from './who-asks.ts'

/** A topic and two regions, with what stands between. */
const linkParams = workshopParams.extend({ linkId: z.string().max(200) })

export const synergyRoutes: Routes = (app, parts) => {
  app.post(
    '/workshops/:id/synergies/:linkId/answer',
    {
      schema: {
        summary: 'Answer to a link for one’s region: accept, park, reject, or take the answer back',
        params: linkParams,
        body: answerLink,
        response: answers(200, linkAnswered),
      },
    },
    async request => {
      const { id, linkId } = request.params
      const identity = await whoAsks(parts, request, id)
      return orRefuse(await decideOnLink(parts, identity, linkId, request.body))
    },
  )

  app.post(
    '/workshops/:id/worked-together',
    {
      schema: {
        summary: 'Mark two organisations as having worked together before, or take it back',
        params: workshopParams,
        body: workedTogether,
        response: answers(200, workedTogetherAnswer),
      },
    },
    async request => {
      const { id } = request.params
      await whoAsksAs(['moderator', 'region_lead'], parts, request, id)
      return orRefuse(await markWorkedTogether(parts, id, request.body))
    },
  )
}
