/**
 * A client of `zirkel.1` that writes cards and keeps account: which of them are on disk as the server says, and what
 * it sees of others. Answers step 1 as an honest client does, so what the server could not take is brought again.
 */
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Condition } from '../../shared/protocol/message-types.ts'
import { readMessage, step1Message, step2Message, updateMessage } from '../../shared/protocol/messages.ts'
import { addCard, textOf } from './stock-client.ts'

export interface FaithfulWriter {
  name: string
  yDoc: Y.Doc
  yCards: Y.Map<unknown>
  /** Ids of the cards written, in order. */
  written: string[]
  /** How many of them, from the first, are on disk. */
  durable(): number
  /** What the server says of the document. */
  condition(): Condition
  /** Every condition heard, in order. */
  conditions: Condition[]
  isOpen(): boolean
  write(text: string): void
  /** Resolves when it holds, asked at every message; also when the line is gone. */
  until(holds: () => boolean): Promise<void>
  leave(): void
}

/** Resolves when it has answered the server's first question, or the line is gone. `onNews`: after every message. */
export async function joinWriter(
  url: string,
  name: string,
  onNews: (writer: FaithfulWriter) => void = () => undefined,
): Promise<FaithfulWriter> {
  const socket = new WebSocket(`${url}?ticket=${name}`, ['zirkel.1'])
  const yDoc = new Y.Doc()
  /** By frame: how many cards it covers. */
  const covers: number[] = []
  const waiting = new Set<() => void>()
  let durable = 0
  let isOpen = true
  let isAnswering = false

  const writer: FaithfulWriter = {
    name,
    yDoc,
    yCards: yDoc.getMap('cards'),
    written: [],
    durable: () => durable,
    condition: () => writer.conditions.at(-1) ?? 'good',
    conditions: [],
    isOpen: () => isOpen,
    write(text) {
      const id = `${name}-${writer.written.length}-${yDoc.clientID}`
      writer.written.push(id)
      addCard(writer.yCards, id, text)
    },
    until: holds =>
      new Promise(resolve => {
        const check = () => {
          if (isOpen && !holds()) return
          waiting.delete(check)
          resolve()
        }
        waiting.add(check)
        check()
      }),
    leave: () => socket.terminate(),
  }

  function send(message: Uint8Array): void {
    covers.push(writer.written.length)
    if (isOpen) socket.send(message)
  }

  function hear(data: Buffer): void {
    const message = readMessage(new Uint8Array(data))
    if (message?.kind === 'step1') {
      isAnswering = true
      send(step2Message(Y.encodeStateAsUpdate(yDoc, message.stateVector)))
    } else if (message?.kind === 'step2' || message?.kind === 'update') {
      Y.applyUpdate(yDoc, message.update, 'server')
    } else if (message?.kind === 'acknowledgement') {
      durable = covers[message.frames - 1] ?? durable
    } else if (message?.kind === 'condition') {
      writer.conditions.push(message.condition)
    }
    tellNews()
  }

  function tellNews(): void {
    onNews(writer)
    for (const check of [...waiting]) check()
  }

  yDoc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server' && isAnswering) send(updateMessage(update))
  })
  socket.on('message', hear)
  socket.on('open', () => socket.send(step1Message(Y.encodeStateVector(yDoc))))
  // 'close' follows
  socket.on('error', () => undefined)
  socket.on('close', () => {
    isOpen = false
    tellNews()
  })
  await writer.until(() => isAnswering)
  return writer
}

/** Text by id of all that this one was told is on disk, or sees of others. */
export function mustBeThere({ yCards, written, durable }: FaithfulWriter): Map<string, string> {
  const own = new Set(written)
  const seen = [...yCards.keys()].filter(id => !own.has(id))
  return new Map([...written.slice(0, durable()), ...seen].map(id => [id, String(textOf(yCards, id))]))
}
