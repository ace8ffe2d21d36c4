/** Boards that moderation adds, names, puts away and locks, as browsers and hand-made clients meet them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Map as YMap } from 'yjs'
import { maxFileBoards } from '../../../shared/model/parse-workshop-file.ts'
import { boardAnswer } from '../../../shared/protocol/boards.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { openBoard } from './board-client.ts'
import { createWorkshop, type TestServer, type Visitor } from './test-server.ts'
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

describe('the board of strategies', () => {
  const sources = ['s-1', 's-2']

  it('comes with the first of them, asked for by whoever may write there, and once', async () => {
    const observer = server.visitor()
    await observer.join(workshop.joinLinks.observer)
    expect((await observer.post(`${base}/boards`, { type: 'tows' })).status).toBe(403)
    const asked = [dortmund, moderator, dortmund].map(who => who.post(`${base}/boards`, { type: 'tows' }))
    const answers = await Promise.all(asked)
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    const [id, ...others] = answers.map(({ body }) => boardAnswer.parse(body).id)
    expect(others).toEqual([id, id])
    const { body } = await dortmund.get(base)
    expect(body.boards.filter((board: { type: string }) => board.type === 'tows')).toHaveLength(1)
    expect(await accessOf(dortmund, id ?? '')).toBe('write')
    expect(await accessOf(observer, id ?? '')).toBe('read')
  })

  it('keeps what a strategy was made of through file and plan, as any client wrote it', async () => {
    const { body: board } = await dortmund.post(`${base}/boards`, { type: 'tows' })
    {
      await using writing = await openBoard(server, dortmund, workshop.id, board.id)
      await using watching = await openBoard(server, moderator, workshop.id, board.id)
      writing.doc.transact(() => {
        writing.addCard('y-1', 'Share one data space')
        const card = writing.doc.getMap<YMap<unknown>>('cards').get('y-1')
        card?.set('zone', 'SO')
        card?.set('sources', sources)
      })
      await watching.until(() => watching.texts().includes('Share one data space'))
    }
    const { body: file } = await moderator.get(`${base}/exports/workshop.json`)
    const kept = { id: 'y-1', board: board.id, kind: 'strategy', zone: 'SO', sources, region: 'r-do' }
    expect(file.cards).toContainEqual(expect.objectContaining(kept))
    const { body: plan } = await moderator.get(`${base}/plan`)
    expect(plan.strategies).toEqual([
      { id: 'y-1', type: 'SO', topic: null, regions: [], text: 'Share one data space', sources: [] },
    ])
    const again = await moderator.post('/api/imports', file)
    const visitor = server.visitor()
    await visitor.join(again.body.joinLinks.moderator)
    const { body: back } = await visitor.get(`/api/workshops/${again.body.id}/exports/workshop.json`)
    expect({ ...back, exportedAt: '' }).toEqual({ ...file, exportedAt: '' })
  })
})
