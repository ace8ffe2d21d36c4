import { describe, expect, it } from 'vitest'
import { readRoute } from '../../../../client/app/route.ts'

describe('where one is', () => {
  it('is told by the address', () => {
    expect(readRoute('/', '', null)).toEqual({ page: 'home' })
    expect(readRoute('/', '?new', null)).toEqual({ page: 'new' })
    expect(readRoute('/w/w-1/swot/r-do', '', null)).toEqual({
      page: 'workshop',
      workshopId: 'w-1',
      rest: ['swot', 'r-do'],
    })
    expect(readRoute('/elsewhere', '', null)).toEqual({ page: 'unknown' })
    expect(readRoute('/w/%', '', null)).toEqual({ page: 'workshop', workshopId: '%', rest: [] })
  })

  it('has the secret of a join link from the history entry, never from the address', () => {
    expect(readRoute('/join', '', { secret: 'abc' })).toEqual({ page: 'join', secret: 'abc' })
    expect(readRoute('/join', '', null)).toEqual({ page: 'join', secret: null })
    expect(readRoute('/join', '', { secret: 7 })).toEqual({ page: 'join', secret: null })
  })
})
