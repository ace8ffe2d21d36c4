/**
 * Drafts and their release as hand-made clients of every role meet them: what reaches whom, byte for byte, who may
 * decide, and what a release does to the boards.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { draftCounts } from '../../../shared/protocol/draft-counts.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { releaseAnswer } from '../../../shared/protocol/release.ts'
import { openBoard } from './board-client.ts'
import { createWorkshop, startTestServer, type TestServer, type Visitor } from './test-server.ts'
import { tapWire } from './wire-tap.ts'

const regions = ['r-do', 'r-ta', 'r-be']
const withDrafts = {
  title: 'Drafts',
  languages: ['en'],
  privacy: 'drafts',
  regions: regions.map(id => ({ id, name: id })),
}
const draftsId = 'b-swot.r-do~drafts'
const boardId = 'b-swot.r-do'

let server: TestServer
let workshop: WorkshopCreated
let base: string
let lead: Visitor
let mate: Visitor
let moderator: Visitor

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server[Symbol.asyncDispose]())

beforeEach(async () => {
  workshop = await createWorkshop(server.visitor(), withDrafts)
  base = `/api/workshops/${workshop.id}`
  const { leads, participants } = workshop.joinLinks
  lead = await joined(leads['r-do'], 'lead')
  mate = await joined(participants['r-do'], 'mate')
  moderator = await joined(workshop.joinLinks.moderator, 'mod')
})

async function joined(link: string | undefined, alias: string): Promise<Visitor> {
  const visitor = server.visitor()
  await visitor.join(link ?? '', alias)
  return visitor
}

const open = (visitor: Visitor, id = draftsId) => openBoard(server, visitor, workshop.id, id)
const decide = (deed: string, ids: (string | { id: string; seen: string })[], visitor = lead) =>
  visitor.post(`${base}/releases`, {
    boardId: 'b-swot',
    deed,
    cards: ids.map(id => (typeof id === 'string' ? { id } : id)),
  })
const counts = async () => {
  const { body } = await moderator.get(`${base}/drafts`)
  const ofDortmund = draftCounts.parse(body).find(one => one.boardId === 'b-swot' && one.regionId === 'r-do')
  return [ofDortmund?.drafts, ofDortmund?.ready, ofDortmund?.released]
}

describe('before its release', () => {
  it('no byte of a draft reaches anybody outside its region, in any way', async () => {
    const { moderator: mod, observer, screen, leads, participants } = workshop.joinLinks
    const outside = await Promise.all(
      [mod, observer, screen, leads['r-ta'], participants['r-ta']].map(link => joined(link, 'x')),
    )
    const taps = outside.map(visitor => tapWire(server, visitor, workshop.id))
    const { body } = await lead.get(base)
    const documentIds: string[] = body.session.documents.map((document: { id: string }) => document.id)
    const everyId = [...documentIds, 'b-swot.r-ta~drafts', 'b-competence.r-do~drafts']
    for (const tap of taps) await Promise.all(everyId.map(id => tap.listen(id)))

    await using writing = await open(lead)
    writing.addCard('c-geheimnis', 'MARKERMARKER')
    await using reading = await open(mate)
    await reading.until(() => reading.texts().includes('MARKERMARKER'))
    await using inside = tapOf(mate)
    await inside.listen(draftsId)
    await inside.heard('MARKERMARKER')
    await decide('choose', ['c-geheimnis'])
    await decide('release', [{ id: 'c-geheimnis', seen: 'SOMETHING ELSE' }])

    const { body: snapshot } = await moderator.post(`${base}/snapshots`, { label: 'S' })
    for (const tap of taps) {
      for (const path of paths(snapshot.id)) await tap.ask(base + path)
      await tap.ask(`${base}/tickets`, { documentId: draftsId })
      for (const deed of ['release', 'choose', 'withdraw', 'keep'])
        await tap.ask(`${base}/releases`, { boardId: 'b-swot', deed, cards: [{ id: 'c-x', seen: '' }] })
      await tap.caughtUp()
      expect(tap.bytes).toBeGreaterThan(500)
      expect(['MARKERMARKER', 'c-geheimnis'].filter(words => tap.hasHeard(words))).toEqual([])
    }

    await decide('release', ['c-geheimnis'])
    await Promise.all(taps.map(tap => tap.heard('MARKERMARKER')))
    for (const tap of taps) await tap[Symbol.asyncDispose]()
  })

  it('moderators are told counts, and nobody else is', async () => {
    await using writing = await open(mate)
    for (const id of ['c-1', 'c-2', 'c-3']) writing.addCard(id, id)
    await writing.roundTrip()
    await decide('choose', ['c-1', 'c-2'])
    await decide('unchoose', ['c-2'])
    await decide('release', ['c-3'])
    expect(await counts()).toEqual([2, 1, 1])
    for (const visitor of [lead, mate]) expect((await visitor.get(`${base}/drafts`)).status).toBe(403)
  })
})

describe('releasing', () => {
  it('is for the region’s own coordination, and revealing for moderators', async () => {
    await using writing = await open(mate)
    writing.addCard('c-1', 'One')
    await writing.roundTrip()
    const otherLead = await joined(workshop.joinLinks.leads['r-ta'], 'other')
    for (const visitor of [mate, moderator])
      expect((await decide('release', ['c-1'], visitor)).status).toBe(403)
    expect((await decide('release', ['c-1'], otherLead)).body).toEqual({
      done: [],
      changed: [],
      gone: ['c-1'],
    })
    for (const visitor of [lead, mate])
      expect((await visitor.post(`${base}/reveals`, { boardId: 'b-swot' })).status).toBe(403)
    expect(
      (await lead.post(`${base}/releases`, { boardId: 'b-plan', deed: 'release', cards: [{ id: 'c-1' }] }))
        .status,
    ).toBe(404)
    expect((await decide('release', [])).status).toBe(400)
    await using late = await open(moderator, boardId)
    expect(late.texts()).toEqual([])
  })

  it('copies under the same id with the author, leaves the draft, and twice is once', async () => {
    await using writing = await open(mate)
    await using watching = await open(moderator, boardId)
    writing.addCard('c-1', 'One')
    await writing.roundTrip()
    const answer = await decide('release', ['c-1', 'c-nowhere'])
    expect(releaseAnswer.parse(answer.body)).toEqual({ done: ['c-1'], changed: [], gone: ['c-nowhere'] })
    await watching.until(() => watching.texts().includes('One'))
    const before = Y.encodeStateVector(watching.doc)
    expect((await decide('release', ['c-1'])).body.done).toEqual(['c-1'])
    await watching.roundTrip()
    expect(Y.encodeStateVector(watching.doc)).toEqual(before)
    expect([writing.texts(), watching.texts()]).toEqual([['One'], ['One']])

    const { body: file } = await moderator.get(`${base}/exports/workshop.json`)
    const mateId = (await mate.get(base)).body.session.participantId
    expect(file.cards).toHaveLength(1)
    expect(file.cards[0]).toMatchObject({ id: 'c-1', author: mateId, region: 'r-do', visibility: 'workshop' })
  })

  it('leaves alone what was written in since it was looked at', async () => {
    await using writing = await open(mate)
    writing.addCard('c-1', 'One')
    await writing.roundTrip()
    expect((await decide('release', [{ id: 'c-1', seen: 'On' }])).body.changed).toEqual(['c-1'])
    expect((await decide('choose', [{ id: 'c-1', seen: 'On' }])).body.changed).toEqual(['c-1'])
    expect(await counts()).toEqual([1, 0, 0])
    expect((await decide('release', [{ id: 'c-1', seen: 'One' }])).body.done).toEqual(['c-1'])
  })

  it('can be taken back, and the board has nothing more of it', async () => {
    await using writing = await open(mate)
    await using watching = await open(moderator, boardId)
    writing.addCard('c-1', 'One')
    await writing.roundTrip()
    await decide('release', ['c-1'])
    await watching.until(() => watching.texts().includes('One'))
    expect((await decide('withdraw', ['c-1'])).body.done).toEqual(['c-1'])
    await watching.until(() => watching.texts().length === 0)
    expect(writing.texts()).toEqual(['One'])
    expect(await counts()).toEqual([1, 0, 0])
    expect((await decide('withdraw', ['c-1'])).body).toEqual({ done: [], changed: [], gone: ['c-1'] })
  })

  it('happens in all regions at once when the moderator reveals what they chose', async () => {
    const leads = new Map<string, Visitor>()
    for (const region of regions) {
      const coordination = await joined(workshop.joinLinks.leads[region], region)
      leads.set(region, coordination)
      await using writing = await open(coordination, `b-swot.${region}~drafts`)
      for (const id of [`c-${region}-1`, `c-${region}-2`]) writing.addCard(id, id)
      await writing.roundTrip()
      if (region !== 'r-be') await decide('choose', [`c-${region}-1`], coordination)
    }
    await using tap = tapOf(moderator)
    await Promise.all(regions.map(region => tap.listen(`b-swot.${region}`)))
    const revealed = await moderator.post(`${base}/reveals`, { boardId: 'b-swot' })
    expect(revealed.body).toEqual({ released: { 'r-do': 1, 'r-ta': 1 } })
    await Promise.all(['c-r-do-1', 'c-r-ta-1'].map(words => tap.heard(words)))
    await tap.caughtUp()
    expect(['c-r-do-2', 'c-r-ta-2', 'c-r-be-1'].filter(words => tap.hasHeard(words))).toEqual([])
    expect((await moderator.post(`${base}/reveals`, { boardId: 'b-swot' })).body).toEqual({ released: {} })
  })

  it('stands in snapshots, and going back to one from before brings drafts back to sight', async () => {
    await using writing = await open(mate)
    writing.addCard('c-1', 'One')
    await writing.roundTrip()
    const snapshot = async (label: string) => (await moderator.post(`${base}/snapshots`, { label })).body
    const before = await snapshot('before')
    await decide('release', ['c-1'])
    const after = await snapshot('after')
    expect(after.hash).not.toBe(before.hash)
    const textsIn = async (id: string) =>
      (await moderator.get(`${base}/snapshots/${id}`)).body.cards.map((card: { text: string }) => card.text)
    expect([await textsIn(before.id), await textsIn(after.id)]).toEqual([[], ['One']])
    await moderator.post(`${base}/snapshots/${before.id}/restore`, {})
    expect(await counts()).toEqual([1, 0, 0])
    expect((await snapshot('again')).hash).toBe(before.hash)
    await moderator.post(`${base}/snapshots/${after.id}/restore`, {})
    expect(await counts()).toEqual([0, 0, 1])
    expect(writing.texts()).toEqual(['One'])
  })
})

const tapOf = (visitor: Visitor) => tapWire(server, visitor, workshop.id)

const paths = (snapshotId: string) => [
  '',
  '/drafts',
  '/plan',
  `/plan?snapshot=${snapshotId}`,
  '/snapshots',
  `/snapshots/${snapshotId}`,
  '/links',
  ...['plan.json', 'plan.csv', 'plan.md', 'workshop.json'].map(name => `/exports/${name}`),
  '/exports/workshop.json?edition=full',
]
