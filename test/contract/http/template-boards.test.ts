/** Boards made of data, as a moderator asks for them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedTemplates } from '../../../shared/boards/template/shipped.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { openBoard } from './board-client.ts'
import type { TestServer, Visitor } from './test-server.ts'
import { startWorkshopOfTwo } from './workshop-of-two.ts'

let server: TestServer
let moderator: Visitor
let dortmund: Visitor
let workshop: WorkshopCreated
let base: string

beforeAll(async () => {
  ;({ server, moderator, dortmund, workshop, base } = await startWorkshopOfTwo())
})
afterAll(() => server[Symbol.asyncDispose]())

const asked = (id: string) => {
  const found = shippedTemplates.find(one => one.id === id)
  return { type: 'template', title: found?.title, template: found?.description }
}

describe('a board made of data', () => {
  it.each(shippedTemplates)('is added from the template $id', async ({ id }) => {
    const added = await moderator.post(`${base}/boards`, asked(id))
    expect(added.status).toBe(201)
    expect(added.body).toMatchObject({ type: 'template', title: asked(id).title })
    const { body: file } = await moderator.get(`${base}/exports/workshop.json`)
    expect(file.boards.at(-1)).toEqual({ id: added.body.id, ...asked(id) })
  })

  it('has a part for each region where it says so, written by its people alone', async () => {
    const { body } = await moderator.post(`${base}/boards`, asked('pipeline'))
    const { body: info } = await dortmund.get(base)
    const parts = info.session.documents.filter(
      (document: { boardId: string }) => document.boardId === body.id,
    )
    const access = Object.fromEntries(
      parts.map((part: { regionId: string; access: string }) => [part.regionId, part.access]),
    )
    expect(access['r-do']).toBe('write')
    expect(Object.values(access).filter(one => one === 'write')).toHaveLength(1)
    expect(parts.length).toBeGreaterThan(1)
    await using writing = await openBoard(server, dortmund, workshop.id, `${body.id}.r-do`)
    await using watching = await openBoard(server, moderator, workshop.id, `${body.id}.r-do`)
    writing.addCard('c-1', 'Sensor maker')
    await watching.until(() => watching.texts().includes('Sensor maker'))
  })

  it('comes back from its file with its cards', async () => {
    const { body } = await moderator.post(`${base}/boards`, asked('lessons'))
    {
      await using writing = await openBoard(server, dortmund, workshop.id, body.id)
      await using watching = await openBoard(server, moderator, workshop.id, body.id)
      writing.addCard('lesson-1', 'Two times in one invitation')
      await watching.until(() => watching.texts().length === 1)
    }
    const { body: file } = await moderator.get(`${base}/exports/workshop.json`)
    const again = await moderator.post('/api/imports', file)
    expect(again.status).toBe(201)
    const visitor = server.visitor()
    await visitor.join(again.body.joinLinks.moderator)
    const { body: back } = await visitor.get(`/api/workshops/${again.body.id}/exports/workshop.json`)
    expect({ ...back, exportedAt: '' }).toEqual({ ...file, exportedAt: '' })
    expect(back.cards).toContainEqual(expect.objectContaining({ id: 'lesson-1', board: body.id }))
  })

  it('is asked for by moderators alone, and refused where its description does not hold', async () => {
    expect((await dortmund.post(`${base}/boards`, asked('parking'))).status).toBe(403)
    const { template, ...rest } = asked('tension')
    const wrong = { ...rest, template: { ...template, zones: template?.zones.slice(1) } }
    const refused = await moderator.post(`${base}/boards`, wrong)
    expect(refused.status).toBe(400)
    expect(refused.body.error.kind).toBe('invalid')
  })
})
