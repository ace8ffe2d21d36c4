/** A store that takes no more calls, under the whole interface: every answer says so, and to try again. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAccess } from '../../../server/access/access.ts'
import { createSeal } from '../../../server/access/secrets.ts'
import { createSessions } from '../../../server/access/sessions.ts'
import { createTickets } from '../../../server/access/tickets.ts'
import { createWorkshopViews } from '../../../server/access/workshop-views.ts'
import { defaultConfig } from '../../../server/config.ts'
import { createPlanCache } from '../../../server/history/read-plan.ts'
import { createApp } from '../../../server/http/app.ts'
import type { App } from '../../../server/http/parts.ts'
import { createReadiness, type Readiness } from '../../../server/http/readiness.ts'
import { silentLog } from '../../../server/log.ts'
import { createMetrics } from '../../../server/metrics.ts'
import { createRegistry, type Registry } from '../../../server/room/registry.ts'
import { openPictureStore } from '../../../server/storage/pictures.ts'
import { type Storage, StorageFailure } from '../../../server/storage/port.ts'
import { openStorage } from '../../../server/storage/sqlite/open-storage.ts'
import { readView } from '../../../server/workshop/read-view.ts'
import { createRoster } from '../../../server/workshop/roster.ts'
import { secretOf, smallWorkshop } from './test-server.ts'

let dataDir: string
let storage: Storage
let registry: Registry
let readiness: Readiness
let app: App

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zirkel-failing-'))
  const opened = await openStorage(dataDir)
  if (!opened.ok) throw new Error(opened.error.message)
  storage = opened.value
  registry = createRegistry({ storage, log: silentLog })
  readiness = createReadiness(dataDir, registry.ready)
  const key = await storage.serverKey()
  const sessions = createSessions(storage)
  const tickets = createTickets(key)
  const views = createWorkshopViews(id => readView({ storage, documents: registry }, id))
  app = await createApp({
    config: defaultConfig,
    log: silentLog,
    metrics: createMetrics(),
    storage,
    documents: registry,
    access: createAccess({ sessions, tickets, views, publicUrl: null }),
    sessions,
    tickets,
    views,
    seal: createSeal(key),
    plans: createPlanCache(),
    roster: createRoster(registry),
    pictures: openPictureStore(dataDir),
    readiness,
    clientDir: join(dataDir, 'no-pages'),
    now: () => new Date(),
  })
})
afterAll(async () => {
  await app.close()
  await rm(dataDir, { recursive: true })
})

const post = (url: string, payload: object, cookie = '') =>
  app.inject({ method: 'POST', url, payload, headers: { cookie } })

it('answers `unavailable` while storage fails and while the server stops', async () => {
  const made = (await post('/api/workshops', smallWorkshop)).json()
  const secret = secretOf(made.joinLinks.moderator)
  const joined = await post('/api/sessions', { secret, alias: 'Mo' })
  const cookie = String(joined.headers['set-cookie']).split(';')[0] ?? ''

  const { listSnapshots } = storage
  storage.listSnapshots = () => Promise.reject(new StorageFailure('damaged', 'row 7'))
  const damaged = await app.inject({ url: `/api/workshops/${made.id}/snapshots`, headers: { cookie } })
  expect([damaged.statusCode, damaged.json().error.kind]).toEqual([500, 'internal'])
  expect(damaged.json().error.message).toContain('backup')
  storage.listSnapshots = listSnapshots
  await storage.close()

  const answers = [
    await post('/api/workshops', smallWorkshop),
    await post('/api/sessions', { secret, alias: 'Mo' }),
    await post(`/api/workshops/${made.id}/snapshots`, { label: 'S' }, cookie),
    await app.inject({ url: `/api/workshops/${made.id}`, headers: { cookie } }),
  ]
  for (const answer of answers) {
    expect(answer.statusCode).toBe(503)
    expect(answer.json().error).toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('try again'),
    })
  }

  readiness.drain()
  const stopping = await post('/api/workshops', smallWorkshop)
  expect([stopping.statusCode, stopping.json().error.message]).toEqual([
    503,
    'The server is stopping: try again in a moment.',
  ])
  const ready = await app.inject('/readyz')
  expect([ready.statusCode, ready.json().error.message]).toEqual([503, 'Not ready: the server is stopping.'])
  expect((await app.inject('/healthz')).statusCode).toBe(200)
})
