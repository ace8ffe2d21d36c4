/** Everything that the server tells one person: all sockets that it lets them open, and all answers, as bytes. */
import { WebSocket } from 'ws'
import { socketUrl } from './board-client.ts'
import type { TestServer, Visitor } from './test-server.ts'

export interface WireTap extends AsyncDisposable {
  /** Opens a socket on the document if the server lets it; resolves when the first message or the refusal is there. */
  listen(documentId: string): Promise<void>
  /** Keeps the answer of a request. */
  ask(path: string, body?: unknown): Promise<number>
  hasHeard(words: string): boolean
  /** Resolves as soon as it has heard them. */
  heard(words: string): Promise<void>
  /** Resolves when all sockets have been answered a question asked now: what was sent before has come. */
  caughtUp(): Promise<void>
  readonly bytes: number
}

/** Sync step 1 with an empty state vector: asks for the whole state. */
const wholeState = new Uint8Array([0, 0, 1, 0])

export function tapWire(server: TestServer, visitor: Visitor, workshopId: string): WireTap {
  const sockets: WebSocket[] = []
  const heard: Buffer[] = []
  const waiting = new Set<() => void>()
  const keep = (data: Buffer) => {
    heard.push(data)
    for (const look of waiting) look()
  }
  const hasHeard = (words: string) => heard.some(data => data.includes(words))
  return {
    hasHeard,
    get bytes() {
      return heard.reduce((sum, data) => sum + data.length, 0)
    },
    listen: documentId =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${socketUrl(server, workshopId)}/${documentId}`, ['zirkel.1'], {
          headers: { cookie: visitor.cookies, origin: server.url },
        })
        socket.on('message', (data: Buffer) => {
          keep(data)
          resolve()
        })
        socket.on('close', (_code, reason: Buffer) => {
          keep(reason)
          resolve()
        })
        socket.on('error', reject)
        socket.on('open', () => socket.send(wholeState))
        sockets.push(socket)
      }),
    async ask(path, body) {
      const answer = body === undefined ? await visitor.get(path) : await visitor.post(path, body)
      keep(Buffer.from(answer.text + JSON.stringify([...answer.headers])))
      return answer.status
    },
    heard: words =>
      new Promise(resolve => {
        const look = () => {
          if (!hasHeard(words)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    async caughtUp() {
      const open = sockets.filter(socket => socket.readyState === WebSocket.OPEN)
      await Promise.all(
        open.map(
          socket =>
            new Promise<void>(resolve => {
              socket.on('message', (data: Buffer) => {
                if (data[0] === 0 && data[1] === 1) resolve()
              })
              socket.send(wholeState)
            }),
        ),
      )
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.terminate()
    },
  }
}
