/**
 * A client that speaks the stock protocol by hand, so that a story can do what no page of ours does: send what it
 * likes, when it likes. Left alone it is as honest as any.
 */
import * as Y from 'yjs'
import type { CloseReason } from '../../shared/protocol/close-codes.ts'
import { readMessage, step1Message, step2Message, updateMessage } from '../../shared/protocol/messages.ts'
import type { Chance } from './clock.ts'
import type { Line, Network } from './network.ts'

export interface HandMadeClient {
  participantId: string
  yDoc: Y.Doc
  yCards: Y.Map<unknown>
  connect(): void
  /** The page is closed: what was sent still arrives. */
  leave(): void
  /** The cable is pulled: what was on its way is gone, in both directions. */
  cut(): void
  isConnected(): boolean
  /** Why the server closed the last connection. */
  closedBy: CloseReason | undefined
  /** What the gate objected to. */
  objection: unknown
  /** How many frames of this connection are on disk, as the server said. */
  acknowledged: number
  sentFrames: number
  /** A message made by hand. */
  send(message: Uint8Array): void
  /** The page is loaded again: the same local copy under a new client id. */
  reload(): void
}

interface HandMadeClientParts {
  network: Network
  chance: Chance
  participantId: string
  documentId: string
}

export function createHandMadeClient(parts: HandMadeClientParts): HandMadeClient {
  const { network, chance, participantId, documentId } = parts
  let line: Line | undefined

  function hear(bytes: Uint8Array): void {
    const message = readMessage(bytes)
    if (message?.kind === 'step1') {
      client.send(step2Message(Y.encodeStateAsUpdate(client.yDoc, message.stateVector)))
    } else if (message?.kind === 'step2' || message?.kind === 'update') {
      Y.applyUpdate(client.yDoc, message.update, 'server')
    } else if (message?.kind === 'acknowledgement') {
      client.acknowledged = message.frames
    }
  }

  function createDoc(): Y.Doc {
    const yDoc = new Y.Doc()
    yDoc.clientID = 1 + chance.below(3_000_000_000)
    yDoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && origin !== 'local copy') client.send(updateMessage(update))
    })
    return yDoc
  }

  function connect(): void {
    client.cut()
    Object.assign(client, { closedBy: undefined, acknowledged: 0, sentFrames: 0 })
    const current = network.connect(participantId, documentId, {
      opened: () => undefined,
      received: bytes => current === line && hear(bytes),
      closed(_code, reason, objection) {
        if (current === line) Object.assign(client, { closedBy: reason, objection })
      },
    })
    line = current
    client.send(step1Message(Y.encodeStateVector(client.yDoc)))
  }

  const client: HandMadeClient = {
    participantId,
    yDoc: createDoc(),
    get yCards() {
      return client.yDoc.getMap('cards')
    },
    closedBy: undefined,
    objection: undefined,
    acknowledged: 0,
    sentFrames: 0,
    isConnected: () => line?.isOpen() ?? false,
    connect,
    leave() {
      line?.leave()
      line = undefined
    },
    cut() {
      line?.cut()
      line = undefined
    },
    send(bytes) {
      if (!line?.isOpen()) return
      const kind = readMessage(bytes)?.kind
      if (kind === 'step2' || kind === 'update') client.sentFrames += 1
      line.send(bytes)
    },
    reload() {
      client.cut()
      const copy = Y.encodeStateAsUpdate(client.yDoc)
      client.yDoc.destroy()
      client.yDoc = createDoc()
      Y.applyUpdate(client.yDoc, copy, 'local copy')
    },
  }
  return client
}
