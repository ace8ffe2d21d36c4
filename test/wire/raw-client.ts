/** A socket without manners: sends what it is told, keeps what it hears. */
import { WebSocket } from 'ws'
import { type Message, readMessage } from '../../shared/protocol/messages.ts'

export interface RawClient {
  send(bytes: Uint8Array | string): void
  /** The first message, heard or yet to come, that fits. */
  hear<T extends Message>(fits: (message: Message) => message is T): Promise<T>
  /** The code of the close frame. */
  closed: Promise<number>
  socket: WebSocket
  leave(): void
}

export async function connectRaw(url: string, protocols: string[] = []): Promise<RawClient> {
  const socket = new WebSocket(url, protocols)
  const heard: Message[] = []
  let waiting: { fits(message: Message): boolean; resolve(message: Message): void }[] = []
  socket.on('message', (data: Buffer) => {
    const message = readMessage(new Uint8Array(data))
    if (!message) throw new Error('the server sent something that is no message')
    heard.push(message)
    for (const one of waiting.filter(({ fits }) => fits(message))) one.resolve(message)
    waiting = waiting.filter(({ fits }) => !fits(message))
  })
  socket.on('error', () => undefined)
  const closed = new Promise<number>(resolve => socket.on('close', code => resolve(code)))
  await new Promise<void>(resolve => socket.on('open', () => resolve()))
  return {
    socket,
    closed,
    send: bytes => socket.send(bytes),
    hear<T extends Message>(fits: (message: Message) => message is T) {
      const known = heard.find(fits)
      if (known) return Promise.resolve(known)
      return new Promise<T>(resolve => {
        waiting.push({ fits, resolve: resolve as (message: Message) => void })
      })
    },
    leave: () => socket.terminate(),
  }
}

type Kind = Message['kind']

export const isKind =
  <K extends Kind>(kind: K) =>
  (message: Message): message is Extract<Message, { kind: K }> =>
    message.kind === kind

export const acknowledges =
  (frames: number) =>
  (message: Message): message is Extract<Message, { kind: 'acknowledgement' }> =>
    message.kind === 'acknowledgement' && message.frames >= frames
