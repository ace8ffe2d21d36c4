import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { defaultSyncLimits } from '../../server/sync/limits.ts'
import { connectRaw, isKind } from './raw-client.ts'
import { removeSyncServer, type SyncServer, startSyncServer } from './sync-server.ts'

let server: SyncServer
/** Lets go of who says nothing for a moment; on a busy machine that may be anybody. */
let strict: SyncServer
beforeAll(async () => {
  server = await startSyncServer({ sync: { heartbeatMs: 40, silenceMs: 60_000 } })
  strict = await startSyncServer({ sync: { heartbeatMs: 40, silenceMs: 400 } })
})
afterAll(async () => {
  await removeSyncServer(server)
  await removeSyncServer(strict)
})

it('[Beat1] a quiet socket is pinged, and hears a message that says nothing', async () => {
  const ada = await connectRaw(server.url('ada'))
  const pinged = new Promise<void>(resolve => ada.socket.once('ping', () => resolve()))
  const { states } = await ada.hear(isKind('awareness'))
  await pinged
  expect([...states]).toEqual([0])
  expect(server.sync.counts().sockets).toBe(1)
  ada.leave()
})

it('[Pres3] a socket that answers no ping is let go', async () => {
  const mute = new WebSocket(strict.url('mute'), { autoPong: false })
  const code = await new Promise<number>(resolve => mute.on('close', resolve))
  expect(code).toBe(1006)
})

it('[Close2] who may not read any more is closed with the next heartbeat', async () => {
  const eve = await connectRaw(server.url('eve'))
  await eve.hear(isKind('step1'))
  server.access.shutOut.add('eve')
  expect(await eve.closed).toBe(4403)
})

it('[Pres3] by the real figures a cable pulled shows within 15 s, and a beat may be lost', () => {
  const { silenceMs, heartbeatMs } = defaultSyncLimits
  expect(silenceMs + heartbeatMs).toBeLessThan(15_000)
  expect(silenceMs).toBeGreaterThan(2 * heartbeatMs)
})
