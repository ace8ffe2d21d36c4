/**
 * A line that only seems to stand, over real sockets: in between, a proxy stops passing anything on without closing
 * either side. The client notices by the server's heartbeat, the server by the client's answers.
 */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { noLocalCopies } from '../../client/sync/local-copy.ts'
import type { Observable } from '../../client/sync/observable-value.ts'
import { createPresence } from '../../client/sync/presence.ts'
import { createProvider, type Silence, usualSilence } from '../../client/sync/provider.ts'
import type { OpenTransport } from '../../client/sync/transport.ts'
import { defaultSyncLimits } from '../../server/sync/limits.ts'
import { subprotocol } from '../../shared/protocol/message-types.ts'
import { workshopId } from '../convergence/test-access.ts'
import { removeSyncServer, type SyncServer, startSyncServer } from './sync-server.ts'

/** The proportions of the real figures, a hundred times as fast. */
const heartbeatMs = defaultSyncLimits.heartbeatMs / 100
const silence: Silence = { deadAfterMs: 125, checkEveryMs: 20 }

let server: SyncServer
let proxy: Proxy
beforeEach(async () => {
  server = await startSyncServer({ sync: { heartbeatMs, silenceMs: 150 } })
  proxy = await startProxy(Number(server.origin.split(':')[1]))
})
afterEach(async () => {
  proxy.close()
  await removeSyncServer(server)
})

interface Proxy {
  origin: string
  /** Lines that stand pass nothing on any more; new ones do. */
  swallow(): void
  close(): void
}

async function startProxy(port: number): Promise<Proxy> {
  const pairs = new Set<[Socket, Socket]>()
  const listener = createServer(near => {
    const far = connect(port, '127.0.0.1')
    near.pipe(far)
    far.pipe(near)
    for (const socket of [near, far]) socket.on('error', () => undefined)
    pairs.add([near, far])
  })
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.1', resolve))
  return {
    origin: `127.0.0.1:${(listener.address() as AddressInfo).port}`,
    swallow() {
      for (const [near, far] of pairs) {
        near.unpipe(far).resume()
        far.unpipe(near).resume()
      }
    },
    close() {
      for (const pair of pairs) for (const socket of pair) socket.destroy()
      listener.close()
    },
  }
}

const openTransport: OpenTransport = (url, events) => {
  const socket = new WebSocket(url, [subprotocol])
  let isSilent = false
  socket.on('open', () => events.opened())
  socket.on('message', (data: Buffer) => isSilent || events.received(new Uint8Array(data)))
  socket.on('error', () => undefined)
  socket.on('close', code => isSilent || events.closed(code))
  return {
    send: frame => socket.send(frame),
    close: () => {
      isSilent = true
      socket.terminate()
    },
  }
}

const becomes = <T>(value: Observable<T>, fits: (now: T) => boolean): Promise<void> =>
  new Promise(resolve => {
    const check = () => {
      if (!fits(value.get())) return
      end()
      resolve()
    }
    const end = value.watch(check)
    check()
  })

it('[Beat2] a half-open line is noticed on both sides, and what was written into it gets to the disk', async () => {
  const doc = new Y.Doc()
  const provider = createProvider({
    url: `ws://${proxy.origin}/sync/${workshopId}/board?ticket=ann`,
    ...{ doc, presence: createPresence(doc), localCopy: noLocalCopies.open('', doc), access: 'write' },
    ...{ openTransport, random: () => 0, silence },
  })
  await becomes(provider.delivery, ({ confirmedAt }) => confirmedAt !== undefined)
  const kinds: string[] = []
  provider.connection.watch(() => kinds.push(provider.connection.get().kind))

  proxy.swallow()
  doc.getMap('cards').set('written', new Y.Map([['quadrant', 'S']]))
  expect(provider.delivery.get().pending).toBe(1)
  await becomes(provider.connection, ({ kind }) => kind === 'offline')
  await becomes(provider.delivery, ({ pending, confirmedAt }) => pending === 0 && confirmedAt !== undefined)
  expect(kinds).toEqual(['offline', 'live'])

  const stored = await server.storage.loadDocument(workshopId, 'board')
  const onDisk = new Y.Doc()
  for (const update of stored?.updates ?? []) Y.applyUpdate(onDisk, update)
  expect(onDisk.getMap('cards').has('written')).toBe(true)
  // The server has let go of the old line as well.
  await new Promise<void>(resolve => {
    const look = () => (server.sync.counts().sockets === 1 ? resolve() : void setTimeout(look, heartbeatMs))
    look()
  })
  provider.close()
})

it('[Beat2] the real figures leave less than 15 s between the last beat and the next attempt', () => {
  const { deadAfterMs, checkEveryMs } = usualSilence
  expect(deadAfterMs).toBeGreaterThan(3 * defaultSyncLimits.heartbeatMs)
  expect(deadAfterMs + checkEveryMs).toBeLessThan(15_000)
})
