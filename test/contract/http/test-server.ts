/**
 * The real server for a test: port 0, a data folder of its own, no pages needed. `restart` keeps the folder.
 * A `Visitor` is one browser: it keeps its cookies. Each test file closes what it starts by `await using`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, defaultConfig } from '../../../server/config.ts'
import { type Running, startServer } from '../../../server/main.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import type { Session } from '../../../shared/protocol/session.ts'

export interface TestServer extends AsyncDisposable {
  readonly url: string
  readonly dataDir: string
  /** Stops and starts again on the same folder, on another port. */
  restart(): Promise<void>
  visitor(): Visitor
}

export interface Answer {
  status: number
  /** The parsed body; undefined where it is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any
  text: string
  headers: Headers
}

export interface Asking {
  body?: unknown
  headers?: Record<string, string>
}

export interface Visitor {
  get(path: string, asking?: Asking): Promise<Answer>
  /** A string is sent as it is, everything else as JSON. */
  post(path: string, body?: unknown, asking?: Asking): Promise<Answer>
  /** Joins by the link, as a browser would that opened it. */
  join(link: string, alias?: string): Promise<Session>
  /** As in a Cookie header. */
  readonly cookies: string
}

export async function startTestServer(
  changes: Partial<Config> = {},
  clientDir?: string,
): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zirkel-http-'))
  const config = {
    ...defaultConfig,
    host: '127.0.0.1',
    port: 0,
    dataDir,
    logLevel: 'silent' as const,
    ...changes,
  }
  let running = await mustStart(config, clientDir)
  return {
    get url() {
      return running.url
    },
    dataDir,
    async restart() {
      await running.close()
      running = await mustStart(config, clientDir)
    },
    visitor: () => createVisitor(() => running.url),
    async [Symbol.asyncDispose]() {
      await running.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function mustStart(config: Config, clientDir?: string): Promise<Running> {
  const started = await startServer(config, clientDir)
  if (!started.ok) throw new Error(started.error.message)
  return started.value
}

function createVisitor(url: () => string): Visitor {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(method: string, path: string, { body, headers }: Asking): Promise<Answer> {
    const response = await fetch(url() + path, {
      method,
      headers: {
        ...(jar.size > 0 ? { cookie: cookies() } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined && value !== undefined) jar.set(name, value)
    }
    const text = await response.text()
    return { status: response.status, body: parsed(text), text, headers: response.headers }
  }

  const visitor: Visitor = {
    get: (path, asking = {}) => ask('GET', path, asking),
    post: (path, body, asking = {}) => ask('POST', path, { ...asking, body }),
    async join(link, alias = 'Kim') {
      const answer = await visitor.post('/api/sessions', { secret: secretOf(link), alias })
      if (answer.status !== 200) throw new Error(`joining failed: ${answer.text}`)
      return answer.body
    },
    get cookies() {
      return cookies()
    },
  }
  return visitor
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const secretOf = (link: string): string => new URL(link).hash.slice(1)

/** Two regions, everything else as it comes. */
export const smallWorkshop = {
  title: 'Small workshop',
  languages: ['de', 'en'],
  regions: [
    { id: 'r-do', name: 'Dortmund', country: 'DE', lang: 'de' },
    { id: 'r-ta', name: 'Tampere', country: 'FI', lang: 'en' },
  ],
}

export async function createWorkshop(
  visitor: Visitor,
  workshop: object = smallWorkshop,
): Promise<WorkshopCreated> {
  const answer = await visitor.post('/api/workshops', workshop)
  if (answer.status !== 201) throw new Error(`no workshop: ${answer.text}`)
  return answer.body
}

export async function createExample(visitor: Visitor): Promise<WorkshopCreated> {
  const answer = await visitor.post('/api/example')
  if (answer.status !== 201) throw new Error(`no example: ${answer.text}`)
  return answer.body
}
