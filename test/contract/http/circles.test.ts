/** Circles that moderation makes, names and closes, and people who go into one, as browsers and hand-made clients meet them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { circleAnswer } from '../../../shared/protocol/circles.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { openBoard } from './board-client.ts'
import { createExample, startTestServer, type TestServer, type Visitor } from './test-server.ts'

let server: TestServer
let moderator: Visitor
let dortmund: Visitor
let bern: Visitor
let lead: Visitor
let workshop: WorkshopCreated
let base: string
let dortmundId: string

beforeAll(async () => {
  server = await startTestServer()
  moderator = server.visitor()
  dortmund = server.visitor()
  bern = server.visitor()
  lead = server.visitor()
  workshop = await createExample(moderator)
  const { participants, leads } = workshop.joinLinks
  await moderator.join(workshop.joinLinks.moderator)
  dortmundId = (await dortmund.join(participants['r-do'] ?? '', 'do-88')).participantId
  await bern.join(participants['r-be'] ?? '', 'be-88')
  await lead.join(leads['r-do'] ?? '', 'do-99')
  base = `/api/workshops/${workshop.id}`
})
afterAll(() => server[Symbol.asyncDispose]())

async function newCircle(title = 'Ladestrom'): Promise<string> {
  const made = await moderator.post(`${base}/circles`, { title, sectors: ['energy'] })
  expect(made.status).toBe(201)
  return circleAnswer.parse(made.body).id
}

async function accessOf(visitor: Visitor, circleId: string): Promise<string | undefined> {
  const { body } = await visitor.get(base)
  return body.session.documents.find((document: { circleId?: string }) => document.circleId === circleId)
    ?.access
}

const goInto = (by: Visitor, person: string, circleId: string | null) =>
  by.post(`${base}/participants/${person}/circle`, { circleId })

describe('a circle', () => {
  it('is there for everybody as soon as it is made, to write in, also after a restart', async () => {
    const id = await newCircle()
    const documentId = `b-circle.${id}`
    expect(await accessOf(dortmund, id)).toBe('write')
    {
      await using writing = await openBoard(server, dortmund, workshop.id, documentId)
      await using watching = await openBoard(server, moderator, workshop.id, documentId)
      writing.addCard('n-1', 'Eine Rechnung für alle')
      await watching.until(() => watching.texts().includes('Eine Rechnung für alle'))
    }
    await server.restart()
    await using again = await openBoard(server, dortmund, workshop.id, documentId)
    expect(again.texts()).toEqual(['Eine Rechnung für alle'])
    await using other = await openBoard(server, dortmund, workshop.id, 'b-circle.z-1')
    expect(other.texts()).not.toContain('Eine Rechnung für alle')
  })

  it('is named anew, gets sectors, links and a host, and leaves with the file', async () => {
    const id = await newCircle('Name')
    const change = {
      title: ' Anders ',
      host: 'r-be',
      sectors: ['ict'],
      sourceLinks: ['syn-O-open_innovation'],
    }
    const changed = await moderator.post(`${base}/circles/${id}`, change)
    expect(changed.body).toEqual({ ...change, id, title: 'Anders', closed: false })
    const file = (await moderator.get(`${base}/exports/workshop.json`)).body
    expect(file.circles.find((circle: { id: string }) => circle.id === id)).toEqual({
      id,
      ...change,
      title: 'Anders',
    })
    expect((await moderator.post(`${base}/circles/${id}`, { host: 'r-nowhere' })).status).toBe(400)
  })

  it('is to be read when it is closed, and to be written in when it is opened again', async () => {
    const id = await newCircle()
    await moderator.post(`${base}/circles/${id}`, { closed: true })
    expect([await accessOf(dortmund, id), await accessOf(moderator, id)]).toEqual(['read', 'write'])
    expect((await goInto(dortmund, dortmundId, id)).body.error.kind).toBe('conflict')
    await moderator.post(`${base}/circles/${id}`, { closed: false })
    expect(await accessOf(dortmund, id)).toBe('write')
  })

  it('takes the words of its own people alone, once they are in one', async () => {
    const [mine, other] = [await newCircle(), await newCircle()]
    expect((await goInto(dortmund, dortmundId, mine)).body).toEqual({ circleId: mine })
    expect([await accessOf(dortmund, mine), await accessOf(dortmund, other)]).toEqual(['write', 'read'])
    expect((await goInto(lead, dortmundId, other)).status).toBe(200)
    expect([await accessOf(dortmund, mine), await accessOf(dortmund, other)]).toEqual(['read', 'write'])
    expect((await goInto(moderator, dortmundId, null)).status).toBe(200)
  })

  it('is for moderation to make, and for people to choose for themselves only', async () => {
    const id = await newCircle()
    for (const visitor of [dortmund, bern, lead]) {
      expect((await visitor.post(`${base}/circles`, { title: 'Mine' })).status).toBe(403)
      expect((await visitor.post(`${base}/circles/${id}`, { closed: true })).status).toBe(403)
    }
    expect((await goInto(bern, dortmundId, id)).status).toBe(403)
    expect((await goInto(dortmund, 'p-nobody', id)).status).toBe(404)
    expect((await goInto(dortmund, dortmundId, 'z-nowhere')).status).toBe(404)
    expect((await moderator.post(`${base}/circles`, { title: '  ' })).status).toBe(400)
    expect((await moderator.post(`${base}/circles/z-nowhere`, { closed: true })).status).toBe(404)
  })
})
