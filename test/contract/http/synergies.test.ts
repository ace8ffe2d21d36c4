/** Decisions on links: who may answer, what comes of it in other browsers, in the file and in the plan. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { type LinkDecision, readLinkDecision } from '../../../shared/model/link-decision.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { linkAnswered } from '../../../shared/protocol/link-answer.ts'
import { workedTogetherAnswer } from '../../../shared/protocol/worked-together.ts'
import { openBoard } from './board-client.ts'
import { createExample, startTestServer, type TestServer, type Visitor } from './test-server.ts'

let server: TestServer
let workshop: WorkshopCreated
let moderator: Visitor
let ankara: Visitor
let bern: Visitor
let bernLead: Visitor
let observer: Visitor
const ids = new Map<Visitor, string>()

beforeAll(async () => {
  server = await startTestServer()
  ;[moderator, ankara, bern, bernLead, observer] = Array.from({ length: 5 }, () => server.visitor()) as [
    Visitor,
    Visitor,
    Visitor,
    Visitor,
    Visitor,
  ]
  workshop = await createExample(moderator)
  const { joinLinks } = workshop
  const links = new Map([
    [moderator, joinLinks.moderator],
    [ankara, joinLinks.participants['r-an'] ?? ''],
    [bern, joinLinks.participants['r-be'] ?? ''],
    [bernLead, joinLinks.leads['r-be'] ?? ''],
    [observer, joinLinks.observer],
  ])
  for (const [visitor, link] of links) ids.set(visitor, (await visitor.join(link)).participantId)
})
afterAll(() => server[Symbol.asyncDispose]())

/** Of Ankara and Bern, and nobody has said anything yet. */
const link = 'syn-W-charging_billing'
const answer = (visitor: Visitor, body: object, of = link) =>
  visitor.post(`/api/workshops/${workshop.id}/synergies/${of}/answer`, body)

function decisionIn(doc: Y.Doc, of = link): LinkDecision {
  return readLinkDecision(doc.getMap('decisions').get(`link:${of}`))
}

async function planLink(of = link) {
  const { body } = await moderator.get(`/api/workshops/${workshop.id}/plan`)
  return { plan: body, found: body.links.find((one: { id: string }) => one.id === of) }
}

