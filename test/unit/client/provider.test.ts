/** The provider's states, and what it knows of what is on disk. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { noLocalCopies } from '../../../client/sync/local-copy.ts'
import { createPresence, type WiredPresence } from '../../../client/sync/presence.ts'
import { createProvider } from '../../../client/sync/provider.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import { readMessage } from '../../../shared/protocol/messages.ts'
import { countedFrames, createFakeServer } from './fake-server.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function setUp(access: 'write' | 'read' = 'write') {
  const server = createFakeServer()
  const doc = new Y.Doc()
  const presence = createPresence(doc)
  let load: () => void = () => undefined
  const loaded = new Promise<void>(resolve => {
    load = resolve
  })
  const localCopy = { ...noLocalCopies.open('', doc), loaded }
  const provider = createProvider({
    ...{ url: 'ws://host/sync/w/b.r?epoch=1', doc, presence, localCopy, access },
    openTransport: server.open,
    random: () => 0,
  })
  const finishLoading = async () => {
    load()
    await vi.advanceTimersByTimeAsync(0)
  }
  const write = (text: string) => doc.getText('t').insert(0, text)
  return { server, doc, provider, presence, finishLoading, write }
}

function textOf(doc: Y.Doc): string {
  return doc.getText('t').toJSON()
}

async function setUpLive(access: 'write' | 'read' = 'write') {
  const parts = await setUp(access)
  await parts.finishLoading()
  parts.server.greet()
  return parts
}

describe('connecting', () => {
  it('waits for the local copy, then sends the real state vector', async () => {
    const { server, finishLoading, write } = await setUp()
    expect(server.lines).toHaveLength(0)
    write('from before')
    await finishLoading()
    server.last().events.opened()
    const [first] = server.last().sent
    expect(first?.kind).toBe('step1')
    expect(first?.kind === 'step1' && Y.decodeStateVector(first.stateVector).size).toBe(1)
  })

  it('sends nothing that it wrote before the server has said what it has', async () => {
    const { server, finishLoading, write } = await setUp()
    await finishLoading()
    server.last().events.opened()
    write('early')
    expect(countedFrames(server.last())).toHaveLength(0)
  })

  it('is live when it has what the server has', async () => {
    const { provider } = await setUpLive()
    expect(provider.connection.get()).toEqual({ kind: 'live' })
  })

  it('comes back after a break, at growing distances, and closes for good when told', async () => {
    const { server, provider } = await setUpLive()
    server.lose()
    expect(provider.connection.get()).toEqual({ kind: 'offline' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.lines).toHaveLength(2)
    server.lose()
    server.lines.length = 2
    await vi.advanceTimersByTimeAsync(50)
    expect(server.lines).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(server.lines).toHaveLength(3)
    provider.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.lines).toHaveLength(3)
  })

  it('tries again after "again later", never after a final code', async () => {
    const later = await setUpLive()
    later.server.lose(closeCodes.goingAway)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(later.server.lines.length).toBeGreaterThan(1)
    const final = await setUpLive()
    final.server.lose(closeCodes.refused)
    expect(final.provider.connection.get()).toEqual({ kind: 'refused', reason: 'refused' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(final.server.lines).toHaveLength(1)
  })

  it('gives up a line on which nothing is heard', async () => {
    const { server, provider } = await setUpLive()
    await vi.advanceTimersByTimeAsync(12_000)
    expect(server.lines[0]?.isClosed).toBe(false)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(server.lines[0]?.isClosed).toBe(true)
    expect(provider.connection.get()).toEqual({ kind: 'offline' })
  })
})

describe('what is on disk', () => {
  it('is everything only when the last change is acknowledged', async () => {
    const { server, provider, write } = await setUpLive()
    server.acknowledgeAll()
    write('a')
    write('b')
    expect(provider.delivery.get().pending).toBe(2)
    server.acknowledge(2)
    expect(provider.delivery.get().pending).toBe(1)
    server.acknowledge(3)
    expect(provider.delivery.get().pending).toBe(0)
  })

  it('is unknown before the first answer, so that nothing is called saved too early', async () => {
    const { server, provider } = await setUpLive()
    expect(provider.delivery.get().confirmedAt).toBeUndefined()
    server.acknowledgeAll()
    expect(provider.delivery.get().confirmedAt).toBe(Date.now())
  })

  it('forgets nothing over a break: the next step 2 covers what was not acknowledged', async () => {
    const { server, provider, write } = await setUpLive()
    server.acknowledgeAll()
    write('sent, not acknowledged ')
    server.lose()
    write('written offline ')
    expect(provider.delivery.get().pending).toBe(2)
    await vi.advanceTimersByTimeAsync(1_000)
    server.greet()
    expect(provider.delivery.get().pending).toBe(2)
    server.acknowledgeAll()
    expect(provider.delivery.get().pending).toBe(0)
    expect(textOf(server.doc)).toBe('written offline sent, not acknowledged ')
  })

  it('does not count an acknowledgement of the line before', async () => {
    const { server, provider, write } = await setUpLive()
    const before = server.last()
    write('a')
    server.lose()
    await vi.advanceTimersByTimeAsync(1_000)
    server.greet()
    before.events.received(Uint8Array.of(8, 2))
    expect(provider.delivery.get().pending).toBe(1)
  })

  it('counts what others write as nobody’s change', async () => {
    const { server, provider, doc } = await setUpLive()
    const other = new Y.Doc()
    other.getText('t').insert(0, 'theirs')
    server.send(Y.encodeStateAsUpdate(other))
    expect(textOf(doc)).toBe('theirs')
    expect(provider.delivery.get().pending).toBe(0)
    expect(countedFrames(server.last())).toHaveLength(1)
  })
})

describe('a document to read only', () => {
  it('never sends a change, and counts as confirmed when it is caught up', async () => {
    const { server, provider } = await setUpLive('read')
    expect(countedFrames(server.last())).toHaveLength(0)
    expect(provider.delivery.get().confirmedAt).toBe(Date.now())
  })

  it('refuses a local copy with work that may no longer be written', async () => {
    const { server, provider, finishLoading, write } = await setUp('read')
    write('from when I might')
    await finishLoading()
    server.greet()
    expect(provider.connection.get()).toEqual({ kind: 'refused', reason: 'readOnly' })
  })
})

const handTo = (presence: WiredPresence) => (message: Uint8Array) => {
  const read = readMessage(message)
  if (read?.kind === 'awareness') presence.receive(read.states)
}

describe('presence', () => {
  it('never sends others’ states back', async () => {
    const { server, presence } = await setUpLive()
    const otherDoc = new Y.Doc()
    const other = createPresence(otherDoc)
    other.connected(handTo(presence))
    other.setField('card', 'c-1')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(presence.states().get(otherDoc.clientID)).toEqual({ card: 'c-1' })
    const clientIds = server
      .last()
      .sent.flatMap(message => (message.kind === 'awareness' ? [message.states[0]] : []))
    expect(new Set(clientIds)).toEqual(new Set([1]))
  })

  it('is sent at most fifteen times a second, the last state always', async () => {
    const { server, presence } = await setUpLive()
    await vi.advanceTimersByTimeAsync(500)
    const before = server.last().sent.length
    for (let i = 0; i < 100; i++) {
      presence.setField('card', `c-${i}`)
      await vi.advanceTimersByTimeAsync(10)
    }
    await vi.advanceTimersByTimeAsync(100)
    const after = server.last().sent.slice(before)
    expect(after.length).toBeLessThanOrEqual(16)
    const last = after.at(-1)
    expect(last?.kind === 'awareness' && new TextDecoder().decode(last.states)).toContain('c-99')
  })

  it('forgets the others when the line breaks', async () => {
    const { server, presence } = await setUpLive()
    const other = createPresence(new Y.Doc())
    other.connected(handTo(presence))
    expect(presence.states().size).toBe(2)
    server.lose()
    expect(presence.states().size).toBe(1)
  })
})
