/** Starting and stopping as a program: one clear line when it can't, and nothing lost when it is killed. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Session } from '../../../shared/protocol/session.ts'
import { ServerProcess } from '../../server-process.ts'
import { root } from '../../tools.ts'
import { secretOf, smallWorkshop } from './test-server.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zirkel-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  code: number | null
  output: string
  errors: string
}

function runServer(env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended: Ended = { code: null, output: '', errors: '' }
  child.stdout.on('data', chunk => {
    ended.output += chunk
  })
  child.stderr.on('data', chunk => {
    ended.errors += chunk
  })
  return new Promise(resolve => child.on('close', code => resolve({ ...ended, code })))
}

async function expectOneLine(env: Record<string, string>, line: RegExp): Promise<void> {
  const { code, output, errors } = await runServer(env)
  const lines = errors
    .trim()
    .split('\n')
    .filter(text => !text.startsWith('{'))
  expect(lines).toEqual([expect.stringMatching(line)])
  expect(output).toBe('')
  expect(code).toBe(1)
}

describe('a server that cannot start', () => {
  it('names each setting that is wrong, and what was expected', async () => {
    const { code, errors } = await runServer({ PORT: '99999', PUBLIC_URL: 'zirkel.example.org/path' })
    expect(code).toBe(1)
    expect(errors.trim().split('\n')).toEqual([
      'zirkel: PORT must be a whole number from 0 to 65535, not "99999".',
      'zirkel: PUBLIC_URL must be an address such as https://zirkel.example.org, without a path, not "zirkel.example.org/path".',
    ])
  })

  it('says that the port is in use', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = String(typeof address === 'object' ? address?.port : '')
    await expectOneLine({ PORT: port }, new RegExp(`^zirkel: Port ${port} is in use`))
    await new Promise(resolve => other.close(resolve))
  })

  it('says that the data folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    await expectOneLine(
      { DATA_DIR: join(folder, 'file', 'data') },
      /^zirkel: The data folder .* cannot be written/,
    )
    await expectOneLine(
      { DATA_DIR: '/proc/zirkel' },
      /^zirkel: The data folder \/proc\/zirkel cannot be written/,
    )
  })

  it('leaves a damaged database as it is', async () => {
    const dataDir = await mkdtemp(join(folder, 'damaged-'))
    const file = join(dataDir, 'zirkel.db')
    await writeFile(file, 'this is no database, but somebody may need it')
    await expectOneLine({ DATA_DIR: dataDir }, /^zirkel: The database .* is damaged/)
    expect(await readFile(file, 'utf8')).toBe('this is no database, but somebody may need it')
  })

  it('says that another one has the data folder', async () => {
    const server = new ServerProcess()
    await server.start()
    await expectOneLine({ DATA_DIR: server.dataDir }, /^zirkel: The data folder .* is in use/)
    await server.dispose()
  })
})

describe('a server that runs', () => {
  it('prints its address, and offers the example while there is no workshop', async () => {
    const server = new ServerProcess()
    await server.start()
    expect(server.printed).toContain(`Zirkel runs at ${server.url}`)
    expect(server.printed).toContain('Open the worked example')
    await fetch(`${server.url}/api/example`, { method: 'POST' })
    await server.stop()
    await server.start()
    expect(server.printed).not.toContain('worked example')
    await server.dispose()
  })

  it('has everything it answered for after being killed', async () => {
    const server = new ServerProcess()
    await server.start()
    const post = async (path: string, body: object, cookie = '') => {
      const response = await fetch(`${server.url}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      })
      return { response, body: await response.json() }
    }
    const { body: made } = await post('/workshops', smallWorkshop)
    const joined = await post('/sessions', { secret: secretOf(made.joinLinks.moderator), alias: 'Mo' })
    const cookie = joined.response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const { body: snapshot } = await post(`/workshops/${made.id}/snapshots`, { label: 'Kept' }, cookie)
    await server.kill()
    await server.start()
    const get = async (path: string) =>
      (await fetch(`${server.url}/api/workshops/${made.id}${path}`, { headers: { cookie } })).json()
    const info = (await get('')) as { session: Session }
    expect(info.session).toEqual(joined.body)
    expect(await get('/snapshots')).toEqual([snapshot])
    await server.dispose()
  })

  it('writes no secret, name or whole address to its log', async () => {
    const server = new ServerProcess()
    await server.start()
    const made = await (await fetch(`${server.url}/api/example`, { method: 'POST' })).json()
    const secret = secretOf(made.joinLinks.moderator)
    const joined = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret, alias: 'Rumpelstilzchen' }),
    })
    const token = /=([^;]+)/.exec(joined.headers.getSetCookie()[0] ?? '')?.[1] ?? 'none'
    await server.stop()
    expect(server.printed).toContain('"route":"/api/sessions"')
    for (const word of [secret, token, 'Rumpelstilzchen', '127.0.0.1'])
      expect(server.printed).not.toContain(word)
    await server.dispose()
  })
})