describe('answers to a link', () => {
  it('make it accepted once every region concerned has said yes, and each other browser sees it', async () => {
    await using watching = await openBoard(server, bern, workshop.id, 'control')
    const first = await answer(ankara, { answer: 'accepted' })
    expect([first.status, linkAnswered.parse(first.body)]).toEqual([
      200,
      { link, status: 'suggested', waitsFor: ['r-be'], answer: 'accepted' },
    ])
    await watching.until(() => decisionIn(watching.doc).answers?.has('r-an') === true)
    expect((await planLink()).found.status).toBe('suggested')

    expect((await answer(bern, { answer: 'accepted' })).body).toMatchObject({ status: 'accepted' })
    await watching.until(() => decisionIn(watching.doc).status === 'accepted')
    expect(decisionIn(watching.doc).answers?.get('r-an')?.by).toBe(ids.get(ankara))
    expect((await planLink()).found.status).toBe('accepted')
  })

  it('can be parked or rejected with a reason, which stands in the plan, and taken back', async () => {
    expect((await answer(bernLead, { answer: 'rejected', reason: ' Too early ' })).body.status).toBe(
      'rejected',
    )
    expect((await planLink()).plan.rejected).toContainEqual({ link, reason: 'Too early' })
    expect((await answer(bern, { answer: 'parked', reason: 'After the fair' })).body.status).toBe('parked')
    expect((await answer(bern, { answer: 'open' })).body).toEqual({
      link,
      status: 'suggested',
      waitsFor: ['r-be'],
      answer: null,
    })
  })

  it('need a reason to park or reject', async () => {
    for (const body of [{ answer: 'parked' }, { answer: 'rejected', reason: ' ' }, { answer: 'maybe' }, {}]) {
      expect((await answer(bern, body)).status).toBe(400)
    }
    expect((await answer(bern, { answer: 'parked', reason: 'x'.repeat(501) })).status).toBe(400)
  })

  it('are for the regions concerned; a moderator may put aside, never accept; observers may nothing', async () => {
    const other = 'cmp-city_logistics-r-md-r-do'
    expect((await answer(bern, { answer: 'rejected', reason: 'no' }, other)).status).toBe(403)
    expect((await answer(moderator, { answer: 'accepted' })).status).toBe(403)
    expect((await answer(observer, { answer: 'parked', reason: 'no' })).status).toBe(403)
    expect((await answer(server.visitor(), { answer: 'accepted' })).status).toBe(401)
    expect((await answer(bern, { answer: 'accepted' }, 'syn-S-nothing')).status).toBe(404)
    expect((await planLink(other)).found.status).toBe('accepted')

    expect((await answer(moderator, { answer: 'parked', reason: 'Two are enough' })).body.status).toBe(
      'parked',
    )
    expect((await answer(moderator, { answer: 'open' })).body.status).toBe('suggested')
  })

  it('count for the region of the session, whatever the request says', async () => {
    await answer(ankara, { answer: 'open' })
    const forged = await answer(bern, { answer: 'accepted', region: 'r-an', regions: ['r-an', 'r-be'] })
    expect(forged.body).toMatchObject({ status: 'suggested', waitsFor: ['r-an'] })
  })

  it('cannot be written by a hand-made client', async () => {
    const before = (await planLink()).found.status
    await using forger = await openBoard(server, moderator, workshop.id, 'control')
    forger.doc.getMap('decisions').set(`link:${link}`, { status: 'accepted', answers: {} })
    await Promise.race([forger.closed, forger.roundTrip()])
    await using fresh = await openBoard(server, bern, workshop.id, 'control')
    expect(decisionIn(fresh.doc).answers?.get('r-be')?.answer).toBe('accepted')
    expect((await planLink()).found.status).toBe(before)
  })

  it('travel with the workshop file, into a snapshot’s hash and into another workshop', async () => {
    const base = `/api/workshops/${workshop.id}/snapshots`
    const { body: before } = await moderator.post(base, { label: 'Before' })
    await answer(ankara, { answer: 'accepted' })
    const { body: after } = await moderator.post(base, { label: 'After' })
    expect(after.hash).not.toBe(before.hash)

    const { body: file } = await moderator.get(`${base}/${after.id}`)
    const visitor = server.visitor()
    const { body: made } = await visitor.post('/api/imports', file)
    await visitor.join(made.joinLinks.moderator)
    const { body: again } = await visitor.post(`/api/workshops/${made.id}/snapshots`, { label: 'Copy' })
    expect(again.hash).toBe(after.hash)

    await moderator.post(`${base}/${before.id}/restore`, {})
    expect((await moderator.post(base, { label: 'Back' })).body.hash).toBe(before.hash)
    expect((await planLink()).found.status).toBe('suggested')
  })
})

describe('organisations that had worked together', () => {
  const mark = (visitor: Visitor, organisations: unknown, together: unknown = true) =>
    visitor.post(`/api/workshops/${workshop.id}/worked-together`, { organisations, together })
  const planEdits = async () =>
    (await moderator.get(`/api/workshops/${workshop.id}/exports/workshop.json`)).body.planEdits

  it('are marked in either order, once, beside the other edits of the plan, and taken back', async () => {
    const before = await planEdits()
    const first = await mark(moderator, ['wilo', 'isst'])
    expect(workedTogetherAnswer.parse(first.body)).toEqual({ pairs: [['isst', 'wilo']] })
    expect((await mark(bernLead, ['isst', 'wilo'])).body.pairs).toHaveLength(1)
    await mark(bernLead, ['cars', 'auto'])
    const marked = [
      ['isst', 'wilo'],
      ['auto', 'cars'],
    ]
    expect(await planEdits()).toEqual({ ...before, workedTogether: marked })
    expect((await mark(moderator, ['cars', 'auto'], false)).body.pairs).toEqual([['isst', 'wilo']])
  })

  it('are named by coordination and moderation alone, and are two that the workshop knows', async () => {
    for (const visitor of [ankara, observer]) expect((await mark(visitor, ['isst', 'wilo'])).status).toBe(403)
    for (const pair of [['isst', 'isst'], ['isst', 'nobody'], ['isst'], 'isst', undefined])
      expect((await mark(moderator, pair)).status).toBe(400)
    expect((await mark(moderator, ['isst', 'wilo'], 'yes')).status).toBe(400)
  })
})
