/** Sockets by the hundred from one address or of one person, handshakes that never end, floods of what costs nothing to send. */
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAdmission } from '../../server/sync/admission.ts'
import { defaultSyncLimits } from '../../server/sync/limits.ts'
import { closeCodes, isFinal } from '../../shared/protocol/close-codes.ts'
import { readMessage } from '../../shared/protocol/messages.ts'
import { type BareSocket, clientFrame, connectBare, fragments, opcodes } from './bare-socket.ts'
import { connectRaw, isKind, type RawClient } from './raw-client.ts'
import { removeSyncServer, type SyncServer, startSyncServer } from './sync-server.ts'

let server: SyncServer
const open: { leave(): void }[] = []
const start = async (limits: Parameters<typeof startSyncServer>[0]) => {
  server = await startSyncServer(limits)
}
afterEach(() => {
  for (const client of open.splice(0)) client.leave()
})

async function join(participantId: string): Promise<RawClient> {
  const client = await connectRaw(server.url(participantId))
  open.push(client)
  return client
}

const isLive = (client: RawClient) => client.hear(isKind('step1'))

describe('[Limit1] sockets and handshakes of one address', () => {
  beforeAll(() => start({ sync: { socketsPerAddress: 5, socketsPerSession: 3 } }))
  afterAll(() => removeSyncServer(server))

  it('beyond what it may have are told to come again, and may when others have left', async () => {
    const five = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(join))
    await Promise.all(five.map(isLive))
    const sixth = await join('f')
    expect(await sixth.closed).toBe(closeCodes.overloaded)
    expect(isFinal(closeCodes.overloaded)).toBe(false)
    // those that are there hear nothing of it
    expect(server.sync.counts().sockets).toBe(5)
    five[0]?.leave()
    while (server.sync.counts().sockets === 5) await new Promise(resolve => setImmediate(resolve))
    await isLive(await join('f'))
  })

  it('[Limit2] of one person are counted on their own', async () => {
    const three = await Promise.all(['a', 'a', 'a'].map(join))
    await Promise.all(three.map(isLive))
    expect(await (await join('a')).closed).toBe(closeCodes.overloaded)
    await isLive(await join('b'))
  })

  it('are let in again over time, and forgotten when they are gone', () => {
    const limits = { ...defaultSyncLimits, socketJoinsPerMinute: 60 }
    const admission = createAdmission(limits)
    const tries = (now: number) =>
      Array.from({ length: 100 }, () => admission.enter('here', now)).filter(Boolean).length
    expect(tries(0)).toBe(60)
    expect(admission.enter('elsewhere', 0)).toBe(true)
    expect(tries(10_000)).toBe(10)
    for (let left = 70; left > 0; left--) admission.left('here')
    admission.sweep(80_000)
    expect(tries(80_000)).toBe(60)
  })

  it('leave room for 300 people behind one address, all of whose pages open ten documents at once', () => {
    const admission = createAdmission(defaultSyncLimits)
    const entered = Array.from({ length: 3_000 }, () => admission.enter('venue', 0))
    expect(entered.every(Boolean)).toBe(true)
  })
})

describe('what costs nothing to send', () => {
  beforeAll(() => start({ sync: { framesPerSecond: 1_000_000, frameBurst: 50 } }))
  afterAll(() => removeSyncServer(server))

  async function bare(): Promise<BareSocket> {
    const socket = await connectBare(server.url('eve'))
    open.push({ leave: socket.drop })
    return socket
  }

  it('[Limit3] a handshake that trickles in keeps nobody out', async () => {
    const slow = connect(Number(server.origin.split(':')[1]), '127.0.0.1')
    slow.on('error', () => undefined)
    open.push({ leave: () => slow.destroy() })
    slow.write('GET /sync/w/board?ticket=eve HTTP/1.1\r\nHost: ')
    await isLive(await join('ada'))
    expect(server.sync.counts().sockets).toBe(1)
  })

  it('[Limit3] pings by the thousand are read no faster than frames, and all answered to who reads', async () => {
    const eve = await bare()
    const ada = await join('ada')
    const many = 5_000
    for (let sent = 0; sent < many; sent += 100) {
      eve.write(Buffer.concat(Array.from({ length: 100 }, () => clientFrame(opcodes.ping, Buffer.from('?')))))
    }
    const pongs = () => eve.frames.filter(({ opcode }) => opcode === opcodes.pong).length
    await isLive(ada)
    await eve.hear(({ opcode }) => opcode === opcodes.pong && pongs() === many)
  })

  it('[Limit3] to who asks for pongs and does not read them few are given', async () => {
    const eve = await bare()
    await eve.hear(({ payload }) => readMessage(payload)?.kind === 'step1')
    eve.tcp.pause()
    const ping = clientFrame(opcodes.ping, Buffer.alloc(125, 1))
    const flood = Buffer.concat(Array.from({ length: 1_000 }, () => ping))
    // more than all buffers between the two hold
    for (let sent = 0; sent < 100; sent++)
      await new Promise<void>(resolve => eve.tcp.write(flood, () => resolve()))
    await isLive(await join('ada'))
    eve.tcp.resume()
    // once she reads again, she is answered again
    const isAnswered = () => eve.frames.some(({ payload }) => payload.toString() === 'last')
    while (!isAnswered()) {
      eve.write(clientFrame(opcodes.ping, Buffer.from('last')))
      await new Promise(resolve => setImmediate(resolve))
    }
    expect(eve.frames.filter(({ opcode }) => opcode === opcodes.pong).length).toBeLessThan(100_000)
  })

  it('[Limit3] a message of very many empty fragments is one message', async () => {
    const eve = await bare()
    const message = Uint8Array.of(3)
    eve.write(
      fragments(
        message,
        Array.from({ length: 20_000 }, () => 0),
      ),
    )
    await eve.hear(({ payload }) => readMessage(payload)?.kind === 'awareness')
  })

  it('[Gate2] a 100 MB frame that is really sent is cut off at its header', async () => {
    const eve = await bare()
    eve.write(clientFrame(opcodes.binary, new Uint8Array(), { declared: 100_000_000 }))
    const chunk = Buffer.alloc(1_000_000)
    let sent = 0
    const closed = eve.closeCode()
    await Promise.race([
      closed,
      (async () => {
        while (sent < 100 && !eve.tcp.destroyed) {
          await new Promise<void>(resolve => eve.tcp.write(chunk, () => resolve()))
          sent += 1
        }
      })(),
    ])
    expect(await closed).toBe(closeCodes.tooLarge)
    await isLive(await join('ada'))
  })
})
