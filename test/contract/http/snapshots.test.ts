/** Snapshots: taken, listed, read, gone back to while a browser looks on. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../shared/plan/canonical-json.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { snapshot, snapshotList } from '../../../shared/protocol/snapshot.ts'
import { openBoard } from './board-client.ts'
import { createExample, startTestServer, type TestServer, type Visitor } from './test-server.ts'

let server: TestServer
let moderator: Visitor
let dortmund: Visitor
let workshop: WorkshopCreated
let base: string

beforeAll(async () => {
  server = await startTestServer()
  moderator = server.visitor()
  dortmund = server.visitor()
  workshop = await createExample(moderator)
  await moderator.join(workshop.joinLinks.moderator)
  await dortmund.join(workshop.joinLinks.participants['r-do'] ?? '')
  base = `/api/workshops/${workshop.id}/snapshots`
})
afterAll(() => server[Symbol.asyncDispose]())

describe('snapshots', () => {
  it('are the workshop file, named by its hash', async () => {
    const taken = await moderator.post(base, { label: '  Before lunch ' })
    expect(taken.status).toBe(201)
    expect(snapshot.parse(taken.body)).toMatchObject({ label: 'Before lunch', cause: 'manual' })
    const { body: file } = await moderator.get(`${base}/${taken.body.id}`)
    expect(file.format).toBe('innovation-workshop')
    expect(createHash('sha256').update(canonicalJson(file)).digest('hex')).toBe(taken.body.hash)
    const list = snapshotList.parse((await moderator.get(base)).body)
    expect(list.at(-1)).toEqual(taken.body)
  })

  it('do not change when nothing was written, though people join', async () => {
    const first = await moderator.post(base, { label: 'One' })
    await server.visitor().join(workshop.joinLinks.observer, 'Late')
    expect((await moderator.post(base, { label: 'Two' })).body.hash).toBe(first.body.hash)
  })

  it('are gone back to as a change that every open browser sees, after a snapshot of what was there', async () => {
    const { body: before } = await moderator.post(base, { label: 'Good' })
    await using writing = await openBoard(server, dortmund, workshop.id, 'b-swot.r-do')
    await using watching = await openBoard(server, moderator, workshop.id, 'b-swot.r-do')
    const good = watching.texts()
    writing.addCard('c-mistake', 'A mistake')
    writing.doc.getMap('cards').delete('s001')
    await watching.until(() => watching.texts().includes('A mistake'))

    const restored = await moderator.post(`${base}/${before.id}/restore`, {})
    expect([restored.status, restored.body.cause]).toEqual([200, 'before_restore'])
    await writing.until(() => !writing.texts().includes('A mistake'))
    await watching.until(() => !watching.texts().includes('A mistake'))
    expect(watching.texts()).toEqual(good)
    expect(writing.texts()).toEqual(good)

    const { body: kept } = await moderator.get(`${base}/${restored.body.id}`)
    expect(kept.cards.map((card: { text: string }) => card.text)).toContain('A mistake')
    expect((await moderator.post(base, { label: 'After' })).body.hash).toBe(before.hash)
  })

  it('refuse a label that is missing or too long, and what is not there', async () => {
    expect((await moderator.post(base, {})).body.error.details[0].path).toBe('label')
    expect((await moderator.post(base, { label: 'x'.repeat(201) })).status).toBe(400)
    expect((await moderator.get(`${base}/s-none`)).status).toBe(404)
    expect((await moderator.post(`${base}/s-none/restore`)).status).toBe(404)
  })
})
