/** Circles that moderation makes, names and closes, and who is in which. */
import { z } from 'zod'
import { assignCircle, changeCircle, circleAnswer, makeCircle } from '../../shared/protocol/circles.ts'
import { assignCircle as assign, changeCircle as change, makeCircle as make } from '../workshop/circles.ts'
import { answers, workshopParams } from './answers.ts'
import type { Routes } from './parts.ts'
import { orRefuse } from './refusal.ts'
import { whoAsks, whoAsksAs } from './who-asks.ts'

const circleParams = workshopParams.extend({ circleId: z.string().max(64) })
const personParams = workshopParams.extend({ participantId: z.string().max(64) })

export const circleRoutes: Routes = (app, parts) => {
  app.post(
    '/workshops/:id/circles',
    {
      schema: {
        summary: 'Make a circle',
        params: workshopParams,
        body: makeCircle,
        response: answers(201, circleAnswer),
      },
    },
    async (request, reply) => {
      const { workshopId } = await whoAsksAs(['moderator'], parts, request, request.params.id)
      return reply.code(201).send(orRefuse(await make(parts, workshopId, request.body)))
    },
  )

  app.post(
    '/workshops/:id/circles/:circleId',
    {
      schema: {
        summary: 'Name a circle, say what it is about and who hosts it, close it or open it again',
        params: circleParams,
        body: changeCircle,
        response: answers(200, circleAnswer),
      },
    },
    async request => {
      const { id, circleId } = request.params
      await whoAsksAs(['moderator'], parts, request, id)
      return orRefuse(await change(parts, id, circleId, request.body))
    },
  )

  app.post(
    '/workshops/:id/participants/:participantId/circle',
    {
      schema: {
        summary: 'Go into a circle, or put somebody into one',
        params: personParams,
        body: assignCircle,
        response: answers(200, assignCircle),
      },
    },
    async request => {
      const { id, participantId } = request.params
      const identity = await whoAsks(parts, request, id)
      return orRefuse(await assign(parts, identity, participantId, request.body))
    },
  )
}
