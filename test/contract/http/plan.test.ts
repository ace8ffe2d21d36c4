/** The plan and its files: what the program prints for the file, the server answers for the workshop. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseWorkshopFile } from '../../../shared/model/parse-workshop-file.ts'
import { buildPlan } from '../../../shared/plan/build-plan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { openBoard } from './board-client.ts'
import {
  createExample,
  createWorkshop,
  startTestServer,
  type TestServer,
  type Visitor,
} from './test-server.ts'

let server: TestServer
let example: WorkshopCreated
let moderator: Visitor
let expected: Plan

beforeAll(async () => {
  server = await startTestServer()
  moderator = server.visitor()
  example = await createExample(moderator)
  await moderator.join(example.joinLinks.moderator)
  const text = await readFile(new URL('../../fixtures/example-workshop.json', import.meta.url), 'utf8')
  const parsed = parseWorkshopFile(JSON.parse(text))
  if (!parsed.ok) throw new Error('the example does not fit')
  expected = buildPlan(parsed.file)
})
afterAll(() => server[Symbol.asyncDispose]())

const exported = (name: string) => moderator.get(`/api/workshops/${example.id}/exports/${name}`)

describe('GET /api/workshops/:id/plan', () => {
  it('is the plan of the file, to the last key, with the same snapshot hash', async () => {
    const { status, body, text } = await moderator.get(`/api/workshops/${example.id}/plan`)
    expect(status).toBe(200)
    expect(text).toBe(JSON.stringify(expected))
    expect(body.snapshotHash).toBe(expected.snapshotHash)
  })

  it('is that of a snapshot if asked for one, whatever was written since', async () => {
    const visitor = server.visitor()
    const { id, joinLinks } = await createWorkshop(visitor)
    await visitor.join(joinLinks.moderator)
    const { body: snapshot } = await visitor.post(`/api/workshops/${id}/snapshots`, {
      label: 'Empty',
      cause: 'plan',
    })
    expect(snapshot.cause).toBe('plan')
    await using board = await openBoard(server, visitor, id, 'b-swot.r-do')
    await using other = await openBoard(server, visitor, id, 'b-swot.r-do')
    board.addCard('c-1', 'New strength')
    await other.until(() => other.texts().length === 1)
    const now = await visitor.get(`/api/workshops/${id}/plan`)
    const then = await visitor.get(`/api/workshops/${id}/plan?snapshot=${snapshot.id}`)
    expect(then.body.snapshotHash).toBe(snapshot.hash)
    expect(now.body.snapshotHash).not.toBe(snapshot.hash)
    expect((await visitor.get(`/api/workshops/${id}/plan?snapshot=s-none`)).status).toBe(404)
  })
})

describe('GET /api/workshops/:id/exports/:name', () => {
  it('plan.json is the plan', async () => {
    const { body, headers } = await exported('plan.json')
    expect(headers.get('content-type')).toMatch(/^application\/json/)
    expect(body).toEqual(JSON.parse(JSON.stringify(expected)))
  })

  it('plan.csv opens in a German spreadsheet: byte-order mark, semicolons, one row an action', async () => {
    const response = await fetch(`${server.url}/api/workshops/${example.id}/exports/plan.csv?lang=de`, {
      headers: { cookie: moderator.cookies },
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    expect(text.split('\r\n')[0]?.split(';').slice(0, 4)).toEqual([
      'Handlungsfeld',
      'Maßnahme',
      'Zeithorizont',
      'Verantwortlich',
    ])
    for (const action of expected.actions) expect(text).toContain(action.due ?? '')
  })

  it('plan.md has every action, in the language asked for', async () => {
    const english = await exported('plan.md?lang=en')
    expect(english.headers.get('content-type')).toMatch(/^text\/markdown/)
    for (const action of expected.actions)
      expect(english.text).toContain(action.titleByLang.en ?? action.title)
    expect((await exported('plan.md?lang=de')).text).not.toBe(english.text)
  })

  it('says which files there are when asked for another', async () => {
    const { status, body } = await exported('plan.docx')
    expect([status, body.error.kind]).toEqual([404, 'not_found'])
    expect(body.error.message).toContain('plan.csv')
    expect((await exported('toString')).status).toBe(404)
  })

  it('knows no editions and no other languages yet', async () => {
    expect((await exported('plan.csv?edition=public')).body.error.details).toEqual([
      { path: 'edition', expected: 'left out: editions are not there yet' },
    ])
    expect((await exported('plan.csv?lang=fr')).body.error.details).toEqual([
      { path: 'lang', expected: 'one of "en", "de"' },
    ])
  })
})
