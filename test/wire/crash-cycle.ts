/**
 * The sync core as a process that is killed hard while people write, again and again on one folder. Keeps account of
 * what must be there afterwards: every card that was acknowledged to its author, or seen by another.
 * Whoever creates it disposes of it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { readMessage, step1Message, step2Message, updateMessage } from '../../shared/protocol/messages.ts'
import { connectRaw, isKind, type RawClient } from './raw-client.ts'
import { addCard, textOf } from './stock-client.ts'

interface Writer {
  yDoc: Y.Doc
  /** Cards by the number of the frame that brought them. */
  sent: string[]
  acknowledged: number
  client: RawClient
}

export class CrashCycle {
  /** Text by id of every card that must be there. */
  readonly expected = new Map<string, string>()
  private readonly folder = mkdtempSync(join(tmpdir(), 'zirkel-crash-'))
  private server: ChildProcess | undefined
  private cycle = 0
  private readonly writers: number

  constructor(writers: number) {
    this.writers = writers
  }

  /**
   * The server starts, a reader looks for what must be there, writers join and write until so many messages were
   * heard; then the server is killed. Returns ids of the cards that the reader did not find, or not with their text.
   */
  async playAndKill(messages: number): Promise<string[]> {
    const url = await this.start()
    const missing = await this.missingAt(url)
    this.cycle += 1
    let heard = 0
    let enough = () => {}
    const isEnough = new Promise<void>(resolve => {
      enough = resolve
    })
    const onMessage = () => ++heard === messages && enough()
    const names = Array.from({ length: this.writers }, (_, index) => `w${index}`)
    const playing = await Promise.all(names.map(name => startWriter(url, name, this.cycle, onMessage)))
    // on a starved machine the server gives up writers who are silent for too long, and nobody is heard any more
    await Promise.race([isEnough, Promise.all(playing.map(({ client }) => client.closed))])
    await this.kill()
    for (const writer of playing) this.takeAccount(writer)
    return missing
  }

  /** The same after the last kill. */
  async missing(): Promise<string[]> {
    const missing = await this.missingAt(await this.start())
    await this.kill()
    return missing
  }

  private async missingAt(url: string): Promise<string[]> {
    const reader = await connectRaw(`${url}?ticket=reader`)
    reader.send(step1Message(Uint8Array.of(0)))
    const { update } = await reader.hear(isKind('step2'))
    reader.leave()
    const yDoc = new Y.Doc()
    Y.applyUpdate(yDoc, update)
    const yCards = yDoc.getMap('cards')
    return [...this.expected].filter(([id, text]) => textOf(yCards, id) !== text).map(([id]) => id)
  }

  async dispose(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private takeAccount({ yDoc, sent, acknowledged, client }: Writer): void {
    client.leave()
    const yCards = yDoc.getMap('cards')
    const own = new Set(sent)
    const seen = [...yCards.keys()].filter(id => !own.has(id))
    for (const id of [...sent.slice(0, acknowledged), ...seen])
      this.expected.set(id, String(textOf(yCards, id)))
  }

  private async start(): Promise<string> {
    const script = join(import.meta.dirname, 'sync-process.ts')
    const server = spawn(process.execPath, [script, this.folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    this.server = server
    const [line] = (await once(server.stdout, 'data')) as [Buffer]
    return `ws://${line.toString().trim()}/sync/w/board`
  }

  private async kill(): Promise<void> {
    const { server } = this
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }
}

/** Writes one card after another, the next two when the last was heard of. */
async function startWriter(url: string, name: string, cycle: number, onMessage: () => void): Promise<Writer> {
  const client = await connectRaw(`${url}?ticket=${name}`, ['zirkel.1'])
  const yDoc = new Y.Doc()
  const writer: Writer = { yDoc, sent: [], acknowledged: 0, client }
  const writeNext = () => {
    const id = `${name}-${cycle}-${writer.sent.length}`
    writer.sent.push(id)
    addCard(yDoc.getMap('cards'), id, `text ${name} ${cycle}`)
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
    onMessage()
  })
  const { stateVector } = await client.hear(isKind('step1'))
  client.send(step1Message(Y.encodeStateVector(yDoc)))
  client.send(step2Message(Y.encodeStateAsUpdate(yDoc, stateVector)))
  return writer
}
