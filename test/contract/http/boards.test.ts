/** Boards that moderation adds, names, puts away and locks, as browsers and hand-made clients meet them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maxFileBoards } from '../../../shared/model/parse-workshop-file.ts'
import { boardAnswer } from '../../../shared/protocol/boards.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { openBoard } from './board-client.ts'
import { createWorkshop, startTestServer, type TestServer, type Visitor } from './test-server.ts'

let server: TestServer
let moderator: Visitor
let dortmund: Visitor
let workshop: WorkshopCreated
let base: string

beforeAll(async () => {
  server = await startTestServer()
  moderator = server.visitor()
  dortmund = server.visitor()
  workshop = await createWorkshop(moderator)
  await moderator.join(workshop.joinLinks.moderator)
  await dortmund.join(workshop.joinLinks.participants['r-do'] ?? '')
  base = `/api/workshops/${workshop.id}`
})
afterAll(() => server[Symbol.asyncDispose]())

async function newBoard(title = 'Cars'): Promise<string> {
  const added = await moderator.post(`${base}/boards`, { type: 'free', title })
  expect(added.status).toBe(201)
  return boardAnswer.parse(added.body).id
}

async function accessOf(visitor: Visitor, documentId: string): Promise<string | undefined> {
  const { body } = await visitor.get(base)
  return body.session.documents.find((document: { id: string }) => document.id === documentId)?.access
}

describe('a free board', () => {
  it('is there for everybody as soon as it is added, to write on, and after a restart', async () => {
    const id = await newBoard()
    const { body } = await dortmund.get(base)
    expect(body.boards.at(-1)).toEqual({ id, type: 'free', title: 'Cars' })
    expect(await accessOf(dortmund, id)).toBe('write')
    {
      await using writing = await openBoard(server, dortmund, workshop.id, id)
      await using watching = await openBoard(server, moderator, workshop.id, id)
      writing.addCard('c-1', 'Charging')
      await watching.until(() => watching.texts().includes('Charging'))
    }
    await server.restart()
    await using again = await openBoard(server, dortmund, workshop.id, id)
    expect(again.texts()).toEqual(['Charging'])
  })

  it('is named anew, put away and brought back, without losing anything', async () => {
    const id = await newBoard('Name')
    await using writing = await openBoard(server, dortmund, workshop.id, id)
    writing.addCard('c-1', 'Kept')
    await writing.roundTrip()
    const named = await moderator.post(`${base}/boards/${id}`, { title: '  Another name ' })
    expect(named.body).toEqual({ id, type: 'free', title: 'Another name', archived: false, locked: false })

    const away = await moderator.post(`${base}/boards/${id}`, { archived: true })
    expect(away.body).toMatchObject({ title: 'Another name', archived: true })
    expect([await accessOf(dortmund, id), await accessOf(moderator, id)]).toEqual(['read', 'write'])
    expect((await moderator.get(`${base}/exports/workshop.json`)).body.boards.at(-1)).toMatchObject({
      id,
      archived: true,
    })

    await moderator.post(`${base}/boards/${id}`, { archived: false })
    const { body: file } = await moderator.get(`${base}/exports/workshop.json`)
    expect(file.boards.at(-1)).toEqual({ id, type: 'free', title: 'Another name' })
    expect(writing.texts()).toEqual(['Kept'])
  })

  it('takes no writing of a hand-made client while it is locked, on sockets that are open too', async () => {
    const id = await newBoard('Locked')
    await using writing = await openBoard(server, dortmund, workshop.id, id)
    await using moderating = await openBoard(server, moderator, workshop.id, id)
    expect((await moderator.post(`${base}/boards/${id}`, { locked: true })).body.locked).toBe(true)
    expect(await accessOf(dortmund, id)).toBe('read')
    writing.addCard('c-late', 'Too late')
    await writing.roundTrip()
    moderating.addCard('c-mod', 'By moderation')
    await writing.until(() => writing.texts().includes('By moderation'))
    await using fresh = await openBoard(server, dortmund, workshop.id, id)
    expect(fresh.texts()).toEqual(['By moderation'])
    await moderator.post(`${base}/boards/${id}`, { locked: false })
    expect(await accessOf(dortmund, id)).toBe('write')
  })

  it('has elements that moderation locks, which everybody reads in control', async () => {
    const id = await newBoard('Elements')
    await moderator.post(`${base}/boards/${id}/locks`, { cards: ['b', 'a'], locked: true })
    await moderator.post(`${base}/boards/${id}/locks`, { cards: ['b'], locked: false })
    await using control = await openBoard(server, dortmund, workshop.id, 'control')
    const decisions = control.doc.getMap('decisions')
    expect(decisions.get(`lock:${id}`)).toEqual({ board: false, cards: ['a'] })
    await moderator.post(`${base}/boards/${id}/locks`, { cards: ['a'], locked: false })
    await control.until(() => !decisions.has(`lock:${id}`))
    const many = Array.from({ length: 150 }, (_, n) => `c-${n}`)
    expect((await moderator.post(`${base}/boards/${id}/locks`, { cards: many, locked: true })).status).toBe(
      200,
    )
    const more = many.map(card => `more-${card}`)
    expect((await moderator.post(`${base}/boards/${id}/locks`, { cards: more, locked: true })).status).toBe(
      409,
    )
  })

  it('goes with a snapshot from before it, and comes back with its cards', async () => {
    const { body: before } = await moderator.post(`${base}/snapshots`, { label: 'Before' })
    const id = await newBoard('Since')
    {
      await using writing = await openBoard(server, dortmund, workshop.id, id)
      await using watching = await openBoard(server, moderator, workshop.id, id)
      writing.addCard('c-since', 'Since')
      await watching.until(() => watching.texts().includes('Since'))
    }
    const { body: with_ } = await moderator.post(`${base}/snapshots/${before.id}/restore`, {})
    expect(await accessOf(dortmund, id)).toBeUndefined()
    await moderator.post(`${base}/snapshots/${with_.id}/restore`, {})
    await using again = await openBoard(server, dortmund, workshop.id, id)
    expect(again.texts()).toEqual(['Since'])
  })

  it('is refused without a name, of a kind that there is one of, beyond the count, and where there is none', async () => {
    for (const body of [{ type: 'free', title: ' ' }, { type: 'swot', title: 'x' }, { title: 'x' }])
      expect((await moderator.post(`${base}/boards`, body)).status).toBe(400)
    expect((await moderator.post(`${base}/boards`, { type: 'free', title: 'x'.repeat(121) })).status).toBe(
      400,
    )
    expect((await moderator.post(`${base}/boards/b-none`, { title: 'x' })).status).toBe(404)
    expect((await moderator.post(`${base}/boards/b-none/locks`, { cards: ['a'], locked: true })).status).toBe(
      404,
    )

    const crowded = await createWorkshop(moderator)
    await moderator.join(crowded.joinLinks.moderator)
    const path = `/api/workshops/${crowded.id}`
    const { boards } = (await moderator.get(path)).body
    const asked = Array.from({ length: maxFileBoards - boards.length + 2 }, (_, n) =>
      moderator.post(`${path}/boards`, { type: 'free', title: `Board ${n}` }),
    )
    const statuses = (await Promise.all(asked)).map(answer => answer.status).sort()
    expect(statuses.filter(status => status === 409)).toHaveLength(2)
    expect((await moderator.get(path)).body.boards).toHaveLength(maxFileBoards)
    const { body: file } = await moderator.get(`${path}/exports/workshop.json`)
    expect((await moderator.post('/api/imports', file)).status).toBe(201)
  })
})
