import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readMessage, step1Message, step2Message, updateMessage } from '../../shared/protocol/messages.ts'
import { connectRaw, isKind, type RawClient } from './raw-client.ts'
import { addCard, textOf } from './stock-client.ts'

const cycles = 5
const writers = 8

let folder: string
let server: ChildProcess
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zirkel-crash-'))
})
afterEach(async () => {
  await kill()
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<string> {
  const script = join(import.meta.dirname, 'sync-process.ts')
  server = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(server.stdout as NodeJS.EventEmitter, 'data')) as [Buffer]
  return `ws://${line.toString().trim()}/sync/w/board`
}

async function kill(): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGKILL')
  await once(server, 'exit')
}

interface Writer {
  yDoc: Y.Doc
  /** Cards by the number of the frame that brought them. */
  sent: string[]
  acknowledged: number
  client: RawClient
}

/** Writes one card after another, the next when the last was heard of; `onProgress` after each message heard. */
async function startWriter(
  url: string,
  name: string,
  cycle: number,
  onProgress: () => void,
): Promise<Writer> {
  const client = await connectRaw(`${url}?ticket=${name}`, ['zirkel.1'])
  const yDoc = new Y.Doc()
  const writer: Writer = { yDoc, sent: [], acknowledged: 0, client }
  const yCards = yDoc.getMap('cards')
  let number = 0
  const writeNext = () => {
    const id = `${name}-${cycle}-${number++}`
    writer.sent.push(id)
    addCard(yCards, id, `text ${name} ${cycle}`)
  }
  yDoc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') client.send(updateMessage(update))
  })
  client.socket.on('message', (data: Buffer) => {
    const message = readMessage(new Uint8Array(data))
    if (message?.kind === 'step2' || message?.kind === 'update') Y.applyUpdate(yDoc, message.update, 'server')
    if (message?.kind === 'acknowledgement') {
      // the first frame is the step 2 that answers the server
      writer.acknowledged = message.frames - 1
      writeNext()
      writeNext()
    }
    onProgress()
  })
  const { stateVector } = await client.hear(isKind('step1'))
  client.send(step1Message(Y.encodeStateVector(yDoc)))
  client.send(step2Message(Y.encodeStateAsUpdate(yDoc, stateVector)))
  return writer
}

/** Plays until so many acknowledgements came, then kills; what must be there is added to `expected`. */
async function playAndKill(cycle: number, expected: Map<string, string>): Promise<void> {
  const url = await start()
  let progress = 0
  const enough = 200 + cycle * 137
  const isEnough = new Promise<void>(resolve => {
    const onProgress = () => ++progress === enough && resolve()
    const names = Array.from({ length: writers }, (_, index) => `w${index}`)
    playing = Promise.all(names.map(name => startWriter(url, name, cycle, onProgress)))
  })
  const all = await playing
  await isEnough
  await kill()
  for (const writer of all) {
    for (const id of writer.sent.slice(0, writer.acknowledged))
      expected.set(id, String(textOf(writer.yDoc.getMap('cards'), id)))
    const seen = [...writer.yDoc.getMap('cards').keys()].filter(id => !writer.sent.includes(id))
    for (const id of seen) expected.set(id, String(textOf(writer.yDoc.getMap('cards'), id)))
    writer.client.leave()
  }
}

let playing: Promise<Writer[]>

it('[Room1] kill -9 loses nothing that was acknowledged or seen by another, and doubles nothing', async () => {
  const expected = new Map<string, string>()
  for (let cycle = 0; cycle < cycles; cycle++) await playAndKill(cycle, expected)
  expect(expected.size).toBeGreaterThan(cycles * writers)

  const url = await start()
  const reader = await connectRaw(`${url}?ticket=reader`)
  reader.send(step1Message(Uint8Array.of(0)))
  const { update } = await reader.hear(isKind('step2'))
  const yDoc = new Y.Doc()
  Y.applyUpdate(yDoc, update)
  const yCards = yDoc.getMap('cards')
  const missing = [...expected].filter(([id, text]) => textOf(yCards, id) !== text).map(([id]) => id)
  expect(missing).toEqual([])
  reader.leave()
}, 120_000)
