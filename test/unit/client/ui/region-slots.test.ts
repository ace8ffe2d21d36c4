import { expect, it } from 'vitest'
import { regionSlots, sortRegions } from '../../../../client/ui/region-slots.ts'

const regions = ['TR-ANK', 'CH-BE', 'DE-DO', 'DE-MD', 'FI-TRE'].map(code => ({
  id: code.toLowerCase(),
  code,
}))

it('regions stand in order of their code and get their colours in that order, however they are listed', () => {
  const sorted = sortRegions(regions).map(region => region.code)
  expect(sorted).toEqual(['CH-BE', 'DE-DO', 'DE-MD', 'FI-TRE', 'TR-ANK'])
  const slots = regionSlots(regions)
  expect(slots.get('ch-be')).toBe(1)
  expect(slots.get('tr-ank')).toBe(5)
  expect(regionSlots([...regions].reverse())).toEqual(slots)
})

it('the ninth region starts again with the first colour', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({ id: `r-${index}`, code: `A${index}` }))
  expect(regionSlots(many).get('r-8')).toBe(1)
})
