/**
 * Puts the HTTP interface together: parsing, limits, headers, errors, then the routes by subject. Owns nothing of
 * what they do. Everything below `/api` is rate limited and checked for its Origin; openapi.json describes it, and
 * what those who run the server ask for.
 */
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance } from 'fastify'
import {
  createJsonSchemaTransform,
  serializerCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  answerBrokenRequest,
  answerErrors,
  answerFrameworkError,
  answerUnknownAddresses,
} from './answer-errors.ts'
import { boardRoutes } from './boards.ts'
import { circleRoutes } from './circles.ts'
import { endRoutes } from './end.ts'
import { exportRoutes } from './exports.ts'
import { healthRoutes } from './health.ts'
import { invalidInput } from './invalid-input.ts'
import { invitationRoutes } from './invitations.ts'
import { linkRoutes } from './links.ts'
import type { App, Parts } from './parts.ts'
import { pictureRoutes } from './pictures.ts'
import { planRoutes } from './plan.ts'
import { Refusal } from './refusal.ts'
import { releaseRoutes } from './releases.ts'
import { watchRequests } from './request-log.ts'
import { schemaRoutes } from './schemas.ts'
import { checkOrigin, secureHeaders } from './security.ts'
import { sessionRoutes } from './sessions.ts'
import { snapshotRoutes } from './snapshots.ts'
import { serveClient } from './static-files.ts'
import { synergyRoutes } from './synergies.ts'
import { ticketRoutes } from './tickets.ts'
import { workshopRoutes } from './workshops.ts'

const subjects = [
  workshopRoutes,
  endRoutes,
  boardRoutes,
  circleRoutes,
  pictureRoutes,
  invitationRoutes,
  sessionRoutes,
  ticketRoutes,
  snapshotRoutes,
  planRoutes,
  exportRoutes,
  linkRoutes,
  releaseRoutes,
  synergyRoutes,
  schemaRoutes,
]

export async function createApp(parts: Parts): Promise<App> {
  const { config, log } = parts
  const app = fastify({
    bodyLimit: config.limits.bodyMaxBytes,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    // Open requests get this long when the server stops; sockets are told by sync.
    forceCloseConnections: 'idle',
    // A body that trickles in must end at some time: a file of 20 MB over a line of 1 Mbit/s takes 160 s.
    requestTimeout: 300_000,
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerBrokenRequest,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>()

  app.setSerializerCompiler(serializerCompiler)
  app.setValidatorCompiler(({ schema, httpPart }) => value => {
    const result = (schema as z.ZodType).safeParse(value)
    return result.success
      ? { value: result.data }
      : { error: invalidInput(result.error, httpPart === 'querystring' ? 'query' : (httpPart ?? 'request')) }
  })
  parseJson(app)
  answerErrors(app, log, parts.readiness.isStopping)
  watchRequests(app, parts)
  await secureHeaders(app, config.publicUrl)
  await app.register(cookie)
  await publishDescription(app)
  await app.register(api, { parts, prefix: '/api' })
  healthRoutes(app, parts)
  answerUnknownAddresses(app, await serveClient(app, parts.clientDir))
  await app.ready()
  return app
}

async function api(app: FastifyInstance, { parts }: { parts: Parts }): Promise<void> {
  const { limits, publicUrl } = parts.config
  app.addHook('onRequest', checkOrigin(publicUrl))
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  await app.register(rateLimit, {
    max: limits.requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { after }) =>
      new Refusal({
        kind: 'too_many',
        message: `Too many requests from this address: try again in ${after}.`,
      }),
  })
  const description = {
    summary: 'This description',
    response: { 200: z.looseObject({ openapi: z.string() }) },
  }
  app.get('/openapi.json', { schema: description }, (_request, reply) => reply.send(app.swagger()))
  for (const routes of subjects) routes(app.withTypeProvider<ZodTypeProvider>(), parts)
}

async function publishDescription(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Zirkel', description: 'Workshops that end with a plan.', version: '1' },
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
  })
}

/**
 * JSON and nothing else. A body that is announced as JSON but empty counts as none: `fetch` with headers and no body
 * is common. A key `__proto__` is dropped; `constructor` is a word like any other, since nothing is merged into objects.
 */
function parseJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('remove', 'ignore')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else void parse(request, body as string, done)
  })
}
