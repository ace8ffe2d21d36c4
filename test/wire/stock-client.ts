/** The real y-websocket provider against the test server, with waiting by events. */
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { workshopId } from '../convergence/test-access.ts'
import type { SyncServer } from './sync-server.ts'

export interface StockClient {
  yDoc: Y.Doc
  yCards: Y.Map<unknown>
  provider: WebsocketProvider
  /** Resolves once the provider has synced. */
  synced: Promise<void>
  /** Resolves with the code of the close that the provider takes as final. */
  closed: Promise<number>
  /** Resolves when `holds` does, asked at every change of the document or of presence. */
  until(holds: () => boolean): Promise<void>
  leave(): void
}

export function connectStock(
  server: SyncServer,
  participantId: string,
  { documentId = 'board', yDoc = new Y.Doc() } = {},
): StockClient {
  const provider = new WebsocketProvider(`ws://${server.origin}/sync/${workshopId}`, documentId, yDoc, {
    params: { ticket: participantId },
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  return {
    yDoc,
    yCards: yDoc.getMap('cards'),
    provider,
    synced: new Promise(resolve => provider.once('sync', () => resolve())),
    closed: new Promise(resolve => provider.on('closed', ({ code }) => resolve(code))),
    until: holds =>
      new Promise(resolve => {
        const check = () => {
          if (!holds()) return
          yDoc.off('update', check)
          provider.awareness.off('change', check)
          resolve()
        }
        yDoc.on('update', check)
        provider.awareness.on('change', check)
        check()
      }),
    leave() {
      provider.destroy()
      yDoc.destroy()
    },
  }
}

export function addCard(yCards: Y.Map<unknown>, id: string, text: string): void {
  yCards.doc?.transact(() => {
    const yCard = new Y.Map<unknown>()
    yCards.set(id, yCard)
    yCard.set('pos', [1, 2])
    yCard.set('text', new Y.Text(text))
  })
}

export const textOf = (yCards: Y.Map<unknown>, id: string): string | undefined =>
  (yCards.get(id) as Y.Map<unknown> | undefined)?.get('text')?.toString()
