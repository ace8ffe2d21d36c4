/** One log line and one count for each answered request: the route's pattern, never the address asked for. */
import type { FastifyInstance } from 'fastify'
import { shortAddress } from '../log.ts'
import type { Parts } from './parts.ts'

/** Seconds; a plan or an import is among the slow ones. */
const durationBounds = [0.005, 0.02, 0.1, 0.5, 2, 10]

export function watchRequests(app: FastifyInstance, { log, metrics }: Parts): void {
  const requests = metrics.counter(
    'zirkel_http_requests_total',
    'Answered requests by method, route and status.',
  )
  const durations = metrics.histogram('zirkel_http_duration_seconds', 'Time to answer.', durationBounds)
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, ip } = request
    const route = routeOptions.url ?? 'none'
    requests.add({ method, route, status: String(reply.statusCode) })
    durations.observe(reply.elapsedTime / 1000)
    if (!route.startsWith('/api')) return
    log.info('request', {
      method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      from: shortAddress(ip),
    })
  })
}
