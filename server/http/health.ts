/** For those who run the server: alive, ready, figures. Without limits and without a session; no contents in them. */
import type { App, Parts } from './parts.ts'

export function healthRoutes(app: App, parts: Parts): void {
  app.get('/healthz', { schema: { hide: true } }, async (_request, reply) => reply.send({ alive: true }))

  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const reason = await parts.readiness.unready()
    if (reason === undefined) return reply.send({ ready: true })
    return reply.code(503).send({ error: { kind: 'unavailable', message: `Not ready: ${reason}.` } })
  })

  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(parts.metrics.text()),
  )
}
