/** Pictures travel with the workshop file: out with it, in with it, all of them or none. */
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../../server/config.ts'
import { snapshotHash } from '../../../shared/plan/snapshot-hash.ts'
import { gif, jpeg, png } from '../../fixtures/pictures.ts'
import { workshop } from '../../fixtures/small-workshop.ts'
import { startTestServer, type TestServer, type Visitor } from './test-server.ts'

const pictures = { ...defaultConfig.pictures, maxBytes: 50_000, maxPixels: 1_000_000, perWorkshop: 4 }

const entry = (bytes: Uint8Array) => ({ data: Buffer.from(bytes).toString('base64') })

function pictureCard(picture: string) {
  return { id: `c-${picture}`, board: 'b-free', text: 'A picture', element: 'picture', picture }
}

/** The small workshop with a free board, a card for each named picture, and pictures by id. */
function fileWith(byId: Record<string, unknown>, named = Object.keys(byId)) {
  const file = workshop()
  return {
    ...file,
    boards: [...file.boards, { id: 'b-free', type: 'free' }],
    cards: [...file.cards, ...named.map(pictureCard)],
    pictures: byId,
  }
}

interface Imported {
  id: string
  moderator: Visitor
}

async function mustImport(server: TestServer, file: unknown): Promise<Imported> {
  const moderator = server.visitor()
  const { status, body, text } = await moderator.post('/api/imports', file)
  expect(status, text).toBe(201)
  await moderator.join(body.joinLinks.moderator)
  return { id: body.id, moderator }
}

async function exported({ id, moderator }: Imported) {
  const { exportedAt: _, ...file } = (await moderator.get(`/api/workshops/${id}/exports/workshop.json`)).body
  return file
}

async function bytesOf(server: TestServer, { id, moderator }: Imported, picture: string): Promise<Buffer> {
  const headers = { cookie: moderator.cookies }
  const answer = await fetch(`${server.url}/api/workshops/${id}/pictures/${picture}`, { headers })
  return Buffer.from(await answer.arrayBuffer())
}

/** Of all workshops. */
async function keptFiles(server: TestServer): Promise<string[]> {
  const names = await readdir(join(server.dataDir, 'pictures'), { recursive: true }).catch(() => [])
  return names.filter(name => name.includes('.'))
}

describe('a workshop file with pictures', () => {
  it('[model.F8] brings them into an empty server and out again, without what the camera noted', async () => {
    await using first = await startTestServer({ pictures })
    const made = await mustImport(
      first,
      fileWith({ p1: entry(jpeg(300, 200, true)), p2: entry(gif(3, 2, false)) }),
    )
    const file = await exported(made)
    expect(Object.keys(file.pictures)).toEqual(['p1', 'p2'])
    expect(file.pictures.p1.type).toBe('jpeg')

    await using second = await startTestServer({ pictures })
    const again = await mustImport(second, file)
    expect((await bytesOf(second, again, 'p1')).equals(jpeg(300, 200, false))).toBe(true)
    expect((await bytesOf(second, again, 'p2')).equals(gif(3, 2, false))).toBe(true)
    expect(await exported(again)).toEqual(file)
    await second.restart()
    expect(await exported(again)).toEqual(file)
  })

  it('[model.F8] says the same with them as without: neither hash nor documents know them', async () => {
    await using server = await startTestServer({ pictures })
    const file = await exported(await mustImport(server, fileWith({ p1: entry(png(9, 9, false)) })))
    const { pictures: _, ...bare } = file
    expect(snapshotHash(file)).toBe(snapshotHash(bare))
    const without = await exported(await mustImport(server, bare))
    expect(without).toEqual(bare)
  })

  it('keeps and lets out only what a card names that leaves with the file', async () => {
    await using server = await startTestServer({ pictures })
    const file = fileWith({ p1: entry(png(9, 9, false)), p2: entry(gif(3, 2, false)) }, ['p1', 'gone'])
    expect(Object.keys((await exported(await mustImport(server, file))).pictures)).toEqual(['p1'])
    expect(await keptFiles(server)).toHaveLength(1)
  })

  it('[model.F8] is refused as a whole for one that is damaged or too large, with its place', async () => {
    await using server = await startTestServer({ pictures })
    const torn = entry(png(9, 9, false).subarray(0, 60))
    const heavy = Buffer.concat([png(9, 9, false), Buffer.alloc(60_000)])
    const many = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`p${n}`, entry(gif(3, 2, false))]))
    const cases: [Record<string, unknown>, path: string, rule: string][] = [
      [{ p2: torn }, 'pictures.p2.data', 'picture'],
      [{ p2: { data: 'no Base64!!!' } }, 'pictures.p2.data', 'picture'],
      [{ p2: entry(Buffer.from('<svg onload="alert(1)"/>')) }, 'pictures.p2.data', 'picture'],
      [{ p2: entry(heavy) }, 'pictures.p2.data', 'pictureSize'],
      [{ p2: entry(gif(2_000, 2_000, false)) }, 'pictures.p2.data', 'pictureSize'],
      [{ p2: {} }, 'pictures.p2.data', 'text'],
      [{ '../p2': entry(gif(3, 2, false)) }, 'pictures.../p2', 'id'],
      [many, 'pictures', 'most'],
    ]
    for (const [more, path, rule] of cases) {
      const file = fileWith({ p1: entry(gif(3, 2, false)), ...more }, ['p1'])
      const { status, body } = await server.visitor().post('/api/imports', file)
      const [fault] = body.error?.details ?? []
      expect([status, fault?.path, fault?.rule], JSON.stringify(body)).toEqual([400, path, rule])
    }
    expect(await keptFiles(server)).toEqual([])
  })

  it('makes no workshop where the disk would not take a picture', async () => {
    await using server = await startTestServer({ pictures })
    const file = fileWith({ p1: entry(gif(3, 2, false)) })
    await writeFile(join(server.dataDir, 'pictures'), 'in the way')
    expect((await server.visitor().post('/api/imports', file)).status).toBeGreaterThanOrEqual(500)
    await rm(join(server.dataDir, 'pictures'))
    await mustImport(server, file)
  })

  it('[model.F8] leaves out, and names, what would make it larger than its server takes in', async () => {
    const { pictures: both, ...bare } = fileWith({ p1: entry(gif(3, 2, false)), p2: entry(gif(2, 2, false)) })
    // as it leaves, and one picture more
    const importMaxBytes = Buffer.byteLength(JSON.stringify(bare, null, 1)) + 450
    const limits = { ...defaultConfig.limits, importMaxBytes }
    await using server = await startTestServer({ pictures, limits })
    const file = await exported(await mustImport(server, { ...bare, pictures: both }))
    expect([Object.keys(file.pictures), file.picturesLeftOut]).toEqual([['p1'], ['p2']])
    expect(Buffer.byteLength(JSON.stringify(file, null, 1))).toBeLessThan(importMaxBytes)
    const again = await exported(await mustImport(server, file))
    expect([Object.keys(again.pictures), again.picturesLeftOut]).toEqual([['p1'], undefined])
  })
})
