/**
 * A stock Yjs client on one board: y-websocket's provider with a ticket, as any program may connect. What comes is
 * waited for by events, never by time.
 */
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { readMessage } from '../../../shared/protocol/messages.ts'
import type { TestServer, Visitor } from './test-server.ts'

export interface BoardClient extends AsyncDisposable {
  doc: Y.Doc
  texts(): string[]
  addCard(id: string, text: string): void
  /** Resolves as soon as the document is so. */
  until(isSo: () => boolean): Promise<void>
  /** Resolves when the server has read everything sent so far. What it took of that is stored with its next commit. */
  roundTrip(): Promise<void>
  /** Resolves with the code once the server has closed the socket. */
  closed: Promise<number>
}

export async function openBoard(
  server: TestServer,
  visitor: Visitor,
  workshopId: string,
  documentId: string,
): Promise<BoardClient> {
  const answer = await visitor.post(`/api/workshops/${workshopId}/tickets`, { documentId })
  if (answer.status !== 200) throw new Error(`no ticket: ${answer.text}`)
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(socketUrl(server, workshopId), documentId, doc, {
    WebSocketPolyfill: WebSocket as never,
    params: { ticket: answer.body.ticket },
    disableBc: true,
  })
  const closed = new Promise<number>(resolve =>
    provider.on('connection-close', event => event && resolve(event.code)),
  )
  await new Promise<void>(resolve => provider.on('sync', isSynced => isSynced && resolve()))
  const cards = doc.getMap<Y.Map<unknown>>('cards')
  return {
    doc,
    closed,
    texts: () => Array.from(cards.values(), card => String(card.get('text'))).sort(),
    addCard(id, text) {
      doc.transact(() => {
        const card = new Y.Map<unknown>()
        card.set('text', new Y.Text(text))
        card.set('order', 'a0')
        cards.set(id, card)
      })
    },
    roundTrip: () =>
      new Promise((resolve, reject) => {
        const socket = provider.ws
        if (!socket) return reject(new Error('the socket is closed'))
        const listen = ({ data }: MessageEvent) => {
          const message = readMessage(new Uint8Array(data as ArrayBuffer))
          if (message?.kind !== 'step2') return
          socket.removeEventListener('message', listen)
          resolve()
        }
        socket.addEventListener('message', listen)
        socket.send(step1)
      }),
    until: isSo =>
      new Promise(resolve => {
        const look = () => {
          if (!isSo()) return
          doc.off('update', look)
          resolve()
        }
        doc.on('update', look)
        look()
      }),
    async [Symbol.asyncDispose]() {
      provider.destroy()
      doc.destroy()
    },
  }
}

/** A sync message, step 1, with an empty state vector. */
const step1 = new Uint8Array([0, 0, 1, 0])

export const socketUrl = (server: TestServer, workshopId: string): string =>
  `${server.url.replace('http', 'ws')}/sync/${workshopId}`

/** The close code that a bare socket gets, or 0 if it was let in: the first message came. */
export function knock(url: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers })
    socket.once('error', reject)
    socket.once('close', code => resolve(code))
    socket.once('message', () => {
      socket.removeAllListeners('close')
      socket.close()
      resolve(0)
    })
  })
}
