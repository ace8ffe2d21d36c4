/** A workshop that its moderator ends and opens again, as browsers and hand-made clients meet it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endAnswer } from '../../../shared/protocol/end.ts'
import { invitation } from '../../../shared/protocol/invitation.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import type { SessionDocument } from '../../../shared/protocol/session.ts'
import type { Snapshot } from '../../../shared/protocol/snapshot.ts'
import { openBoard } from './board-client.ts'
import {
  type Answer,
  createWorkshop,
  secretOf,
  smallWorkshop,
  startTestServer,
  type TestServer,
  type Visitor,
} from './test-server.ts'

let server: TestServer
let workshop: WorkshopCreated
let base: string
let moderator: Visitor
let dortmund: Visitor
let lead: Visitor
let dortmundId: string

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server[Symbol.asyncDispose]())

beforeEach(async () => {
  ;[moderator, dortmund, lead] = [server.visitor(), server.visitor(), server.visitor()]
  workshop = await createWorkshop(moderator, { ...smallWorkshop, privacy: 'drafts' })
  base = `/api/workshops/${workshop.id}`
  await moderator.join(workshop.joinLinks.moderator)
  dortmundId = (await dortmund.join(linkOf('participants'))).participantId
  await lead.join(linkOf('leads'))
})

const linkOf = (kind: 'participants' | 'leads') => workshop.joinLinks[kind]['r-do'] ?? ''
const setEnded = (ended: boolean, by = moderator) => by.post(`${base}/end`, { ended })
const invite = (visitor: Visitor, link: string) =>
  visitor.post('/api/invitations', { secret: secretOf(link) })
const snapshots = async (): Promise<Snapshot[]> => (await moderator.get(`${base}/snapshots`)).body

async function documentsOf(visitor: Visitor): Promise<SessionDocument[]> {
  return (await visitor.get(base)).body.session.documents
}

function saidThatItEnded({ status, body }: Answer): boolean {
  return status === 409 && body.error.details[0].rule === 'ended'
}

describe('a workshop that has ended', () => {
  it('[End1] can be read by whoever could, and be written by nobody, moderators neither', async () => {
    const before = await documentsOf(dortmund)
    const { status, body } = await setEnded(true)
    expect([status, endAnswer.parse(body)]).toEqual([200, { endedAt: expect.any(String) }])
    expect((await dortmund.get(base)).body.endedAt).toBe(body.endedAt)
    expect(await documentsOf(dortmund)).toEqual(before.map(one => ({ ...one, access: 'read' })))
    const accesses = (await documentsOf(moderator)).map(one => one.access)
    expect(new Set(accesses)).toEqual(new Set(['read']))
    const picture = await dortmund.post(`${base}/pictures?document=b-swot.r-do`, 'x', {
      headers: { 'content-type': 'application/octet-stream' },
    })
    expect(picture.status).toBe(403)
    for (const name of ['plan.md', 'plan.json'])
      expect((await dortmund.get(`${base}/exports/${name}`)).status).toBe(200)
  })

  it('[End1] takes nothing of a hand-made client, on sockets that were open and on new ones', async () => {
    await using writing = await openBoard(server, dortmund, workshop.id, 'b-swot.r-do')
    await using moderating = await openBoard(server, moderator, workshop.id, 'b-swot.r-do')
    writing.addCard('c-1', 'In time')
    await moderating.until(() => moderating.texts().includes('In time'))
    await setEnded(true)
    writing.addCard('c-2', 'Too late')
    moderating.addCard('c-3', 'By moderation, too late')
    await Promise.all([writing.roundTrip(), moderating.roundTrip()])
    {
      await using reader = await openBoard(server, lead, workshop.id, 'b-swot.r-do')
      expect(reader.texts()).toEqual(['In time'])
      reader.addCard('c-4', 'On a new socket')
      await reader.roundTrip()
    }
    await server.restart()
    await using again = await openBoard(server, lead, workshop.id, 'b-swot.r-do')
    expect(again.texts()).toEqual(['In time'])
  })

  it('[End1] hears within a heartbeat of sockets that stayed what was written meanwhile', async () => {
    await using writing = await openBoard(server, dortmund, workshop.id, 'b-swot.r-do')
    await using reading = await openBoard(server, lead, workshop.id, 'b-swot.r-do')
    await setEnded(true)
    writing.addCard('c-1', 'Written after the end')
    await writing.roundTrip()
    expect(reading.texts()).toEqual([])
    await setEnded(false)
    await reading.until(() => reading.texts().includes('Written after the end'))
  })

  it('[End2] refuses every decision, and writes nothing of it', async () => {
    const file = async () => (await moderator.get(`${base}/exports/workshop.json`)).body
    const circle = (await moderator.post(`${base}/circles`, { title: 'Cars' })).body.id
    const { id: snapshotId } = (await moderator.post(`${base}/snapshots`, { label: 'Before' })).body
    const { exportedAt: _, ...before } = await file()
    await setEnded(true)
    const asked = [
      moderator.post(`${base}/boards`, { type: 'free', title: 'Late' }),
      moderator.post(`${base}/boards`, { type: 'tows' }),
      moderator.post(`${base}/boards/b-swot`, { locked: true }),
      moderator.post(`${base}/boards/b-swot/locks`, { cards: ['c-1'], locked: true }),
      moderator.post(`${base}/circles`, { title: 'Late' }),
      moderator.post(`${base}/circles/${circle}`, { closed: true }),
      moderator.post(`${base}/participants/${dortmundId}/circle`, { circleId: circle }),
      moderator.post(`${base}/reveals`, { boardId: 'b-swot' }),
      lead.post(`${base}/releases`, { boardId: 'b-swot', deed: 'release', cards: [{ id: 'c-1' }] }),
      lead.post(`${base}/releases`, { boardId: 'b-swot', deed: 'choose', cards: [{ id: 'c-1' }] }),
      moderator.post(`${base}/worked-together`, { organisations: ['o-1', 'o-2'], together: true }),
      moderator.post(`${base}/snapshots/${snapshotId}/restore`, {}),
    ]
    expect((await Promise.all(asked)).map(saidThatItEnded)).toEqual(asked.map(() => true))
    const { exportedAt: __, ...after } = await file()
    expect(after).toEqual(before)
    expect((await snapshots()).map(({ cause }) => cause)).toEqual(['manual', 'ended'])
  })

  it('[End3] lets those in who took part, and nobody new by their links', async () => {
    const stranger = server.visitor()
    const asStranger = { secret: secretOf(linkOf('participants')), alias: 'New' }
    expect(invitation.parse((await invite(stranger, linkOf('participants'))).body).takesNew).toBe(true)
    await setEnded(true)
    for (const link of [linkOf('participants'), linkOf('leads')]) {
      const { status, body } = await invite(stranger, link)
      expect([status, body.error.details[0].rule]).toEqual([410, 'ended'])
    }
    const refused = await stranger.post('/api/sessions', asStranger)
    expect([refused.status, refused.body.error.details[0].rule]).toEqual([410, 'ended'])
    expect(stranger.cookies).toBe('')

    expect((await invite(dortmund, linkOf('participants'))).body.takesNew).toBe(false)
    expect((await dortmund.join(linkOf('participants'))).participantId).toBe(dortmundId)
    const other = await dortmund.post('/api/sessions', { ...asStranger, alias: 'Somebody else' })
    expect(other.status).toBe(410)
    await setEnded(false)
    expect((await stranger.post('/api/sessions', asStranger)).status).toBe(200)
  })

  it('[End3] is open to those who read, and to moderators who have lost their session', async () => {
    await setEnded(true)
    for (const link of [workshop.joinLinks.observer, workshop.joinLinks.screen]) {
      const visitor = server.visitor()
      expect((await invite(visitor, link)).body.takesNew).toBe(true)
      await visitor.join(link)
      expect((await visitor.get(base)).status).toBe(200)
    }
    const back = server.visitor()
    await back.join(workshop.joinLinks.moderator)
    expect((await setEnded(false, back)).body).toEqual({ endedAt: null })
  })

  it('[End4] is kept as it ended in one snapshot, however often it is asked, and in another the next time', async () => {
    const first = await setEnded(true)
    expect((await setEnded(true)).body).toEqual(first.body)
    expect((await snapshots()).map(({ cause }) => cause)).toEqual(['ended'])
    expect((await setEnded(false)).body).toEqual({ endedAt: null })
    expect((await setEnded(false)).body).toEqual({ endedAt: null })
    await setEnded(true)
    expect(await snapshots()).toHaveLength(2)
  })

  it('[End4] stays ended over a restart, and leaves with no file', async () => {
    const { endedAt } = (await setEnded(true)).body
    await server.restart()
    expect((await dortmund.get(base)).body.endedAt).toBe(endedAt)
    const [taken] = await snapshots()
    const file = (await moderator.get(`${base}/snapshots/${taken?.id}`)).body
    const visitor = server.visitor()
    const copy: WorkshopCreated = (await visitor.post('/api/imports', file)).body
    await visitor.join(copy.joinLinks.moderator)
    expect((await visitor.get(`/api/workshops/${copy.id}`)).body.endedAt).toBeNull()
  })

  it('is ended by moderators alone', async () => {
    for (const visitor of [dortmund, lead]) expect((await setEnded(true, visitor)).status).toBe(403)
    expect((await server.visitor().post(`${base}/end`, { ended: true })).status).toBe(401)
    expect((await moderator.post(`${base}/end`, {})).status).toBe(400)
    expect((await dortmund.get(base)).body.endedAt).toBeNull()
  })
})
