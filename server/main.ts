/**
 * The server: puts the parts together, starts and stops them. `startServer` is for tests and measurements too; run as
 * a program, this file reads the environment, prints the address and stops gracefully on SIGTERM and SIGINT.
 * Order of a stop: unready, what was accepted goes to disk, sockets hear "again later", store closed.
 */
import { join, resolve } from 'node:path'
import { fail, type Result, succeed } from '../shared/result.ts'
import { createAccess } from './access/access.ts'
import { createSeal } from './access/secrets.ts'
import { createSessions } from './access/sessions.ts'
import { createTickets } from './access/tickets.ts'
import { createWorkshopViews } from './access/workshop-views.ts'
import { type Config, readConfig } from './config.ts'
import { createPlanCache } from './history/read-plan.ts'
import { createApp } from './http/app.ts'
import type { App, Parts } from './http/parts.ts'
import { createReadiness } from './http/readiness.ts'
import { createLog, type Log } from './log.ts'
import { createMetrics, type Metrics, watchProcess } from './metrics.ts'
import { createRegistry, type Registry } from './room/registry.ts'
import { listenFailure, type StartFailure } from './start-failure.ts'
import { openPictureStore } from './storage/pictures.ts'
import type { Storage } from './storage/port.ts'
import { openStorage } from './storage/sqlite/open-storage.ts'
import { createSync, type Sync } from './sync/create-sync.ts'
import { readView } from './workshop/read-view.ts'
import { createRoster } from './workshop/roster.ts'

export interface Running {
  /** Where this machine reaches it, without a trailing slash. */
  url: string
  port: number
  hasWorkshops: boolean
  /** Resolves when all that was accepted is on disk and the data folder is free. May be called again. */
  close(): Promise<void>
}

const builtPages = join(import.meta.dirname, '../dist/client')

/** `clientDir` holds the built pages; it need not exist. */
export async function startServer(
  config: Config,
  clientDir = builtPages,
): Promise<Result<Running, StartFailure>> {
  const log = createLog(config.logLevel)
  const opened = await openStorage(config.dataDir, reason => log.error('storage_thread_died', { reason }))
  if (!opened.ok) return opened
  const storage = opened.value
  const server = await compose(config, clientDir, storage, log)
  try {
    const port = await listen(server.app, config)
    log.info('started', { port })
    const url = `http://${reachableHost(config.host)}:${port}`
    const hasWorkshops = (await storage.countWorkshops()) > 0
    return succeed({ url, port, hasWorkshops, close: server.close })
  } catch (error) {
    await server.close()
    const failure = listenFailure(error, config.host, config.port)
    if (failure) return fail(failure)
    throw error
  }
}

interface Server {
  app: App
  close(): Promise<void>
}

async function compose(config: Config, clientDir: string, storage: Storage, log: Log): Promise<Server> {
  const metrics = createMetrics()
  const stopWatching = watchProcess(metrics)
  const { idleUnloadMs, cursorPeople, largeDocumentBytes, maxDocumentBytes } = config.sync
  const { maxFrameBytes, framesPerSecond, socketsPerAddress, socketJoinsPerMinute } = config.sync
  const registry = createRegistry({
    storage,
    log,
    limits: { idleUnloadMs, cursorPeople, largeDocumentBytes, maxDocumentBytes },
  })
  const serverKey = await storage.serverKey()
  const sessions = createSessions(storage)
  const tickets = createTickets(serverKey)
  const views = createWorkshopViews(workshopId => readView({ storage, documents: registry }, workshopId))
  const access = createAccess({ sessions, tickets, views, publicUrl: config.publicUrl })
  const sync = createSync({
    registry,
    access,
    log,
    limits: { maxFrameBytes, framesPerSecond, socketsPerAddress, socketJoinsPerMinute },
    trustedProxies: config.trustedProxies,
  })
  const readiness = createReadiness(config.dataDir, registry.ready)
  const parts: Parts = {
    config,
    log,
    metrics,
    storage,
    documents: registry,
    access,
    sessions,
    tickets,
    views,
    seal: createSeal(serverKey),
    plans: createPlanCache(),
    roster: createRoster(registry),
    pictures: openPictureStore(config.dataDir),
    readiness,
    clientDir,
    now: () => new Date(),
  }
  const app = await createApp(parts)
  app.server.on('upgrade', (request, socket, head) => {
    if (!sync.handleUpgrade(request, socket, head))
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
  })
  watchRooms(metrics, registry, sync)

  async function stop(): Promise<void> {
    readiness.drain()
    await sync.close()
    await app.close()
    await storage.close()
    stopWatching()
    log.info('stopped')
  }
  let stopping: Promise<void> | undefined
  return {
    app,
    close() {
      stopping ??= stop()
      return stopping
    },
  }
}

function watchRooms(metrics: Metrics, registry: Registry, sync: Sync): void {
  const rooms = registry.counts
  metrics.gauge('zirkel_rooms', 'Documents in memory.', () => rooms().rooms)
  metrics.gauge('zirkel_sockets', 'Open sockets.', () => sync.counts().sockets)
  metrics.gauge('zirkel_commits', 'Commits since the start.', () => rooms().commits)
  metrics.gauge('zirkel_commits_failed', 'Commits that storage refused.', () => rooms().failedCommits)
  metrics.gauge(
    'zirkel_rooms_held',
    'Documents that take no writing because the store takes none of theirs.',
    () => rooms().heldRooms,
  )
  metrics.gauge(
    'zirkel_documents_large',
    'Documents in memory beyond the size at which moderators are warned.',
    () => rooms().largeRooms,
  )
  metrics.gauge(
    'zirkel_last_commit_seconds',
    'Duration of the last commit, fsync too.',
    () => rooms().lastCommitMs / 1000,
  )
  metrics.countedBy(
    'zirkel_sockets_closed_total',
    'Sockets closed, by reason.',
    'reason',
    () => sync.counts().closed,
  )
}

/** `::` takes IPv4 too; a machine without IPv6 refuses it and gets IPv4 alone. */
async function listen(app: App, { host, port }: Config): Promise<number> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (host !== '::' || (code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL')) throw error
    await app.listen({ host: '0.0.0.0', port })
  }
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('listening without a port')
  return address.port
}

function reachableHost(host: string): string {
  if (host === '::' || host === '0.0.0.0') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

async function run(): Promise<void> {
  const config = readConfig()
  if (!config.ok) return giveUp(config.error)
  const started = await startServer(config.value)
  if (!started.ok) return giveUp([started.error.message])
  const { url, hasWorkshops, close } = started.value
  console.log(greeting(config.value, url, hasWorkshops))

  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

function giveUp(lines: string[]): void {
  for (const line of lines) console.error(`zirkel: ${line}`)
  process.exitCode = 1
}

function greeting(config: Config, url: string, hasWorkshops: boolean): string {
  const address = config.publicUrl ?? url
  const first = hasWorkshops
    ? `Zirkel runs at ${address}`
    : `Zirkel runs at ${address}\nThere is no workshop yet: open that address to make one, or choose "Open the worked example" there.`
  return `${first}\nData: ${resolve(config.dataDir)} · stop with Ctrl+C`
}

if (import.meta.main) await run()
