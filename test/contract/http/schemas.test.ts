/** The published JSON Schemas, judged by a validator that is not ours: they take what we make and refuse what we would. */
import { type ErrorObject, Ajv2020 as Validator } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleText } from '../../fixtures/example-workshop.ts'
import { largeWorkshop } from '../../fixtures/large-workshop.ts'
import { createExample, startTestServer, type TestServer } from './test-server.ts'

/** What is wrong, as `/cards/0/text must be string`; empty: it fits. */
type Judge = (value: unknown) => string[]

let server: TestServer
let workshopFaults: Judge
let planFaults: Judge

beforeAll(async () => {
  server = await startTestServer()
  workshopFaults = await judgeBy('workshop.json')
  planFaults = await judgeBy('plan.json')
})
afterAll(() => server[Symbol.asyncDispose]())

async function judgeBy(name: string): Promise<Judge> {
  const { status, body } = await server.visitor().get(`/api/schemas/${name}`)
  expect(status).toBe(200)
  // The dates carry a pattern besides their format.
  const judge = new Validator({ strict: true, allowUnionTypes: true, formats: { date: true } }).compile(body)
  return value => (judge(value) ? [] : (judge.errors ?? []).map(faultOf))
}

const faultOf = ({ instancePath, message }: ErrorObject) => `${instancePath} ${message}`

async function planOf(file: unknown) {
  const visitor = server.visitor()
  const { body: made } = await visitor.post('/api/imports', file)
  await visitor.join(made.joinLinks.moderator)
  return (await visitor.get(`/api/workshops/${made.id}/plan`)).body
}

describe('GET /api/schemas/:name', () => {
  it.each([
    ['workshop.json', 'urn:zirkel:workshop-file:1'],
    ['plan.json', 'urn:zirkel:plan:1'],
  ])('%s is for everybody, and may be kept for a while', async (name, id) => {
    const { body, headers } = await server.visitor().get(`/api/schemas/${name}`)
    expect(headers.get('content-type')).toMatch(/^application\/schema\+json/)
    expect(headers.get('cache-control')).toBe('public, max-age=3600')
    expect(body).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id })
    expect([body.title, body.description]).toEqual([expect.any(String), expect.any(String)])
  })
})

describe('the schema of the workshop file', () => {
  it('takes the worked example, the large workshop, and what we export', async () => {
    const visitor = server.visitor()
    const { id, joinLinks } = await createExample(visitor)
    await visitor.join(joinLinks.moderator)
    const exported = await visitor.get(`/api/workshops/${id}/exports/workshop.json`)
    expect(workshopFaults(JSON.parse(exampleText()))).toEqual([])
    expect(workshopFaults(largeWorkshop())).toEqual([])
    expect(workshopFaults(exported.body)).toEqual([])
  })

  it('refuses what an import refuses for its shape', async () => {
    const file = JSON.parse(exampleText())
    file.cards[0].text = 7
    expect(workshopFaults(file)).toEqual(['/cards/0/text must be string'])
    expect((await server.visitor().post('/api/imports', file)).body.error.details).toEqual([
      { path: 'cards[0].text', expected: 'a text', rule: 'text' },
    ])
    expect(workshopFaults({ ...JSON.parse(exampleText()), formatVersion: 2 })).not.toEqual([])
    expect(workshopFaults({ ...JSON.parse(exampleText()), regions: undefined })).not.toEqual([])
  })
})

describe('the schema of the plan', () => {
  it('takes the plans of the example and of the large workshop', async () => {
    const plans = [await planOf(JSON.parse(exampleText())), await planOf(largeWorkshop())]
    expect(plans.map(plan => plan.actions.length)).toEqual([expect.any(Number), 20])
    expect(plans.flatMap(planFaults)).toEqual([])
  })

  it('lets plan and action have more keys, and nothing below them', async () => {
    const plan = await planOf(JSON.parse(exampleText()))
    expect(planFaults({ ...plan, more: 1, actions: [{ ...plan.actions[0], more: 1 }] })).toEqual([])
    expect(planFaults({ ...plan, links: [{ ...plan.links[0], more: 1 }] })).toEqual([
      '/links/0 must NOT have additional properties',
    ])
    expect(planFaults({ ...plan, start: '2027-02-30' })).not.toEqual([])
  })

  it('is the one that openapi.json gives for the plan', async () => {
    const { body } = await server.visitor().get('/api/openapi.json')
    const { schema } = body.paths['/api/workshops/{id}/plan'].get.responses['200'].content['application/json']
    const { body: published } = await server.visitor().get('/api/schemas/plan.json')
    expect(schema.properties).toEqual(published.properties)
    expect(schema.required).toEqual(published.required)
  })
})
