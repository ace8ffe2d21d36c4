/** Joining by a link: the session, its cookie, names, coming back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultConfig } from '../../../server/config.ts'
import { invitation } from '../../../shared/protocol/invitation.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { session } from '../../../shared/protocol/session.ts'
import { openBoard } from './board-client.ts'
import { createExample, createWorkshop, secretOf, startTestServer, type TestServer } from './test-server.ts'

let server: TestServer
let workshop: WorkshopCreated
beforeAll(async () => {
  server = await startTestServer()
  workshop = await createWorkshop(server.visitor())
})
afterAll(() => server[Symbol.asyncDispose]())

const join = (alias: string, link = workshop.joinLinks.participants['r-do'] ?? '') =>
  server.visitor().post('/api/sessions', { secret: secretOf(link), alias })

describe('POST /api/sessions', () => {
  it('answers with the person, every document that may be read, and a cookie that no script can read', async () => {
    const { status, body, headers } = await join('Kim')
    expect(status).toBe(200)
    expect(session.parse(body)).toEqual(body)
    expect(body).toMatchObject({
      workshopId: workshop.id,
      alias: 'Kim',
      role: 'participant',
      regionId: 'r-do',
    })
    expect(body.documents[0]).toEqual({
      id: 'control',
      boardId: null,
      kind: 'control',
      boardType: null,
      access: 'read',
      epoch: 1,
    })
    expect(body.documents).toContainEqual({
      id: 'b-swot.r-do',
      boardId: 'b-swot',
      kind: 'board',
      boardType: 'swot',
      regionId: 'r-do',
      access: 'write',
      epoch: 1,
    })
    expect(body.documents).toContainEqual({
      id: 'b-swot.r-ta',
      boardId: 'b-swot',
      kind: 'board',
      boardType: 'swot',
      regionId: 'r-ta',
      access: 'read',
      epoch: 1,
    })
    const [cookie = ''] = headers.getSetCookie()
    expect(cookie).toMatch(new RegExp(`^zirkel_${workshop.id}=[\\w-]{22,};`))
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Secure')
  })

  it('marks the cookie Secure when people come by https', async () => {
    await using secure = await startTestServer({ publicUrl: 'https://zirkel.example.org' })
    const { joinLinks } = await createWorkshop(secure.visitor())
    expect(joinLinks.moderator).toMatch(/^https:\/\/zirkel\.example\.org\/join#/)
    const answer = await secure
      .visitor()
      .post('/api/sessions', { secret: secretOf(joinLinks.moderator), alias: 'M' })
    expect(answer.headers.getSetCookie()[0]).toContain('Secure')
  })

  it('says the limit to a name of 500 characters', async () => {
    const { status, body } = await join('x'.repeat(500))
    expect(status).toBe(400)
    expect(body.error.message).toContain('80 characters')
    expect(body.error.details[0].path).toBe('alias')
  })

  it.each([
    ['a\u0000b\nc', 'a b c'],
    ['\u202Eevil', 'evil'],
    ['  Ada   L. ', 'Ada L.'],
    ['<b>bold</b>', '<b>bold</b>'],
    ['👩‍🔬', '👩‍🔬'],
  ])('takes the name %j as %j', async (given, kept) => {
    expect((await join(given)).body.alias).toBe(kept)
  })

  it.each(['', '   ', '\u0000\u0007', '\u202E'])('refuses the name %j', async alias => {
    const { status, body } = await join(alias)
    expect([status, body.error.kind, body.error.details[0].path]).toEqual([400, 'invalid', 'alias'])
  })

  it('takes two people of the same name for two people', async () => {
    const [one, other] = [await join('Sam'), await join('Sam')]
    expect(one.body.participantId).not.toBe(other.body.participantId)
  })

  it('lets many in at once, and all of them stand in the roster', async () => {
    const { joinLinks, id } = await createWorkshop(server.visitor())
    const people = Array.from({ length: 40 }, (_, number) => ({
      visitor: server.visitor(),
      name: `P${number}`,
    }))
    await Promise.all(people.map(({ visitor, name }) => visitor.join(joinLinks.moderator, name)))
    const [first] = people
    if (!first) throw new Error('nobody joined')
    await using control = await openBoard(server, first.visitor, id, 'control')
    const roster = Object.values(control.doc.getMap('roster').toJSON()) as { alias: string }[]
    expect(roster.map(person => person.alias).sort()).toEqual(people.map(({ name }) => name).sort())
  })

  it('knows a browser that comes back by the same link under the same name', async () => {
    const visitor = server.visitor()
    const link = workshop.joinLinks.participants['r-ta'] ?? ''
    const first = await visitor.join(link, 'Ilo')
    expect((await visitor.join(link, 'Ilo')).participantId).toBe(first.participantId)
    expect((await visitor.join(link, 'Otso')).participantId).not.toBe(first.participantId)
    expect((await visitor.join(workshop.joinLinks.moderator, 'Otso')).role).toBe('moderator')
  })

  it('refuses a secret that opens nothing', async () => {
    const { status, body } = await server
      .visitor()
      .post('/api/sessions', { secret: 'A'.repeat(43), alias: 'Kim' })
    expect([status, body.error.kind]).toEqual([404, 'not_found'])
  })

  it('refuses more people than a workshop may have', async () => {
    await using small = await startTestServer({
      limits: { ...defaultConfig.limits, participantsPerWorkshop: 2 },
    })
    const { joinLinks } = await createWorkshop(small.visitor())
    await small.visitor().join(joinLinks.moderator)
    await small.visitor().join(joinLinks.moderator)
    const third = await small
      .visitor()
      .post('/api/sessions', { secret: secretOf(joinLinks.moderator), alias: 'C' })
    expect([third.status, third.body.error.kind]).toEqual([409, 'conflict'])
  })

  it('lists a region’s drafts to its own people only', async () => {
    const drafts = await createWorkshop(server.visitor(), {
      title: 'Drafts',
      languages: ['en'],
      privacy: 'drafts',
      regions: [
        { id: 'r-a', name: 'A' },
        { id: 'r-b', name: 'B' },
      ],
    })
    const { moderator, participants, leads, observer, screen } = drafts.joinLinks
    const draftsOf = async (link = '') =>
      (await server.visitor().join(link)).documents
        .filter(document => document.kind === 'drafts')
        .map(document => [document.regionId, document.access])
    const own = [
      ['r-a', 'write'],
      ['r-a', 'write'],
      ['r-a', 'write'],
    ]
    expect(await draftsOf(participants['r-a'])).toEqual(own)
    expect(await draftsOf(leads['r-a'])).toEqual(own)
    for (const link of [moderator, observer, screen]) expect(await draftsOf(link)).toEqual([])
  })
})

describe('POST /api/invitations', () => {
  it('says what a link invites to, and makes nobody', async () => {
    const { id, joinLinks } = await createExample(server.visitor())
    const answer = await server
      .visitor()
      .post('/api/invitations', { secret: secretOf(joinLinks.leads['r-ta'] ?? '') })
    expect(answer.status).toBe(200)
    expect(invitation.parse(answer.body)).toMatchObject({
      workshopId: id,
      role: 'region_lead',
      regionId: 'r-ta',
      hostRegion: 'r-do',
      date: '2027-02-16',
    })
    expect(answer.body.regions.map((region: { code: string }) => region.code)).toEqual([
      'CH-BE',
      'DE-DO',
      'DE-MD',
      'FI-TRE',
      'TR-ANK',
    ])
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('refuses a link that opens nothing', async () => {
    expect((await server.visitor().post('/api/invitations', { secret: 'nothing' })).status).toBe(404)
  })
})
