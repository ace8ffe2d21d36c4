/**
 * Pictures on boards: taken in from whoever may write the board, shown to everybody with a session in the workshop and
 * to nobody else. What is sent out can only ever be an image: its kind is ours, nothing guesses it, nothing in it runs.
 */
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { pictureKept, pictureQuery } from '../../shared/protocol/pictures.ts'
import { accessIn } from '../access/access.ts'
import { keepPicture } from '../workshop/keep-picture.ts'
import { answers, workshopParams } from './answers.ts'
import type { App, Routes } from './parts.ts'
import { orRefuse, refuse } from './refusal.ts'
import { whoAsks } from './who-asks.ts'

const pictureParams = workshopParams.extend({ pictureId: z.string().max(64) })

/** The bytes behind an id never change. */
const yearSeconds = 365 * 24 * 3600

/** A scope of its own: no other route takes anything but JSON. */
export const pictureRoutes: Routes = (app, parts) => {
  const { maxBytes } = parts.config.pictures
  void app.register(async scope => {
    // Of its kind the sender may say what it likes: it is told by the content.
    for (const type of ['application/octet-stream', /^image\//])
      scope.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: maxBytes }, (_request, body, done) =>
        done(null, body),
      )
    takePictures(scope.withTypeProvider<ZodTypeProvider>(), parts)
    showPictures(scope.withTypeProvider<ZodTypeProvider>(), parts)
  })
}

const takePictures: Routes = (app: App, parts) => {
  const { maxBytes, perMinute } = parts.config.pictures
  app.post(
    '/workshops/:id/pictures',
    {
      config: { rateLimit: { max: perMinute, groupId: 'pictures' } },
      bodyLimit: maxBytes,
      schema: {
        summary: 'Keep a picture for a board: its bytes as the body',
        params: workshopParams,
        querystring: pictureQuery,
        response: answers(201, pictureKept),
      },
    },
    async (request, reply) => {
      const identity = await whoAsks(parts, request, request.params.id)
      const view = await parts.views.load(identity.workshopId)
      if (!view || accessIn(view, identity, request.query.document) !== 'write')
        return refuse('forbidden', 'You may not write on this board, so no picture can be put on it.')
      if (!Buffer.isBuffer(request.body))
        return refuse('invalid', 'Send the bytes of a picture, as application/octet-stream.')
      return reply.code(201).send(orRefuse(await keepPicture(parts, identity.workshopId, request.body)))
    },
  )
}

const showPictures: Routes = (app: App, parts) => {
  app.get(
    '/workshops/:id/pictures/:pictureId',
    {
      schema: {
        summary: 'A picture',
        params: pictureParams,
        response: { 200: { description: 'The picture', content: { 'image/*': { schema: z.any() } } } },
      },
    },
    async (request, reply) => {
      const { workshopId } = await whoAsks(parts, request, request.params.id)
      const found = await parts.pictures.load(workshopId, request.params.pictureId)
      if (!found) return refuse('not_found', 'There is no such picture in this workshop.')
      return reply
        .type(`image/${found.type}`)
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('content-disposition', `inline; filename="picture.${found.type}"`)
        .header('cross-origin-resource-policy', 'same-origin')
        .header('cache-control', `private, max-age=${yearSeconds}, immutable`)
        .send(found.bytes as never)
    },
  )
}
