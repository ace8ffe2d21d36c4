import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { readKept } from '../../../server/sync/kept-buffer.ts'

const server = createServer()
const opened: Socket[] = []

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterEach(() => {
  for (const socket of opened.splice(0)) socket.destroy()
})
afterAll(() => server.close())

/** Both ends of a connection, and all that the far one has read. */
async function openPair() {
  const near = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [far] = (await once(server, 'connection')) as [Socket]
  opened.push(near, far)
  let text = ''
  const waiting: { length: number; resolve: () => void }[] = []
  const read = (bytes: Buffer) => {
    text += bytes.toString('latin1')
    for (const { length, resolve } of waiting) if (text.length >= length) resolve()
  }
  const hasRead = (length: number) =>
    text.length >= length || new Promise<void>(resolve => waiting.push({ length, resolve }))
  return { near, far, read, hasRead, text: () => text }
}

it('bytes come by the callback, in order and however many, and the pinned Node can do it', async () => {
  const { near, far, read, hasRead, text } = await openPair()
  let events = 0
  far.on('data', () => {
    events += 1
  })
  expect(readKept(far, read)).toBe(true)
  near.write('a'.repeat(200_000))
  near.write('end')
  await hasRead(200_003)
  expect(text()).toBe(`${'a'.repeat(200_000)}end`)
  expect(events).toBe(0)
})

it('what the stream holds comes first, a pause holds back the rest, and the end is told', async () => {
  const { near, far, read, hasRead, text } = await openPair()
  far.pause()
  far.unshift(Buffer.from('first '))
  far.on('data', read)
  expect(readKept(far, read)).toBe(true)
  near.end('second')
  await once(near, 'finish')
  // it has arrived, since what was sent after it on another line has
  const other = await openPair()
  other.far.on('data', other.read)
  other.near.write('third')
  await other.hasRead(5)
  expect(text()).toBe('')
  const ended = once(far, 'end')
  far.resume()
  await hasRead(12)
  await ended
  expect(text()).toBe('first second')
})

it('a socket that is read so already is left alone', async () => {
  const { far, read } = await openPair()
  expect(readKept(far, read)).toBe(true)
  expect(readKept(far, read)).toBe(false)
})
