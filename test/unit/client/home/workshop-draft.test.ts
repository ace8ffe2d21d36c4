import { describe, expect, it } from 'vitest'
import {
  draftToRequest,
  emptyDraft,
  findFaults,
  firstOfNextMonth,
  serverFaults,
  type WorkshopDraft,
} from '../../../../client/home/workshop-draft.ts'
import { createWorkshop } from '../../../../shared/protocol/create-workshop.ts'

const filled: WorkshopDraft = {
  ...emptyDraft('de'),
  titles: { de: ' Laden ' },
  regions: [
    { key: 1, name: 'Dortmund', country: 'DE' },
    { key: 4, name: ' ', country: '' },
    { key: 2, name: 'Bern ', country: 'CH' },
  ],
  date: '2027-02-16',
  topics: 'Laden\n\n Logistik \nLaden',
}

describe('a new workshop as filled in', () => {
  it('needs a title, a language and a region', () => {
    const draft = { ...emptyDraft('de'), languages: [] }
    expect(findFaults(draft)).toEqual({ title: 'missing', languages: 'missing', 'region.1': 'missing' })
    expect(findFaults(filled)).toEqual({})
  })

  it('names no region twice', () => {
    const regions = [...filled.regions, { key: 7, name: 'Bern', country: 'CH' }]
    expect(findFaults({ ...filled, regions })).toEqual({ 'region.7': 'twice' })
  })

  it('is sent as the server takes it, without empty rows and doubles', () => {
    const request = draftToRequest(filled, 'Europe/Berlin')
    expect(createWorkshop.safeParse(request).success).toBe(true)
    expect(request).toMatchObject({
      title: 'Laden',
      regions: [
        { name: 'Dortmund', country: 'DE' },
        { name: 'Bern', country: 'CH' },
      ],
      topics: [{ label: 'Laden' }, { label: 'Logistik' }],
      planStart: '2027-03-01',
      start: '09:00',
    })
  })

  it('leaves the times out where there is no date', () => {
    expect(draftToRequest({ ...filled, date: '' }, 'Europe/Berlin')).not.toHaveProperty('start')
  })

  it('gets the server’s faults at the rows that were sent', () => {
    const details = [
      { path: 'regions[1].name', expected: 'at most 80 characters' },
      { path: 'date', expected: 'a valid date' },
    ]
    expect(serverFaults(filled, details)).toEqual({
      'region.2': { expected: 'at most 80 characters' },
      date: { expected: 'a valid date' },
    })
  })
})

it('the plan starts on the first of the month after the workshop', () => {
  expect(firstOfNextMonth('2027-02-16')).toBe('2027-03-01')
  expect(firstOfNextMonth('2027-12-31')).toBe('2028-01-01')
})
