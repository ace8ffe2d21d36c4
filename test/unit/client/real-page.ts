/**
 * The client's engine as a page has it, over real sockets to a real server. A `Browser` is what outlives a page and
 * what its tabs share: cookies, local storage, local copies. Its lines can be cut, and let through again.
 */
import { WebSocket } from 'ws'
import { createCardReading } from '../../../client/store/unsent-cards.ts'
import {
  createWorkshopStore,
  type OpenBoard,
  type WorkshopStore,
} from '../../../client/store/workshop-store.ts'
import { keepInMemory } from '../../../client/sync/kept-values.ts'
import { createOpenDocuments, type OpenDocuments } from '../../../client/sync/open-documents.ts'
import { createSetAsideShelf } from '../../../client/sync/set-aside.ts'
import type { OpenTransport } from '../../../client/sync/transport.ts'
import { createUnsavedMarks } from '../../../client/sync/unsaved-marks.ts'
import { cardContext } from '../../../shared/model/control-context.ts'
import { parseDocumentId } from '../../../shared/model/document-id.ts'
import { subprotocol } from '../../../shared/protocol/message-types.ts'
import type { SessionDocument } from '../../../shared/protocol/session.ts'
import type { WorkshopInfoAnswer } from '../../../shared/protocol/workshop-info.ts'
import type { TestServer, Visitor } from '../../contract/http/test-server.ts'
import { createMemoryCopies } from './memory-copies.ts'

export function createBrowser(server: TestServer) {
  const kept = keepInMemory()
  const copies = createMemoryCopies()
  const sockets = new Set<WebSocket>()
  let visitor: Visitor = server.visitor()
  let isCut = false
  let workshopId = ''

  /** As a browser's: the cookie and a matching origin. Follows the server to the port of its restart. */
  const openTransport: OpenTransport = (url, events) => {
    const address = url.replace('ws://server', server.url.replace('http', 'ws'))
    const headers = { cookie: visitor.cookies, origin: server.url }
    const socket = new WebSocket(isCut ? 'ws://127.0.0.1:9' : address, [subprotocol], { headers })
    let isSilent = false
    sockets.add(socket)
    socket.on('open', () => events.opened())
    socket.on('message', (data: Buffer) => events.received(new Uint8Array(data)))
    socket.on('error', () => undefined)
    socket.on('close', code => {
      sockets.delete(socket)
      if (!isSilent) events.closed(code)
    })
    return {
      send: frame => socket.readyState === WebSocket.OPEN && socket.send(frame),
      close: () => {
        isSilent = true
        socket.close()
      },
    }
  }

  return {
    kept,
    copies,
    /** Somebody joins: a new person in this browser. */
    async join(link: string, alias: string): Promise<void> {
      visitor = server.visitor()
      workshopId = (await visitor.join(link, alias)).workshopId
    },
    /** `change`: what this page wrongly believes of its documents. */
    async open(change: (document: SessionDocument) => SessionDocument = one => one): Promise<WorkshopStore> {
      const ask = async (): Promise<WorkshopInfoAnswer> =>
        (await visitor.get(`/api/workshops/${workshopId}`)).body
      const info = await ask()
      const { participantId } = info.session
      const documents: OpenDocuments = createOpenDocuments({
        ...{ workshopId, participantId, socketOrigin: 'ws://server', openTransport, localCopies: copies },
        documents: info.session.documents.map(change),
        shelf: createSetAsideShelf(workshopId, kept),
        marks: createUnsavedMarks(workshopId, kept),
        cards: createCardReading(documentId => {
          const control = store.control.get()
          const name = parseDocumentId(documentId)
          return control && name ? cardContext(control, name) : undefined
        }),
        onStale: () => void ask().then(({ session }) => documents.learn(session.documents)),
        random: () => 0,
      })
      const store = createWorkshopStore(info, documents)
      const end = store.control.watch(() => {
        end()
        documents.collectUnsaved()
      })
      return store
    },
    /** Asks the server what one may do now, as a page does when control has changed. */
    async learnAnew({ documents }: WorkshopStore): Promise<void> {
      const { session } = (await visitor.get(`/api/workshops/${workshopId}`)).body
      documents.learn(session.documents)
    },
    cutLines() {
      isCut = true
      for (const socket of sockets) socket.terminate()
    },
    mendLines() {
      isCut = false
    },
  }
}

/** Resolves as soon as it is so, looking again whenever `watch` tells. */
export function until<T>(
  watch: (listener: () => void) => () => void,
  look: () => T | undefined | false,
): Promise<T> {
  return new Promise(resolve => {
    let end: () => void = () => undefined
    const check = () => {
      const found = look()
      if (found === undefined || found === false) return
      end()
      resolve(found)
    }
    end = watch(check)
    check()
  })
}

export async function openBoard(store: WorkshopStore, regionId: string): Promise<OpenBoard> {
  await until(store.control.watch, store.control.get)
  const document = store.info.session.documents.find(
    one => one.boardType === 'swot' && one.regionId === regionId,
  )
  if (!document) throw new Error('no SWOT board')
  store.acquireBoard(document.id)
  return until(store.watchBoards.bind(store), () => store.findBoard(document.id))
}

export const isSaved = ({ documents: { savedState } }: WorkshopStore) =>
  until(savedState.watch, () => savedState.get().kind === 'saved')
export const isOffline = ({ documents: { savedState } }: WorkshopStore) =>
  until(savedState.watch, () => savedState.get().kind === 'offline')
export const seesText = (board: OpenBoard, text: string) =>
  until(board.cards.watch.bind(board.cards), () => board.cards.list().find(card => card.text === text))
