/** The client's engine against the real server: two people of one region, a restart, and who may not write. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPeople } from '../../../client/store/people.ts'
import type { WorkshopStore } from '../../../client/store/workshop-store.ts'
import { followBoards } from '../../../client/workshop/follow-boards.ts'
import { createWorkshop, startTestServer, type TestServer } from '../../contract/http/test-server.ts'
import { createBrowser, isSaved, openBoard, seesText, until } from './real-page.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server[Symbol.asyncDispose]())

async function open(link: string, alias: string): Promise<WorkshopStore> {
  const browser = createBrowser(server)
  await browser.join(link, alias)
  return browser.open()
}

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

  it('[End1] only reads from when a moderator ends the workshop, and writes again when it is opened', async () => {
    const moderator = server.visitor()
    const { id, joinLinks } = await createWorkshop(moderator)
    await moderator.join(joinLinks.moderator)
    const browser = createBrowser(server)
    await browser.join(joinLinks.participants['r-do'] ?? '', 'do-02')
    const store = await browser.open()
    const { documentId, actions } = await openBoard(store, 'r-do')
    actions.addAll([{ text: 'In time', zone: 'S' }])
    // told once the page's own id is known: the end is the first that control says to whoever follows it from here
    const clientId = store.documents.find(documentId)?.doc.clientID ?? 0
    await until(store.control.watch, () => store.control.get()?.clients.has(clientId))
    const end = followBoards(store, () => browser.learnAnew(store))
    const accessIs = (access: string) =>
      until(store.watchBoards.bind(store), () => store.findBoard(documentId)?.access === access)

    await moderator.post(`/api/workshops/${id}/end`, { ended: true })
    await accessIs('read')
    await moderator.post(`/api/workshops/${id}/end`, { ended: false })
    await accessIs('write')
    store.findBoard(documentId)?.actions.addAll([{ text: 'It goes on', zone: 'S' }])
    await isSaved(store)
    end()
    store.close()
  })
})
