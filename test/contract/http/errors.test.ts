/** Every kind of error, as an error body with its status; nothing of how the server is made shows. */
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultConfig } from '../../../server/config.ts'
import { type ErrorKind, errorBody, errorStatuses } from '../../../shared/protocol/error-body.ts'
import { type Answer, smallWorkshop, startTestServer, type TestServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server[Symbol.asyncDispose]())

function expectError(answer: Answer, kind: ErrorKind, message: RegExp): void {
  expect(errorBody.parse(answer.body).error).toMatchObject({ kind, message: expect.stringMatching(message) })
  expect(answer.status).toBe(errorStatuses[kind])
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  expect(answer.text).not.toMatch(/node_modules|server\/|\.ts:|FST_ERR|at async/)
}

const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
  server.visitor().post(path, body, { headers })

describe('errors', () => {
  it('invalid: a body that is no JSON', async () => {
    expectError(await post('/api/workshops', '{"title":'), 'invalid', /not JSON/)
    expectError(await post('/api/imports', 'plain'), 'invalid', /not JSON/)
  })

  it('invalid: no body, and one of another kind', async () => {
    expectError(await post('/api/workshops'), 'invalid', /body must be an object/)
    expectError(
      await post('/api/workshops', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
      'invalid',
      /application\/json/,
    )
    expectError(
      await post('/api/workshops', '{}', { 'content-type': 'text/plain' }),
      'invalid',
      /application\/json/,
    )
  })

  it('invalid: a malformed address', async () => {
    expectError(await server.visitor().get('/api/workshops/%E0%A4%A'), 'invalid', /address/)
  })

  it('not_found: what is not there, below /api and elsewhere', async () => {
    expectError(await server.visitor().get('/api/nothing'), 'not_found', /openapi\.json/)
    expectError(await post('/api/workshops/w-x/nothing', {}), 'not_found', /nothing at this address/)
    expectError(await server.visitor().get('/nothing.php'), 'not_found', /nothing at this address/)
    expectError(await server.visitor().get('/api/../server/main.ts'), 'not_found', /nothing/)
    expectError(await server.visitor().get(`/api/workshops/${'x'.repeat(300)}`), 'not_found', /nothing/)
  })

  it('too_large: a body beyond its limit', async () => {
    expectError(await post('/api/imports', `"${'x'.repeat(21_000_000)}"`), 'too_large', /20 MB/)
    expectError(
      await post('/api/workshops', { ...smallWorkshop, title: 'x'.repeat(200_000) }),
      'too_large',
      /100 KB/,
    )
  })

  it('too_large: says so also to those who are still sending, and goes on with them', async () => {
    const { hostname, port } = new URL(server.url)
    const body = 'x'.repeat(21_000_000)
    const head = `POST /api/imports HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n`
    const next = `GET /healthz HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`
    for (const framed of [
      `Content-Length: ${body.length}\r\n\r\n${body}`,
      `Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    ]) {
      const socket = connect(Number(port), hostname)
      socket.write(head + framed + next)
      const answers = await text(socket)
      expect(answers).toMatch(/^HTTP\/1\.1 413 /)
      expect(answers).toMatch(/HTTP\/1\.1 200 OK[\s\S]*"alive":true/)
    }
  })

  it('forbidden: a page of another site', async () => {
    for (const origin of ['http://elsewhere.example', 'null', 'http://localhost:1', 'file://']) {
      expectError(await post('/api/workshops', smallWorkshop, { origin }), 'forbidden', /PUBLIC_URL/)
    }
    expect((await post('/api/workshops', smallWorkshop, { origin: server.url })).status).toBe(201)
  })

  it('lets PUBLIC_URL in as an Origin', async () => {
    await using published = await startTestServer({ publicUrl: 'https://zirkel.example.org' })
    const from = (origin: string) =>
      published.visitor().post('/api/workshops', smallWorkshop, { headers: { origin } })
    expect((await from('https://zirkel.example.org')).status).toBe(201)
    expect((await from('http://zirkel.example.org')).status).toBe(403)
  })

  it('too_many: more than the limit, per address; health and pages are not counted', async () => {
    const limits = { ...defaultConfig.limits, requestsPerMinute: 3, creationsPerMinute: 1 }
    await using strict = await startTestServer({ limits })
    const visitor = strict.visitor()
    expect((await visitor.post('/api/workshops', smallWorkshop)).status).toBe(201)
    const second = await visitor.post('/api/workshops', smallWorkshop)
    expectError(second, 'too_many', /try again in/)
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0)
    for (let n = 0; n < 3; n++) expect((await visitor.get('/api/openapi.json')).status).toBe(200)
    expectError(await visitor.get('/api/openapi.json'), 'too_many', /try again in/)
    expect((await visitor.get('/healthz')).status).toBe(200)
  })

  it('drops what would reach into objects', async () => {
    const body = `{"__proto__":{"polluted":1},"title":"T","languages":["en"],"regions":[{"name":"A"}]}`
    expect((await post('/api/workshops', body)).status).toBe(201)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
