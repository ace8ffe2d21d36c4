/** What those who run a server see: description, health, figures, pages and headers. */
import diagnostics from 'node:diagnostics_channel'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from './test-server.ts'

let server: TestServer
let pages: string
/** Of the server, as registered: `GET /api/workshops/{id}`; not the pages, nor the HEAD that comes with each GET. */
const routes = new Set<string>()

function noteRoutes(message: unknown): void {
  const { fastify } = message as { fastify: FastifyInstance }
  fastify.addHook('onRoute', ({ method, url }) => {
    if (
      !['GET', 'POST'].includes(String(method)) ||
      /^\/$|^\/join$|^\/w\/|^\/styleguide$|^\/old-browser\.js$/.test(url)
    )
      return
    routes.add(`${String(method)} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
  })
}

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'zirkel-pages-'))
  await mkdir(join(pages, 'assets'))
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Zirkel</title>')
  await writeFile(join(pages, 'join.html'), '<!doctype html><title>Zirkel: join</title>')
  await writeFile(join(pages, 'workshop.html'), '<!doctype html><title>Zirkel: workshop</title>')
  await writeFile(join(pages, 'assets/main-abc123.js'), 'export {}')
  await writeFile(join(pages, 'assets/main-abc123.js.gz'), gzipSync('export {}'))
  diagnostics.subscribe('fastify.initialization', noteRoutes)
  server = await startTestServer({}, pages)
  diagnostics.unsubscribe('fastify.initialization', noteRoutes)
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await rm(pages, { recursive: true })
})

const requestsOf = (description: { paths: Record<string, object> }) =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
  )

describe('/api/openapi.json', () => {
  it('describes every route that there is, and no other', async () => {
    const { body } = await server.visitor().get('/api/openapi.json')
    expect(routes).toContain('GET /healthz')
    expect(requestsOf(body).sort()).toEqual([...routes].sort())
    for (const methods of Object.values<Record<string, object>>(body.paths)) {
      for (const request of Object.values(methods)) {
        expect(request).toMatchObject({ summary: expect.any(String), responses: expect.any(Object) })
      }
    }
  })

  it('describes every request of the contract', async () => {
    const { status, body } = await server.visitor().get('/api/openapi.json')
    expect(status).toBe(200)
    expect(body.openapi).toMatch(/^3\./)
    expect(requestsOf(body)).toEqual(
      expect.arrayContaining([
        'POST /api/workshops',
        'POST /api/imports',
        'POST /api/example',
        'POST /api/invitations',
        'POST /api/sessions',
        'POST /api/workshops/{id}/tickets',
        'GET /api/workshops/{id}',
        'GET /api/workshops/{id}/opening',
        'POST /api/workshops/{id}/snapshots',
        'GET /api/workshops/{id}/snapshots',
        'GET /api/workshops/{id}/snapshots/{sid}',
        'POST /api/workshops/{id}/snapshots/{sid}/restore',
        'GET /api/workshops/{id}/plan',
        'GET /api/workshops/{id}/exports/{name}',
        'GET /api/schemas/workshop.json',
        'GET /api/schemas/plan.json',
        'GET /api/workshops/{id}/links',
        'POST /api/workshops/{id}/links/{linkId}/revoke',
        'POST /api/workshops/{id}/links/{linkId}/renew',
      ]),
    )
    const created = body.paths['/api/workshops'].post.responses
    expect(Object.keys(created)).toEqual(expect.arrayContaining(['201', '4XX']))
    expect(created['201'].content['application/json'].schema.required).toEqual(['id', 'joinLinks'])
  })
})

describe('health', () => {
  it('is alive, ready and counted', async () => {
    const visitor = server.visitor()
    expect((await visitor.get('/healthz')).status).toBe(200)
    expect((await visitor.get('/readyz')).body).toEqual({ ready: true })
    const { text, headers } = await visitor.get('/metrics')
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(text).toMatch(/^zirkel_http_requests_total\{method="GET",route="\/healthz",status="200"\} \d+$/m)
    expect(text).toMatch(/^zirkel_rooms \d+$/m)
  })
})

describe('pages', () => {
  it.each([
    ['/', 'Zirkel'],
    ['/styleguide', 'Zirkel'],
    ['/join', 'Zirkel: join'],
    ['/w/w-abc', 'Zirkel: workshop'],
    ['/w/w-abc/swot/r-do', 'Zirkel: workshop'],
  ])('%s is the interface, asked for anew each time', async (path, title) => {
    const { status, text, headers } = await server.visitor().get(path)
    expect([status, text]).toEqual([200, `<!doctype html><title>${title}</title>`])
    expect(headers.get('cache-control')).toBe('no-cache')
  })

  it('tell a person at a mistyped address that there is nothing, and programs as ever', async () => {
    const asked = { headers: { accept: 'text/html,application/xhtml+xml' } }
    const visitor = server.visitor()
    for (const path of ['/jion', '/join/x', '/wp-login.php']) {
      const { status, text, headers } = await visitor.get(path, asked)
      expect([status, text]).toEqual([404, '<!doctype html><title>Zirkel</title>'])
      expect(headers.get('cache-control')).toBe('no-cache')
    }
    for (const path of ['/api/jion', '/assets/gone.js'])
      expect((await visitor.get(path, asked)).body.error.kind).toBe('not_found')
    expect((await visitor.get('/jion')).body.error.kind).toBe('not_found')
  })

  it('keeps files with a hash in their name for a year', async () => {
    const { headers } = await server.visitor().get('/assets/main-abc123.js')
    expect(headers.get('content-type')).toMatch(/javascript/)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('sends the small copy of a file to those who take it', async () => {
    const { text, headers } = await server.visitor().get('/assets/main-abc123.js')
    expect([headers.get('content-encoding'), text]).toEqual(['gzip', 'export {}'])
  })

  it('answers with headers that forbid what we never do', async () => {
    const { headers } = await server.visitor().get('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).toContain("trusted-types 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain(server.url.replace('http', 'ws'))
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('says how to get them where they are not built', async () => {
    await using bare = await startTestServer({}, join(pages, 'nowhere'))
    const { status, text } = await bare.visitor().get('/')
    expect(status).toBe(503)
    expect(text).toContain('npm start')
  })
})
