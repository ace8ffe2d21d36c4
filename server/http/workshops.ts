/** Making a workshop, new, from a file or from the shipped example, and saying what one is. */
import { workshopFileSchema } from '../../shared/model/workshop-file.ts'
import { createWorkshop } from '../../shared/protocol/create-workshop.ts'
import { workshopCreated } from '../../shared/protocol/join-links.ts'
import { opening } from '../../shared/protocol/opening.ts'
import { workshopInfo } from '../../shared/protocol/workshop-info.ts'
import { joinLinksOf } from '../access/links.ts'
import { describeOpening } from '../workshop/describe-opening.ts'
import { describeWorkshop } from '../workshop/describe-workshop.ts'
import { readExample } from '../workshop/example.ts'
import { type Founded, foundWorkshop } from '../workshop/found-workshop.ts'
import { newWorkshopFile } from '../workshop/new-workshop-file.ts'
import { answers, workshopParams } from './answers.ts'
import type { Parts, Routes } from './parts.ts'
import { orRefuse } from './refusal.ts'
import { baseUrl } from './security.ts'
import { whoAsks } from './who-asks.ts'

export const workshopRoutes: Routes = (app, parts) => {
  const { limits, publicUrl } = parts.config
  const creation = { rateLimit: { max: limits.creationsPerMinute, groupId: 'creations' } }

  app.post(
    '/workshops',
    {
      config: creation,
      schema: { summary: 'New workshop', body: createWorkshop, response: answers(201, workshopCreated) },
    },
    async (request, reply) => {
      const file = orRefuse(newWorkshopFile(request.body, parts.now().toISOString().slice(0, 10)))
      const founded = orRefuse(await foundWorkshop(parts, file))
      return reply.code(201).send(created(parts, founded, baseUrl(request, publicUrl)))
    },
  )

  app.post(
    '/imports',
    {
      config: creation,
      bodyLimit: limits.importMaxBytes,
      schema: {
        summary: 'Workshop from a workshop file',
        body: workshopFileSchema,
        response: answers(201, workshopCreated),
      },
      validatorCompiler: () => value => ({ value }),
    },
    async (request, reply) => {
      const founded = orRefuse(await foundWorkshop(parts, request.body, parts))
      return reply.code(201).send(created(parts, founded, baseUrl(request, publicUrl)))
    },
  )

  app.post(
    '/example',
    {
      config: creation,
      schema: { summary: 'Workshop from the worked example', response: answers(201, workshopCreated) },
    },
    async (request, reply) => {
      const founded = orRefuse(await foundWorkshop(parts, await readExample()))
      return reply.code(201).send(created(parts, founded, baseUrl(request, publicUrl)))
    },
  )

  app.get(
    '/workshops/:id',
    {
      schema: {
        summary: 'The workshop as this session may see it',
        params: workshopParams,
        response: answers(200, workshopInfo),
      },
    },
    async request => {
      const identity = await whoAsks(parts, request, request.params.id)
      return describeWorkshop(parts, identity, baseUrl(request, publicUrl))
    },
  )

  app.get(
    '/workshops/:id/opening',
    {
      schema: {
        summary: 'The workshop with what is seen of it first, in one answer',
        params: workshopParams,
        response: answers(200, opening),
      },
    },
    async request => {
      const identity = await whoAsks(parts, request, request.params.id)
      return describeOpening(parts, identity, baseUrl(request, publicUrl))
    },
  )
}

function created(parts: Parts, { workshopId, links }: Founded, base: string) {
  return workshopCreated.parse({ id: workshopId, joinLinks: joinLinksOf(parts.seal, links, base) })
}
