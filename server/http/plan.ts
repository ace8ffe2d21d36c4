/** The action plan as JSON, for everyone in the workshop: it holds nothing but what was released to all. */
import { z } from 'zod'
import { planSchema } from '../../shared/plan/plan-schema.ts'
import { readPlan } from '../history/read-plan.ts'
import { answers, workshopParams } from './answers.ts'
import type { Routes } from './parts.ts'
import { orRefuse } from './refusal.ts'
import { whoAsks } from './who-asks.ts'

export const planRoutes: Routes = (app, parts) => {
  app.get(
    '/workshops/:id/plan',
    {
      schema: {
        summary: 'The plan of what is on the boards now, or of a snapshot',
        params: workshopParams,
        querystring: z.object({ snapshot: z.string().max(64).optional() }),
        response: answers(200, planSchema),
      },
    },
    async (request, reply) => {
      const { workshopId } = await whoAsks(parts, request, request.params.id)
      const { plan } = orRefuse(await readPlan(parts, workshopId, request.query.snapshot))
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(plan) as never)
    },
  )
}
