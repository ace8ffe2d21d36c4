/** For those who run the server: alive, ready, figures. Without limits and without a session; no contents in them. */
import { z } from 'zod'
import { errorBody } from '../../shared/protocol/error-body.ts'
import type { App, Parts } from './parts.ts'

const alive = { summary: 'Alive', response: { 200: z.object({ alive: z.literal(true) }) } }
const ready = {
  summary: 'Ready for work',
  response: { 200: z.object({ ready: z.literal(true) }), 503: errorBody },
}
const figures = {
  summary: 'Figures for Prometheus',
  response: { 200: { description: 'Text format 0.0.4', content: { 'text/plain': { schema: z.string() } } } },
}

export function healthRoutes(app: App, parts: Parts): void {
  app.get('/healthz', { schema: alive }, async () => ({ alive: true as const }))

  app.get('/readyz', { schema: ready }, async (_request, reply) => {
    const reason = await parts.readiness.unready()
    if (reason === undefined) return reply.send({ ready: true })
    return reply.code(503).send({ error: { kind: 'unavailable', message: `Not ready: ${reason}.` } })
  })

  app.get('/metrics', { schema: figures }, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(parts.metrics.text()),
  )
}
