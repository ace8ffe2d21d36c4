/** Pictures: who may put one in, what is taken, what is given back and to whom, and what becomes of those nobody names. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { defaultConfig } from '../../../server/config.ts'
import { openPictureStore } from '../../../server/storage/pictures.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { pictureKept } from '../../../shared/protocol/pictures.ts'
import { gif, jpeg, png, secret, webp } from '../../fixtures/pictures.ts'
import { openBoard } from './board-client.ts'
import { createWorkshop, startTestServer, type TestServer, type Visitor } from './test-server.ts'

let server: TestServer
let dortmund: Visitor
let observer: Visitor
let moderator: Visitor
let workshop: WorkshopCreated
let boardId: string

const limits = { ...defaultConfig.pictures, maxBytes: 50_000, maxPixels: 1_000_000, perWorkshop: 8 }

beforeAll(async () => {
  server = await startTestServer({ pictures: limits })
  ;[moderator, dortmund, observer] = [server.visitor(), server.visitor(), server.visitor()]
  workshop = await createWorkshop(moderator)
  await moderator.join(workshop.joinLinks.moderator)
  await dortmund.join(workshop.joinLinks.participants['r-do'] ?? '')
  await observer.join(workshop.joinLinks.observer)
  const added = await moderator.post(`/api/workshops/${workshop.id}/boards`, { type: 'free', title: 'Board' })
  boardId = added.body.id
})
afterAll(() => server[Symbol.asyncDispose]())

const addressOf = (id: string) => `/api/workshops/${workshop.id}/pictures/${id}`

async function send(
  visitor: Visitor,
  bytes: Uint8Array,
  document = boardId,
  type = 'application/octet-stream',
) {
  const path = `/api/workshops/${workshop.id}/pictures?document=${document}`
  const headers = { cookie: visitor.cookies, 'content-type': type }
  const response = await fetch(server.url + path, { method: 'POST', headers, body: Buffer.from(bytes) })
  return { status: response.status, body: await response.json() }
}

async function fetchPicture(visitor: Visitor, id: string) {
  const response = await fetch(server.url + addressOf(id), { headers: { cookie: visitor.cookies } })
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}

describe('a picture', () => {
  it('is kept without what the camera noted, and shown to everybody of the workshop', async () => {
    const kept = await send(dortmund, jpeg(300, 200, true))
    expect(kept.status).toBe(201)
    const { id, ...about } = pictureKept.parse(kept.body)
    const clean = jpeg(300, 200, false)
    expect(about).toEqual({ type: 'jpeg', width: 300, height: 200, bytes: clean.length })
    const shown = await fetchPicture(observer, id)
    expect([shown.status, shown.bytes.equals(clean), shown.bytes.includes(secret)]).toEqual([
      200,
      true,
      false,
    ])
    expect((await fetchPicture(server.visitor(), id)).status).toBe(401)
    const stranger = server.visitor()
    const other = await createWorkshop(stranger)
    await stranger.join(other.joinLinks.moderator)
    expect((await fetchPicture(stranger, id)).status).toBe(401)
    expect((await stranger.get(`/api/workshops/${other.id}/pictures/${id}`)).status).toBe(404)
  })

  it('goes out as an image and nothing else', async () => {
    const { body } = await send(dortmund, png(5, 5, false), boardId, 'image/svg+xml')
    const { headers } = await fetchPicture(dortmund, body.id)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline; filename="picture.png"',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=31536000, immutable',
    })
  })

  it('is refused in words: of whom may not write, of another kind, torn, too large, too many pixels', async () => {
    expect((await send(observer, png(5, 5, false))).status).toBe(403)
    expect((await send(dortmund, png(5, 5, false), 'b-swot.r-ta')).status).toBe(403)
    expect((await send(dortmund, png(5, 5, false), 'control')).status).toBe(403)
    expect((await send(dortmund, png(5, 5, false), 'b-none')).status).toBe(403)
    const svg = await send(dortmund, Buffer.from('<svg onload="alert(1)"/>'), boardId, 'image/png')
    expect([svg.status, svg.body.error.kind]).toEqual([422, 'unprocessable'])
    expect((await send(dortmund, png(9, 9, false).subarray(0, 60))).status).toBe(422)
    expect((await send(dortmund, Buffer.alloc(60_000))).status).toBe(413)
    expect((await send(dortmund, gif(2_000, 2_000, false))).status).toBe(413)
    const json = await dortmund.post(`/api/workshops/${workshop.id}/pictures?document=${boardId}`, { a: 1 })
    expect(json.status).toBe(400)
  })

  it('has a name of ours: no id leads anywhere else', async () => {
    await mkdir(join(server.dataDir, 'pictures', 'w-other'), { recursive: true })
    await writeFile(join(server.dataDir, 'pictures', 'w-other', 'p-1.png'), 'x')
    for (const id of ['..%2Fw-other%2Fp-1', '..', '.', '%2e%2e', 'p-1', '..%2F..%2Fzirkel.db'])
      expect((await dortmund.get(addressOf(id))).status, id).toBe(404)
  })

  it('survives a restart; when the count is reached one hears so', async () => {
    const { body } = await send(dortmund, webp(9, 7, true))
    await server.restart()
    expect((await fetchPicture(dortmund, body.id)).bytes.equals(webp(9, 7, false))).toBe(true)
    for (let status = 201; status === 201; status = (await send(dortmund, gif(3, 2, false))).status);
    const full = await send(dortmund, gif(3, 2, false))
    expect([full.status, full.body.error.kind]).toEqual([409, 'conflict'])
    const names = await readdir(join(server.dataDir, 'pictures', workshop.id))
    expect(names.filter(name => !name.endsWith('.unnamed'))).toHaveLength(limits.perWorkshop)
  })
})

describe('pictures that nothing names', () => {
  const dayMs = 86_400_000

  it('go after the grace, and never those of a card or of a snapshot', async () => {
    await using small = await startTestServer({ pictures: { ...limits, perWorkshop: 3 } })
    const [lead, person] = [small.visitor(), small.visitor()]
    const made = await createWorkshop(lead)
    await lead.join(made.joinLinks.moderator)
    await person.join(made.joinLinks.participants['r-do'] ?? '')
    const put = async () => {
      const path = `${small.url}/api/workshops/${made.id}/pictures?document=b-synergy`
      const headers = { cookie: person.cookies, 'content-type': 'image/gif' }
      const response = await fetch(path, { method: 'POST', headers, body: Buffer.from(gif(2, 2, false)) })
      return { status: response.status, id: (await response.json()).id as string }
    }
    const [onCard, inSnapshot, forgotten] = [await put(), await put(), await put()]
    await using board = await openBoard(small, person, made.id, 'b-synergy')
    const cards = board.doc.getMap('cards')
    cards.set('c1', new Y.Map([['picture', onCard.id]]))
    cards.set('c2', new Y.Map([['picture', inSnapshot.id]]))
    await using watching = await openBoard(small, lead, made.id, 'b-synergy')
    const there = watching.doc.getMap('cards')
    await watching.until(() => there.has('c2'))
    await lead.post(`/api/workshops/${made.id}/snapshots`, { label: 'Kept' })
    cards.delete('c2')
    await watching.until(() => !there.has('c2'))

    const store = openPictureStore(small.dataDir)
    const isThere = async (id: string) => (await store.load(made.id, id)) !== undefined
    expect((await put()).status).toBe(409)
    expect(await isThere(forgotten.id)).toBe(true)
    const long = Date.now() - (limits.unnamedDays + 1) * dayMs
    for (const { id } of [onCard, inSnapshot, forgotten])
      await store.markUnnamed(made.id, { pictureId: id, type: 'gif' }, long)
    // nothing names it any more, but it can still be undone
    expect(await isThere(forgotten.id)).toBe(true)
    expect((await put()).status).toBe(201)
    expect(await Promise.all([onCard, inSnapshot, forgotten].map(({ id }) => isThere(id)))).toEqual([
      true,
      true,
      false,
    ])
    const { unnamedSince } = (await store.list(made.id)).find(one => one.pictureId === onCard.id) ?? {}
    expect(unnamedSince).toBeUndefined()
  })
})
