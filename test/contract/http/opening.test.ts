/** All that a page needs to show a workshop, in one answer: for those who join and for those who come back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readControl } from '../../../shared/model/control.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { opening } from '../../../shared/protocol/opening.ts'
import { createExample, secretOf, startTestServer, type TestServer } from './test-server.ts'

let server: TestServer
let workshop: WorkshopCreated
beforeAll(async () => {
  server = await startTestServer()
  workshop = await createExample(server.visitor())
})
afterAll(() => server[Symbol.asyncDispose]())

function docOf(state: string): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Buffer.from(state, 'base64'))
  return doc
}

describe('an opening', () => {
  it('comes with joining where it is asked for: control as it is after that, and the own region’s documents', async () => {
    const secret = secretOf(workshop.joinLinks.participants['r-do'] ?? '')
    const { status, body } = await server
      .visitor()
      .post('/api/sessions', { secret, alias: 'Kim', opening: true })
    expect(status).toBe(200)
    expect(opening.parse(body.opening)).toEqual(body.opening)
    const { workshop: info, states } = body.opening
    expect(info.session).toEqual({ ...body, opening: undefined })
    const own = info.session.documents.filter((one: { regionId?: string }) => one.regionId === 'r-do')
    expect(Object.keys(states).sort()).toEqual(['control', ...own.map(({ id }: { id: string }) => id)].sort())
    expect(readControl(docOf(states.control)).roster.get(body.participantId)?.alias).toBe('Kim')
    expect(docOf(states['b-swot.r-do']).getMap('cards').size).toBeGreaterThan(5)
  })

  it('is had again by the cookie, and not without', async () => {
    const visitor = server.visitor()
    const joined = await visitor.join(workshop.joinLinks.participants['r-ta'] ?? '')
    const { status, body } = await visitor.get(`/api/workshops/${workshop.id}/opening`)
    expect(status).toBe(200)
    expect(body.workshop.session).toEqual(joined)
    const stranger = await server.visitor().get(`/api/workshops/${workshop.id}/opening`)
    expect([stranger.status, stranger.text.includes('states')]).toEqual([401, false])
  })

  it('holds nothing but control for those without a region, and is not sent unasked', async () => {
    const visitor = server.visitor()
    const joined = await visitor.join(workshop.joinLinks.observer)
    expect(joined).not.toHaveProperty('opening')
    const { body } = await visitor.get(`/api/workshops/${workshop.id}/opening`)
    expect(Object.keys(body.states)).toEqual(['control'])
  })
})
