/** The client's engine against the real server: two people of one region, a restart, and who may not write. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { readPeople } from '../../../client/store/people.ts'
import {
  createWorkshopStore,
  type OpenBoard,
  type WorkshopStore,
} from '../../../client/store/workshop-store.ts'
import { noLocalCopy } from '../../../client/sync/local-copy.ts'
import { createOpenDocuments } from '../../../client/sync/open-documents.ts'
import { createSetAsideShelf } from '../../../client/sync/set-aside.ts'
import type { OpenTransport } from '../../../client/sync/transport.ts'
import { subprotocol } from '../../../shared/protocol/message-types.ts'
import type { WorkshopInfoAnswer } from '../../../shared/protocol/workshop-info.ts'
import {
  createWorkshop,
  startTestServer,
  type TestServer,
  type Visitor,
} from '../../contract/http/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server[Symbol.asyncDispose]())

/** As a browser's: the cookie and a matching origin. Follows the server to the port of its restart. */
function transportOf(visitor: Visitor): OpenTransport {
  return (url, events) => {
    const address = url.replace('ws://server', server.url.replace('http', 'ws'))
    const headers = { cookie: visitor.cookies, origin: server.url }
    const socket = new WebSocket(address, [subprotocol], { headers })
    let isSilent = false
    socket.on('open', () => events.opened())
    socket.on('message', (data: Buffer) => events.received(new Uint8Array(data)))
    socket.on('error', () => undefined)
    socket.on('close', code => {
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
}

async function open(link: string, alias: string): Promise<WorkshopStore> {
  const visitor = server.visitor()
  const { workshopId } = await visitor.join(link, alias)
  const info: WorkshopInfoAnswer = (await visitor.get(`/api/workshops/${workshopId}`)).body
  const { participantId, documents } = info.session
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  return createWorkshopStore(
    info,
    createOpenDocuments({
      ...{ workshopId, participantId, documents, socketOrigin: 'ws://server', openLocalCopy: noLocalCopy },
      openTransport: transportOf(visitor),
      deleteLocalCopy: () => Promise.resolve(),
      shelf: createSetAsideShelf(workshopId, storage),
      readTexts: () => [],
      onStale: () => undefined,
      random: () => 0,
    }),
  )
}

/** Resolves as soon as it is so, looking again whenever `watch` tells. */
function until<T>(
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

async function openBoard(store: WorkshopStore, regionId: string): Promise<OpenBoard> {
  await until(store.control.watch, store.control.get)
  const document = store.info.session.documents.find(
    one => one.boardType === 'swot' && one.regionId === regionId,
  )
  if (!document) throw new Error('no SWOT board')
  store.acquireBoard(document.id)
  return until(store.watchBoards.bind(store), () => store.findBoard(document.id))
}

const isSaved = ({ documents: { savedState } }: WorkshopStore) =>
  until(savedState.watch, () => savedState.get().kind === 'saved')
const seesText = (board: OpenBoard, text: string) =>
  until(board.cards.watch.bind(board.cards), () => board.cards.list().find(card => card.text === text))

describe('the engine and the real server', () => {
  it('carries writing to others, over a restart too, and says saved when it is', async () => {
    const { joinLinks } = await createWorkshop(server.visitor())
    const link = joinLinks.participants['r-do'] ?? ''
    const [ann, ben] = await Promise.all([open(link, 'do-02'), open(link, 'do-07')])
    const [annBoard, benBoard] = await Promise.all([openBoard(ann, 'r-do'), openBoard(ben, 'r-do')])

    const [id = ''] = annBoard.actions.addAll([{ text: 'Together', zone: 'S' }])
    await isSaved(ann)
    const seen = await seesText(benBoard, 'Together')
    expect(seen).toMatchObject({ id, zone: 'S', region: 'r-do', fields: { disposition: 'keep_improve' } })

    annBoard.presence.setField('card', id)
    const writer = await until(benBoard.presence.watch, () => {
      const control = ben.control.get()
      return control && readPeople(benBoard.presence, control, '').find(person => person.card === id)
    })
    expect(writer.alias).toBe('do-02')

    await server.restart()
    benBoard.actions.sharedText(id).write('Together, still')
    await seesText(annBoard, 'Together, still')
    await isSaved(ben)
    ann.close()
    ben.close()
  })

  it('writes nothing where one may only read', async () => {
    const { joinLinks } = await createWorkshop(server.visitor())
    const store = await open(joinLinks.participants['r-ta'] ?? '', 'ta-04')
    const board = await openBoard(store, 'r-do')
    expect(board.access).toBe('read')
    expect(board.actions.addAll([{ text: 'x', zone: 'S' }])).toEqual([])
    expect(board.cards.list()).toEqual([])
    await isSaved(store)
    store.close()
  })
})
