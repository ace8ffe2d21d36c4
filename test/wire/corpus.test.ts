/**
 * Frames that real browsers sent, replayed to the real gate and room: none is refused, nothing stays pending, and the
 * content is the recorded one. `npm run corpus` records them anew.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { subprotocol } from '../../shared/protocol/message-types.ts'
import { readMessage } from '../../shared/protocol/messages.ts'
import { workshopId } from '../convergence/test-access.ts'
import { finalStateOf, type RecordedEvent, type Recording } from '../corpus/recording.ts'
import { removeSyncServer, type SyncServer, startSyncServer } from './sync-server.ts'

const folder = new URL('../fixtures/corpus/', import.meta.url)
const names = readdirSync(folder).map(file => file.replace('.json', ''))
const readRecording = (name: string): Recording =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))

let server: SyncServer
beforeAll(async () => {
  server = await startSyncServer({ sync: { step1Burst: 1_000 } })
})
afterAll(() => removeSyncServer(server))

interface Line {
  socket: WebSocket
  /** Step-2 and update frames sent, and how many of them are on disk. */
  sent: number
  acknowledged: number
  /** How often the server asked for the whole state: once at the start, again only after a gap. */
  questions: number
  /** The code with which the server closed it. */
  closed: number | undefined
  wake: () => void
}

/** Everything recorded of one session, one frame after the other, as far as order can matter. */
async function replay(name: string, { events }: Recording): Promise<{ lines: Line[]; gaps: number }> {
  const lines = new Map<number, Line>()
  const left: Line[] = []
  let last: Line | undefined
  for (const event of events) {
    const line = lines.get(event.socket)
    if (last && last !== line) await isAcknowledged(last)
    if (event.kind === 'open') lines.set(event.socket, await openLine(name, event))
    else if (event.kind === 'sent') line && send(line, event.frame)
    else if (line) {
      await isAcknowledged(line)
      left.push(line)
      lines.delete(event.socket)
      line.socket.close()
    }
    last = lines.get(event.socket)
  }
  for (const line of lines.values()) {
    await isAcknowledged(line)
    line.socket.close()
    left.push(line)
  }
  return { lines: left, gaps: left.reduce((sum, line) => sum + line.questions - 1, 0) }
}

async function openLine(
  name: string,
  { participant, documentId }: Extract<RecordedEvent, { kind: 'open' }>,
): Promise<Line> {
  const ticket = `${name}-${participant}`
  const url = server.url(ticket, documentOf(name, documentId))
  const line: Line = {
    ...{ socket: new WebSocket(url, [subprotocol]), sent: 0, acknowledged: 0, questions: 0 },
    ...{ closed: undefined, wake: () => undefined },
  }
  line.socket.on('message', (data: Buffer) => {
    const message = readMessage(new Uint8Array(data))
    if (message?.kind === 'step1') line.questions += 1
    if (message?.kind === 'acknowledgement') line.acknowledged = message.frames
    line.wake()
  })
  line.socket.on('close', code => {
    // not when we left
    if (code >= 4000) line.closed = code
    line.wake()
  })
  await holds(line, () => line.questions > 0)
  return line
}

function send(line: Line, frame: string): void {
  const bytes = new Uint8Array(Buffer.from(frame, 'base64'))
  const kind = readMessage(bytes)?.kind
  if (kind === 'step2' || kind === 'update') line.sent += 1
  line.socket.send(bytes)
}

/** All that was sent is on disk, or the server has closed the line. */
const isAcknowledged = (line: Line) => holds(line, () => line.acknowledged === line.sent)

function holds(line: Line, isSo: () => boolean): Promise<void> {
  return new Promise(resolve => {
    line.wake = () => {
      if (isSo() || line.closed !== undefined || line.questions > 1) resolve()
    }
    line.wake()
  })
}

/** Each recording has documents of its own. */
function documentOf(name: string, documentId: string): string {
  const documents = Object.keys(readRecording(name).final).sort()
  return `d${names.indexOf(name) * 5 + documents.indexOf(documentId)}`
}

async function storedDocument(documentId: string): Promise<Y.Doc> {
  const stored = await server.storage.loadDocument(workshopId, documentId)
  const doc = new Y.Doc()
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
  return doc
}

describe('[Gate1] frames of real browsers', () => {
  it('are there for every way of working that once broke a gate', () => {
    expect(names.sort()).toEqual([
      'input-method',
      'made-and-deleted-offline',
      'offline-for-a-while',
      'reconnect-while-typing',
      'reload-while-offline',
      'rich-text-by-two',
      'select-all-and-delete',
      'two-tabs',
      'undo-and-redo',
    ])
    const sent = names.flatMap(name => readRecording(name).events.filter(event => event.kind === 'sent'))
    expect(sent.length).toBeGreaterThan(300)
  })

  it.each(names)('%s: none is refused, nothing pends, the content is the recorded one', async name => {
    const recording = readRecording(name)
    const { lines, gaps } = await replay(name, recording)
    expect(lines.map(line => line.closed)).toEqual(lines.map(() => undefined))
    expect(gaps).toBe(0)
    expect(lines.map(line => line.acknowledged)).toEqual(lines.map(line => line.sent))
    for (const [documentId, final] of Object.entries(recording.final)) {
      const doc = await storedDocument(documentOf(name, documentId))
      expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
      expect(finalStateOf(doc)).toEqual(final)
    }
  })
})
