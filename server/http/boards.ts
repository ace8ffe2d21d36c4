/** Boards that moderation adds, names, puts away and locks; that of strategies comes with its first card. */
import { z } from 'zod'
import {
  addBoard,
  boardAnswer,
  changeBoard,
  comesWithFirstCard,
  lockCards,
} from '../../shared/protocol/boards.ts'
import type { Role } from '../../shared/protocol/roles.ts'
import { addBoard as add, changeBoard as change, lockCards as lock } from '../workshop/boards.ts'
import { answers, workshopParams } from './answers.ts'
import type { Routes } from './parts.ts'
import { orRefuse } from './refusal.ts'
import { whoAsksAs } from './who-asks.ts'

const boardParams = workshopParams.extend({ boardId: z.string().max(64) })

const moderators: readonly Role[] = ['moderator']
/** Those who write on boards that all share. */
const writers: readonly Role[] = ['moderator', 'region_lead', 'participant']

export const boardRoutes: Routes = (app, parts) => {
  app.post(
    '/workshops/:id/boards',
    {
      schema: {
        summary: 'Add a board',
        params: workshopParams,
        body: addBoard,
        response: answers(201, boardAnswer),
      },
    },
    async (request, reply) => {
      const mayAsk = comesWithFirstCard(request.body) ? writers : moderators
      const { workshopId } = await whoAsksAs(mayAsk, parts, request, request.params.id)
      return reply.code(201).send(orRefuse(await add(parts, workshopId, request.body)))
    },
  )

  app.post(
    '/workshops/:id/boards/:boardId',
    {
      schema: {
        summary: 'Name a board, put it away or bring it back, lock it',
        params: boardParams,
        body: changeBoard,
        response: answers(200, boardAnswer),
      },
    },
    async request => {
      const { id, boardId } = request.params
      await whoAsksAs(['moderator'], parts, request, id)
      return orRefuse(await change(parts, id, boardId, request.body))
    },
  )

  app.post(
    '/workshops/:id/boards/:boardId/locks',
    {
      schema: {
        summary: 'Lock elements of a board, or let them go',
        params: boardParams,
        body: lockCards,
        response: answers(200, boardAnswer),
      },
    },
    async request => {
      const { id, boardId } = request.params
      await whoAsksAs(['moderator'], parts, request, id)
      return orRefuse(await lock(parts, id, boardId, request.body))
    },
  )
}
