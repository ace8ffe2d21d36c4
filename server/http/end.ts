/** A moderator ends the workshop, or opens it again. */
import { endAnswer, endWorkshop } from '../../shared/protocol/end.ts'
import { endWorkshop as end } from '../workshop/end-workshop.ts'
import { answers, workshopParams } from './answers.ts'
import type { Routes } from './parts.ts'
import { orRefuse } from './refusal.ts'
import { whoAsksAs } from './who-asks.ts'

export const endRoutes: Routes = (app, parts) => {
  app.post(
    '/workshops/:id/end',
    {
      schema: {
        summary: 'End the workshop, so that it can only be read, or open it again',
        params: workshopParams,
        body: endWorkshop,
        response: answers(200, endAnswer),
      },
    },
    async request => {
      const identity = await whoAsksAs(['moderator'], parts, request, request.params.id)
      return orRefuse(await end(parts, identity, request.body))
    },
  )
}
