/** Making workshops: new, from a file, from the example; and what a file that is none is told. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workshopCreated } from '../../../shared/protocol/join-links.ts'
import { workshopInfo } from '../../../shared/protocol/workshop-info.ts'
import {
  createExample,
  createWorkshop,
  secretOf,
  smallWorkshop,
  startTestServer,
  type TestServer,
} from './test-server.ts'

const exampleFile = new URL('../../fixtures/example-workshop.json', import.meta.url)

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server[Symbol.asyncDispose]())

describe('POST /api/workshops', () => {
  it('answers with an id and a link for every role and region, whose fragment is a secret of 128 bits or more', async () => {
    const answer = await server.visitor().post('/api/workshops', smallWorkshop)
    expect(answer.status).toBe(201)
    const { joinLinks } = workshopCreated.parse(answer.body)
    expect(Object.keys(joinLinks.leads)).toEqual(['r-do', 'r-ta'])
    expect(Object.keys(joinLinks.participants)).toEqual(['r-do', 'r-ta'])
    const links = [
      joinLinks.moderator,
      joinLinks.observer,
      joinLinks.screen,
      ...Object.values(joinLinks.leads),
      ...Object.values(joinLinks.participants),
    ]
    expect(new Set(links).size).toBe(7)
    for (const link of links) {
      expect(link.startsWith(`${server.url}/join#`)).toBe(true)
      expect(Buffer.from(secretOf(link), 'base64url').length).toBeGreaterThanOrEqual(16)
    }
  })

  it('gives ids, codes, the six boards and a circle where nothing was said', async () => {
    const visitor = server.visitor()
    const regions = [
      { name: 'München', country: 'DE', lang: 'de' },
      { name: { en: 'Munich' } },
      { name: '東京' },
    ]
    const { id, joinLinks } = await createWorkshop(visitor, {
      title: { de: 'Titel' },
      languages: ['de'],
      regions,
    })
    const { documents } = await visitor.join(joinLinks.moderator)
    const info = workshopInfo.parse((await visitor.get(`/api/workshops/${id}`)).body)
    expect(info.regions.map(region => region.id).sort()).toEqual(['r-1', 'r-muenchen', 'r-munich'])
    expect(new Set(info.regions.map(region => region.code)).size).toBe(3)
    expect(info.boards.map(board => board.type)).toEqual([
      'expectations',
      'competences',
      'swot',
      'synergy_map',
      'circle_notes',
      'action_plan',
    ])
    expect(documents[0]?.id).toBe('control')
    expect(documents.filter(document => document.boardType === 'circle_notes')).toHaveLength(1)
    expect(documents.filter(document => document.boardType === 'swot')).toHaveLength(3)
    expect(documents.filter(document => document.kind === 'drafts')).toEqual([])
  })

  it('says what is wrong where', async () => {
    const { status, body } = await server
      .visitor()
      .post('/api/workshops', { title: 3, languages: ['de'], regions: [{}] })
    expect(status).toBe(400)
    expect(body.error.kind).toBe('invalid')
    expect(body.error.details.map((detail: { path: string }) => detail.path)).toEqual([
      'title',
      'regions[0].name',
    ])
  })

  it('refuses names that fit on no tab, and ids that are none, in words', async () => {
    const refusal = async (changes: object) => {
      const { status, body } = await server.visitor().post('/api/workshops', { ...smallWorkshop, ...changes })
      return [status, body.error?.details?.[0]]
    }
    const long = 'x'.repeat(500)
    const expected = 'a text of at most 200 characters'
    expect(await refusal({ title: long })).toEqual([400, { path: 'title', expected }])
    expect(await refusal({ regions: [{ name: long }] })).toEqual([400, { path: 'regions[0].name', expected }])
    expect((await refusal({ title: { de: long } }))[0]).toBe(400)
    expect(await refusal({ regions: [{ id: '../x', name: 'A' }] })).toEqual([
      400,
      {
        path: 'regions[0].id',
        expected: 'an id of letters, digits, "_" and "-", at most 64 characters',
      },
    ])
  })

  it('refuses ids that are there twice and a host that is no region', async () => {
    const visitor = server.visitor()
    const twice = await visitor.post('/api/workshops', {
      ...smallWorkshop,
      regions: [smallWorkshop.regions[0], smallWorkshop.regions[0]],
    })
    expect([twice.status, twice.body.error.details[0].path]).toEqual([400, 'regions[1].id'])
    const strange = await visitor.post('/api/workshops', { ...smallWorkshop, hostRegion: 'r-xx' })
    expect([strange.status, strange.body.error.details]).toEqual([
      400,
      [{ path: 'hostRegion', expected: 'one of r-do, r-ta' }],
    ])
  })
})

describe('POST /api/imports', () => {
  it('makes a workshop that exports as the same file but for the time stamp', async () => {
    const visitor = server.visitor()
    const text = await readFile(exampleFile, 'utf8')
    const made = await visitor.post('/api/imports', text)
    expect(made.status).toBe(201)
    await visitor.join(made.body.joinLinks.moderator)
    const exported = await visitor.get(`/api/workshops/${made.body.id}/exports/workshop.json`)
    expect(exported.headers.get('content-disposition')).toBe('attachment; filename="workshop.json"')
    const { exportedAt, ...file } = exported.body
    const { expected: _, ...source } = JSON.parse(text)
    expect(file).toEqual(source)
    expect(Date.parse(exportedAt)).toBeGreaterThan(0)
    expect(made.body.id).not.toBe(source.workshop.id)
  })

  it('tells a foreign file what it should be', async () => {
    const { status, body } = await server
      .visitor()
      .post('/api/imports', { name: 'package', version: '1.0.0' })
    expect(status).toBe(400)
    expect(body.error.message).toContain('format')
    expect(body.error.details[0]).toEqual({
      path: 'format',
      expected: '"innovation-workshop": this is another kind of file',
      rule: 'format',
    })
  })

  it('tells a broken file which path is wrong', async () => {
    const file = JSON.parse(await readFile(exampleFile, 'utf8'))
    file.cards[3].board = 'b-nowhere'
    delete file.cards[5].text
    const broken = await server.visitor().post('/api/imports', file)
    expect([broken.status, broken.body.error.details[0].path]).toEqual([400, 'cards[5].text'])
    file.cards[5].text = 'there again'
    const dangling = await server.visitor().post('/api/imports', file)
    expect(dangling.body.error.details[0].path).toBe('cards[3].board')
  })

  it.each(['null', '[]', '"text"', '7', '{}', `${'['.repeat(50_000)}${']'.repeat(50_000)}`])(
    'refuses %.20s',
    async text => {
      const { status, body } = await server.visitor().post('/api/imports', text)
      expect([status, body.error.kind]).toEqual([400, 'invalid'])
      expect(body.error.details.length).toBeGreaterThan(0)
    },
  )
})

describe('POST /api/example', () => {
  it('makes a workshop of one’s own from the worked example, without what the rules must yield', async () => {
    const visitor = server.visitor()
    const { id, joinLinks } = await createExample(visitor)
    await visitor.join(joinLinks.moderator)
    const { body } = await visitor.get(`/api/workshops/${id}/exports/workshop.json`)
    expect(body.cards.length).toBe(94)
    expect(body).not.toHaveProperty('expected')
  })
})

describe('GET /api/workshops/:id', () => {
  it('tells who asks, and shows the links to moderators only', async () => {
    const [moderator, participant] = [server.visitor(), server.visitor()]
    const { id, joinLinks } = await createWorkshop(moderator)
    const session = await moderator.join(joinLinks.moderator, 'Mo')
    await participant.join(joinLinks.participants['r-do'] ?? '', 'Pa')
    const seen = workshopInfo.parse((await moderator.get(`/api/workshops/${id}`)).body)
    expect(seen.session).toEqual(session)
    expect(seen.joinLinks).toEqual(joinLinks)
    expect((await participant.get(`/api/workshops/${id}`)).body).toMatchObject({
      title: 'Small workshop',
      joinLinks: null,
      session: { alias: 'Pa', regionId: 'r-do' },
    })
  })

  it('answers nobody without a session', async () => {
    const { id } = await createWorkshop(server.visitor())
    expect((await server.visitor().get(`/api/workshops/${id}`)).body.error.kind).toBe('unauthorised')
    expect((await server.visitor().get('/api/workshops/w-nowhere')).body.error.kind).toBe('not_found')
  })
})
