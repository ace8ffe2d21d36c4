/** Who gets a socket: tickets, cookies with an Origin, epochs; and what of it outlives the server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { ticket } from '../../../shared/protocol/ticket.ts'
import { knock, openBoard, socketUrl } from './board-client.ts'
import { createWorkshop, startTestServer, type TestServer, type Visitor } from './test-server.ts'

let server: TestServer
let visitor: Visitor
let workshop: WorkshopCreated
const documentId = 'b-swot.r-do'

beforeAll(async () => {
  server = await startTestServer()
  visitor = server.visitor()
  workshop = await createWorkshop(visitor)
  await visitor.join(workshop.joinLinks.participants['r-do'] ?? '')
})
afterAll(() => server[Symbol.asyncDispose]())

const address = (query = '', id = documentId) => `${socketUrl(server, workshop.id)}/${id}${query}`
const askTicket = (id = documentId) =>
  visitor.post(`/api/workshops/${workshop.id}/tickets`, { documentId: id })
const freshTicket = async () => (await askTicket()).body.ticket as string

describe('tickets', () => {
  it('say until when and for which epoch they open the document', async () => {
    const { status, body } = await askTicket()
    expect(status).toBe(200)
    expect(ticket.parse(body).epoch).toBe(1)
    const lifetime = Date.parse(body.expiresAt) - Date.now()
    expect(lifetime).toBeGreaterThan(50_000)
    expect(lifetime).toBeLessThanOrEqual(60_000)
  })

  it('open any number of sockets, from any Origin', async () => {
    const query = `?ticket=${await freshTicket()}`
    expect(await knock(address(query))).toBe(0)
    expect(await knock(address(query), { origin: 'http://elsewhere.example' })).toBe(0)
  })

  it('open no other document, and none when changed by a letter', async () => {
    const given = await freshTicket()
    expect(await knock(address(`?ticket=${given}`, 'b-swot.r-ta'))).toBe(closeCodes.unauthorised)
    const changed = given.replace(/^./, letter => (letter === 'e' ? 'f' : 'e'))
    expect(await knock(address(`?ticket=${changed}`))).toBe(closeCodes.unauthorised)
    expect(await knock(address(`?ticket=${given.slice(0, -2)}`))).toBe(closeCodes.unauthorised)
    expect(await knock(address('?ticket='))).toBe(closeCodes.unauthorised)
  })

  it('open nothing after their time', async () => {
    await using brief = await startTestServer({ ticketLifetimeMs: 0 })
    const guest = brief.visitor()
    const { id, joinLinks } = await createWorkshop(guest)
    await guest.join(joinLinks.moderator)
    const { body } = await guest.post(`/api/workshops/${id}/tickets`, { documentId })
    expect(await knock(`${socketUrl(brief, id)}/${documentId}?ticket=${body.ticket}`)).toBe(
      closeCodes.unauthorised,
    )
  })

  it('are not given for documents that are not there', async () => {
    expect((await askTicket('b-swot.r-xx')).body.error.kind).toBe('not_found')
    expect((await askTicket('../control')).body.error.kind).toBe('not_found')
    expect((await askTicket('')).body.error.kind).toBe('invalid')
  })

  it('open nothing of another epoch', async () => {
    const query = `?ticket=${await freshTicket()}`
    expect(await knock(address(`${query}&epoch=1`))).toBe(0)
    expect(await knock(address(`${query}&epoch=0`))).toBe(closeCodes.staleEpoch)
  })
})

describe('cookies', () => {
  it('open a socket with our own Origin only', async () => {
    const cookie = visitor.cookies
    expect(await knock(address(), { cookie, origin: server.url })).toBe(0)
    expect(await knock(address(), { cookie, origin: 'http://elsewhere.example' })).toBe(
      closeCodes.unauthorised,
    )
    expect(await knock(address(), { cookie, origin: 'null' })).toBe(closeCodes.unauthorised)
    expect(await knock(address(), { cookie })).toBe(closeCodes.unauthorised)
    expect(await knock(address(), { origin: server.url })).toBe(closeCodes.unauthorised)
  })
})

describe('a restart', () => {
  it('keeps sessions, tickets and every card', async () => {
    await using writing = await openBoard(server, visitor, workshop.id, documentId)
    await using watching = await openBoard(server, visitor, workshop.id, documentId)
    writing.addCard('c-kept', 'kept')
    await watching.until(() => watching.texts().includes('kept'))
    const query = `?ticket=${await freshTicket()}`
    await server.restart()
    expect(await writing.closed).toBe(closeCodes.goingAway)
    expect(await knock(address(query))).toBe(0)
    await using again = await openBoard(server, visitor, workshop.id, documentId)
    expect(again.texts()).toContain('kept')
  })
})
