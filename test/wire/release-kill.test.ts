/**
 * A server that dies while drafts are released and taken back: each card is either wholly released or wholly a draft,
 * and asking once more brings every one to where it was to be, once.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WorkshopFile } from '../../shared/model/workshop-file.ts'
import { draftCounts } from '../../shared/protocol/draft-counts.ts'
import { ServerProcess } from '../server-process.ts'

const kills = 3
const cardCount = 24

const server = new ServerProcess()
beforeAll(() => server.start())
afterAll(() => server.dispose())

const ids = Array.from({ length: cardCount }, (_, index) => `c-${index}`)
const file = {
  format: 'innovation-workshop',
  formatVersion: 1,
  workshop: { title: 'Kill', languages: ['en'], privacy: 'drafts' },
  regions: [{ id: 'r-do', name: 'Dortmund' }],
  boards: [{ id: 'b-swot', type: 'swot' }],
  cards: ids.map(id => ({
    id,
    board: 'b-swot',
    region: 'r-do',
    quadrant: 'W',
    visibility: 'region',
    text: `Card ${id}`,
  })),
}

interface Person {
  get(path: string): Promise<unknown>
  post(path: string, body: object): Promise<number>
}

async function join(link: string): Promise<Person> {
  const answer = await fetch(`${server.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret: new URL(link).hash.slice(1), alias: 'x' }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  return {
    get: async path => (await fetch(server.url + path, { headers: { cookie } })).json(),
    post: async (path, body) =>
      (
        await fetch(server.url + path, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status,
  }
}

it('[model.P1] kill -9 between any two steps of a release loses and doubles nothing', async () => {
  const made = await fetch(`${server.url}/api/imports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(file),
  })
  const { id, joinLinks } = (await made.json()) as {
    id: string
    joinLinks: { moderator: string; leads: Record<string, string> }
  }
  const lead = await join(joinLinks.leads['r-do'] ?? '')
  const moderator = await join(joinLinks.moderator)
  const decide = (deed: string, cards: readonly string[]) =>
    lead.post(`/api/workshops/${id}/releases`, {
      boardId: 'b-swot',
      deed,
      cards: cards.map(card => ({ id: card })),
    })
  const released = async () =>
    ((await moderator.get(`/api/workshops/${id}/exports/workshop.json`)) as WorkshopFile).cards.map(
      card => card.id,
    )
  const kept = async () => {
    const [count] = draftCounts.parse(await moderator.get(`/api/workshops/${id}/drafts`))
    return { drafts: count?.drafts, released: count?.released }
  }

  let goal = new Set<string>()
  for (let kill = 0; kill < kills; kill += 1) {
    const deed = kill % 2 === 0 ? 'release' : 'withdraw'
    goal = new Set(deed === 'release' ? ids : [])
    const asked = ids.map(card => decide(deed, [card]).catch(() => 0))
    await Promise.race([asked[kill * 3], asked[kill * 3 + 5]])
    await server.kill()
    const answered = new Set(
      (await Promise.all(asked)).flatMap((status, index) => (status === 200 ? [ids[index]] : [])),
    )
    await server.start()
    const there = await released()
    expect(new Set(there).size).toBe(there.length)
    for (const card of answered) expect(there.includes(card as string)).toBe(deed === 'release')
    expect(await kept()).toEqual({ drafts: cardCount - there.length, released: there.length })
    expect(await decide(deed, ids)).toBe(200)
    expect((await released()).sort()).toEqual([...goal].sort())
    expect(await kept()).toEqual({ drafts: cardCount - goal.size, released: goal.size })
  }
}, 300_000)
