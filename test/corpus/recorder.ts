/**
 * Listens to Chromium's own network log: every WebSocket frame that a page sends, with one clock for all pages of the
 * browser, so that what one page read before it wrote stands before it.
 */
import type { Page } from '@playwright/test'
import { readMessage } from '../../shared/protocol/messages.ts'
import type { RecordedEvent } from './recording.ts'

export interface Recorder {
  /** Before the page's first navigation. */
  follow(page: Page, participant: string): Promise<void>
  /** In order of time. */
  events(): RecordedEvent[]
}

const socketPath = /\/sync\/[^/]+\/([^/?]+)/

export function createRecorder(): Recorder {
  const heard: { at: number; event: RecordedEvent }[] = []
  let sockets = 0

  async function follow(page: Page, participant: string): Promise<void> {
    const log = await page.context().newCDPSession(page)
    const socketsById = new Map<string, { socket: number; documentId: string }>()
    const add = (at: number, event: RecordedEvent) => heard.push({ at, event })
    await log.send('Network.enable')
    log.on('Network.webSocketCreated', ({ requestId, url }) => {
      const documentId = decodeURIComponent(socketPath.exec(url)?.[1] ?? '')
      if (documentId !== '' && documentId !== 'control')
        socketsById.set(requestId, { socket: sockets++, documentId })
    })
    log.on('Network.webSocketHandshakeResponseReceived', ({ requestId, timestamp, response }) => {
      const known = socketsById.get(requestId)
      if (known && response.status === 101) add(timestamp, { kind: 'open', participant, ...known })
    })
    log.on('Network.webSocketFrameSent', ({ requestId, timestamp, response }) => {
      const known = socketsById.get(requestId)
      if (!known || response.opcode !== 2) return
      const kind = readMessage(new Uint8Array(Buffer.from(response.payloadData, 'base64')))?.kind
      if (kind === 'step1' || kind === 'step2' || kind === 'update' || kind === 'awareness')
        add(timestamp, { kind: 'sent', socket: known.socket, frame: response.payloadData })
    })
    log.on('Network.webSocketClosed', ({ requestId, timestamp }) => {
      const known = socketsById.get(requestId)
      if (known) add(timestamp, { kind: 'closed', socket: known.socket })
    })
  }

  return {
    follow,
    events: () => heard.toSorted((a, b) => a.at - b.at).map(({ event }) => event),
  }
}
