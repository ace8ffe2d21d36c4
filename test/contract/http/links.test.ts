/** Links: listed, revoked, renewed; and everyone who came by a revoked one is out at once, everywhere. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccessLink, accessLinkList } from '../../../shared/protocol/access-link.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { knock, openBoard, socketUrl } from './board-client.ts'
import { createWorkshop, secretOf, startTestServer, type TestServer, type Visitor } from './test-server.ts'

let server: TestServer
let moderator: Visitor
let workshop: WorkshopCreated
let base: string

beforeAll(async () => {
  server = await startTestServer()
  moderator = server.visitor()
  workshop = await createWorkshop(moderator)
  await moderator.join(workshop.joinLinks.moderator)
  base = `/api/workshops/${workshop.id}`
})
afterAll(() => server[Symbol.asyncDispose]())

async function findLink(role: string, regionId: string | null = null): Promise<AccessLink> {
  const links = accessLinkList.parse((await moderator.get(`${base}/links`)).body)
  const found = links.find(
    link => link.role === role && link.regionId === regionId && link.revokedAt === null,
  )
  if (!found) throw new Error(`no link for ${role}`)
  return found
}

describe('links', () => {
  it('are shown to moderators as they were made', async () => {
    expect((await findLink('moderator')).url).toBe(workshop.joinLinks.moderator)
    expect((await findLink('moderator')).own).toBe(true)
    expect((await findLink('participant', 'r-do')).url).toBe(workshop.joinLinks.participants['r-do'])
    expect((await findLink('participant', 'r-do')).own).toBe(false)
  })

  it('let nobody in or stay once revoked: session, ticket, open socket', async () => {
    const guest = server.visitor()
    const other = server.visitor()
    const link = workshop.joinLinks.participants['r-do'] ?? ''
    await guest.join(link)
    await other.join(workshop.joinLinks.participants['r-ta'] ?? '')
    await using open = await openBoard(server, guest, workshop.id, 'b-swot.r-do')
    await using theirs = await openBoard(server, other, workshop.id, 'b-swot.r-ta')
    const { body: ticket } = await guest.post(`${base}/tickets`, { documentId: 'b-swot.r-do' })

    const revoked = await moderator.post(`${base}/links/${(await findLink('participant', 'r-do')).id}/revoke`)
    expect([revoked.status, revoked.body.url]).toEqual([200, null])
    expect(await open.closed).toBe(closeCodes.revoked)
    const refused = (await guest.get(base)).body.error
    expect([refused.kind, refused.details[0].rule]).toEqual(['unauthorised', 'revoked'])
    const address = `${socketUrl(server, workshop.id)}/b-swot.r-do`
    expect(await knock(`${address}?ticket=${ticket.ticket}`)).toBe(closeCodes.revoked)
    const again = await server.visitor().post('/api/sessions', { secret: secretOf(link), alias: 'Kim' })
    expect([again.status, again.body.error.kind]).toEqual([410, 'gone'])
    expect((await server.visitor().post('/api/invitations', { secret: secretOf(link) })).status).toBe(410)
    expect((await moderator.get(base)).body.joinLinks.participants).not.toHaveProperty('r-do')

    await theirs.roundTrip()
    expect((await other.get(base)).status).toBe(200)
  })

  it('stay revoked after a restart', async () => {
    const guest = server.visitor()
    await guest.join(workshop.joinLinks.observer)
    await moderator.post(`${base}/links/${(await findLink('observer')).id}/revoke`)
    await server.restart()
    expect((await guest.get(base)).body.error.kind).toBe('unauthorised')
    expect((await moderator.get(base)).status).toBe(200)
  })

  it('are renewed by one that takes their place', async () => {
    const guest = server.visitor()
    await guest.join(workshop.joinLinks.screen)
    const old = await findLink('screen')
    const { body: fresh } = await moderator.post(`${base}/links/${old.id}/renew`)
    expect(fresh).toMatchObject({ role: 'screen', regionId: null, revokedAt: null })
    expect(fresh.url).not.toBe(old.url)
    expect((await guest.get(base)).status).toBe(401)
    expect((await guest.join(fresh.url)).role).toBe('screen')
  })

  it('keep the moderator in who renews the moderators’ link, and nobody else who came by it', async () => {
    const colleague = server.visitor()
    await colleague.join(workshop.joinLinks.moderator, 'Colleague')
    const { participantId } = (await moderator.get(base)).body.session
    const own = await findLink('moderator')
    const refused = await moderator.post(`${base}/links/${own.id}/revoke`)
    expect([refused.status, refused.body.error.kind]).toEqual([409, 'conflict'])
    const renewed = await moderator.post(`${base}/links/${own.id}/renew`)
    expect(renewed.body.own).toBe(true)
    expect((await moderator.get(base)).body.session.participantId).toBe(participantId)
    expect((await colleague.get(base)).status).toBe(401)
  })
})
