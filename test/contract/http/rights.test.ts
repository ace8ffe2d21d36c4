/**
 * The table of rights as a hand-made client meets it: each role's cookie on each request, and each role's ticket on
 * each kind of document, with a write sent whatever the session said.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { type Role, roles } from '../../../shared/protocol/roles.ts'
import { openBoard } from './board-client.ts'
import { createWorkshop, startTestServer, type TestServer, type Visitor } from './test-server.ts'

let server: TestServer
let workshop: WorkshopCreated
let snapshotId: string
const visitors = new Map<Role, Visitor>()

const region = 'r-do'
const workshopWithDrafts = {
  title: 'Rights',
  languages: ['en'],
  privacy: 'drafts',
  regions: [
    { id: 'r-do', name: 'Dortmund' },
    { id: 'r-ta', name: 'Tampere' },
  ],
  circles: [{ id: 'z-1', title: 'One' }],
}

beforeAll(async () => {
  server = await startTestServer()
  workshop = await createWorkshop(server.visitor(), workshopWithDrafts)
  const { moderator, observer, screen, leads, participants } = workshop.joinLinks
  const links: Record<Role, string> = {
    moderator,
    observer,
    screen,
    region_lead: leads[region] ?? '',
    participant: participants[region] ?? '',
  }
  for (const role of roles) {
    const visitor = server.visitor()
    await visitor.join(links[role], role)
    visitors.set(role, visitor)
  }
  const taken = await visitorOf('moderator').post(`/api/workshops/${workshop.id}/snapshots`, { label: 'S' })
  snapshotId = taken.body.id
})
afterAll(() => server[Symbol.asyncDispose]())

function visitorOf(role: Role): Visitor {
  const visitor = visitors.get(role)
  if (!visitor) throw new Error(`nobody joined as ${role}`)
  return visitor
}

const all = [...roles]
const takingPart: Role[] = ['moderator', 'region_lead', 'participant', 'observer']

/** Path below the workshop, and who may. `POST` where a body is given. */
const requests: { path: () => string; body?: object; may: readonly Role[] }[] = [
  { path: () => '', may: all },
  { path: () => '/opening', may: all },
  { path: () => '/tickets', body: { documentId: 'control' }, may: all },
  { path: () => '/plan', may: all },
  { path: () => '/snapshots', may: ['moderator'] },
  { path: () => '/snapshots', body: { label: 'again' }, may: ['moderator'] },
  { path: () => `/snapshots/${snapshotId}`, may: ['moderator'] },
  { path: () => `/snapshots/${snapshotId}/restore`, body: {}, may: ['moderator'] },
  {
    path: () => '/synergies/none/answer',
    body: { answer: 'accepted' },
    may: ['region_lead', 'participant'],
  },
  { path: () => '/boards', body: { type: 'free', title: 'Free' }, may: ['moderator'] },
  { path: () => '/boards/b-none', body: { archived: true }, may: ['moderator'] },
  { path: () => '/boards/b-none/locks', body: { cards: ['c'], locked: true }, may: ['moderator'] },
  { path: () => '/links', may: ['moderator'] },
  { path: () => '/links/none/revoke', body: {}, may: ['moderator'] },
  { path: () => '/links/none/renew', body: {}, may: ['moderator'] },
  { path: () => '/exports/plan.json', may: takingPart },
  { path: () => '/exports/plan.csv', may: takingPart },
  { path: () => '/exports/plan.md', may: takingPart },
  { path: () => '/exports/workshop.json', may: ['moderator'] },
]

const cells = requests.flatMap(request =>
  roles.map(role => ({
    role,
    ...request,
    name: `${request.body ? 'POST' : 'GET'} ${request.path().replace('undefined', 'sid') || '/'}`,
  })),
)

describe('requests', () => {
  it.each(cells)('$role: $name', async ({ role, path, body, may }) => {
    const address = `/api/workshops/${workshop.id}${path()}`
    const answer = body ? await visitorOf(role).post(address, body) : await visitorOf(role).get(address)
    if (may.includes(role)) expect([200, 201, 404]).toContain(answer.status)
    else expect([answer.status, answer.body.error.kind]).toEqual([403, 'forbidden'])
  })

  it.each(requests)('nobody: $path', async ({ path, body }) => {
    const address = `/api/workshops/${workshop.id}${path()}`
    const answer = body ? await server.visitor().post(address, body) : await server.visitor().get(address)
    expect([answer.status, answer.body.error.kind]).toEqual([401, 'unauthorised'])
  })

  it('takes no cookie of one workshop for another', async () => {
    const other = await createWorkshop(server.visitor())
    const token = visitorOf('moderator').cookies.split('=')[1]
    const headers = { cookie: `zirkel_${other.id}=${token}` }
    expect((await server.visitor().get(`/api/workshops/${other.id}`, { headers })).status).toBe(401)
  })
})

const own = `b-swot.${region}`
const theirs = 'b-swot.r-ta'
const documents: { id: string; write: readonly Role[]; read: readonly Role[] }[] = [
  { id: 'control', write: [], read: all },
  { id: own, write: ['moderator', 'region_lead', 'participant'], read: all },
  { id: theirs, write: ['moderator'], read: all },
  { id: 'b-synergy', write: ['moderator', 'region_lead', 'participant'], read: all },
  { id: 'b-circle.z-1', write: ['moderator', 'region_lead', 'participant'], read: all },
  { id: `${own}~drafts`, write: ['region_lead', 'participant'], read: ['region_lead', 'participant'] },
  { id: `${theirs}~drafts`, write: [], read: [] },
]
const opened = documents.flatMap(document => roles.map(role => ({ role, ...document })))

describe('documents', () => {
  it.each(opened)('$role opens $id', async ({ role, id, read, write }) => {
    const visitor = visitorOf(role)
    const { body } = await visitor.get(`/api/workshops/${workshop.id}`)
    const listed = body.session.documents.find((document: { id: string }) => document.id === id)
    expect(listed?.access).toBe(write.includes(role) ? 'write' : read.includes(role) ? 'read' : undefined)
    const ticket = await visitor.post(`/api/workshops/${workshop.id}/tickets`, { documentId: id })
    expect(ticket.status).toBe(read.includes(role) ? 200 : 403)
  })

  it.each(opened.filter(({ role, read }) => read.includes(role)))(
    '$role writes into $id, allowed or not',
    async ({ role, id, write }) => {
      const card = `c-${role}-${id.replace(/\W/g, '-')}`
      const witness = write.includes(role) ? role : (write[0] ?? 'moderator')
      await using watching = await openBoard(server, visitorOf(witness), workshop.id, id)
      {
        await using client = await openBoard(server, visitorOf(role), workshop.id, id)
        client.addCard(card, card)
        if (write.includes(role)) await watching.until(() => watching.texts().includes(card))
        else await client.roundTrip()
      }
      await using late = await openBoard(server, visitorOf(role), workshop.id, id)
      expect(late.texts().includes(card)).toBe(write.includes(role))
    },
  )
})
