/** New workshops as files: whatever a valid request brings, the way in for files takes it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idFromName } from '../../../server/workshop/id-from-name.ts'
import { isDeeperThan } from '../../../server/workshop/is-deeper-than.ts'
import { newWorkshopFile } from '../../../server/workshop/new-workshop-file.ts'
import { idPattern } from '../../../shared/model/document-id.ts'
import { parseWorkshopFile } from '../../../shared/model/parse-workshop-file.ts'
import { createWorkshop } from '../../../shared/protocol/create-workshop.ts'

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.dictionary(fc.constantFrom('de', 'en'), fc.string()),
)
const asked = fc.record({
  title: name,
  languages: fc.array(fc.constantFrom('de', 'en', 'fi'), { minLength: 1, maxLength: 5 }),
  regions: fc.array(fc.record({ name, country: fc.constantFrom('DE', 'FI') }, { requiredKeys: ['name'] }), {
    minLength: 1,
    maxLength: 30,
  }),
  circles: fc.array(fc.record({ title: name }), { maxLength: 5 }),
  topics: fc.array(fc.record({ label: name }), { maxLength: 5 }),
})

describe('a new workshop', () => {
  it('is always a file that can be read, with ids and codes of their own', () => {
    fc.assert(
      fc.property(asked, request => {
        const made = newWorkshopFile(createWorkshop.parse(request), '2027-12-16')
        if (!made.ok) return false
        const { regions } = made.value
        expect(parseWorkshopFile(JSON.parse(JSON.stringify(made.value)))).toMatchObject({ ok: true })
        expect(new Set(regions.map(region => region.id)).size).toBe(regions.length)
        expect(new Set(regions.map(region => region.code)).size).toBe(regions.length)
        expect(made.value.circles?.length).toBeGreaterThan(0)
        return true
      }),
    )
  })

  it.each([
    [{}, '2028-01-01'],
    [{ date: '2027-02-16' }, '2027-03-01'],
    [{ date: '2027-02-16', planStart: '2027-06-15' }, '2027-06-15'],
  ])('counts horizons from its own date, the workshop’s or today’s month: %j', (dates, planStart) => {
    const request = { title: 'Two regions', languages: ['en'], regions: [{ name: 'Bern' }], ...dates }
    const made = newWorkshopFile(createWorkshop.parse(request), '2027-12-16')
    expect(made).toMatchObject({ ok: true, value: { workshop: { planStart } } })
  })
})

describe('ids from names', () => {
  it.each([
    ['München', 'r-muenchen'],
    ['Saint-Étienne (Loire)', 'r-saint-etienne-loire'],
    ['Straße', 'r-strasse'],
    ['İstanbul', 'r-istanbul'],
    ['서울', 'r-1'],
    ['', 'r-1'],
  ])('%j is %s', (text, id) => {
    expect(idFromName('r-', text)).toBe(id)
  })

  it('fit the pattern whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text =>
        idPattern.test(idFromName('r-', text)),
      ),
    )
  })
})

describe('depth', () => {
  it('is measured without recursion', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}1${']'.repeat(200_000)}`)
    expect(isDeeperThan(deep, 100)).toBe(true)
    expect(isDeeperThan({ a: [{ b: 1 }] }, 3)).toBe(false)
    expect(isDeeperThan({ a: [{ b: 1 }] }, 2)).toBe(true)
  })
})
