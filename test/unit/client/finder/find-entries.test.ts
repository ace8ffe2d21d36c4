import { describe, expect, test } from 'vitest'
import { type FinderGroup, findEntries } from '../../../../client/finder/find-entries.ts'

const run = () => undefined
const groups: FinderGroup[] = [
  { id: 'steps', label: 'Steps', entries: [{ id: 'swot', label: '02 SWOT', run }] },
  {
    id: 'cards',
    label: 'Cards',
    onlyWhenTyped: true,
    entries: [
      {
        id: '1',
        label: 'İLÇE LOJİSTİĞİ',
        detail: 'SWOT, Güçlü yönler',
        region: { slot: 5, code: 'TR-ANK' },
        run,
      },
      { id: '2', label: 'Große Flotten', detail: 'SWOT, Stärken', region: { slot: 2, code: 'DE-DO' }, run },
      ...Array.from({ length: 40 }, (_, index) => ({ id: `many ${index}`, label: `Card ${index}`, run })),
    ],
  },
]

const found = (typed: string) =>
  findEntries(groups, typed).flatMap(group => group.entries.map(entry => entry.id))

describe('what the finder finds', () => {
  test.each([
    ['ilçe', '1'],
    ['GROSSE', '2'],
    ['flotten starken', '2'],
    ['de-do', '2'],
    ['tr-ank lojistigi', '1'],
  ])('%j: card %s', (typed, id) => {
    expect(found(typed)).toEqual([id])
  })

  test('every word typed must be there', () => {
    expect(found('flotten ankara')).toEqual([])
  })

  test('nothing typed shows places and commands, no cards', () => {
    expect(found('  ')).toEqual(['swot'])
  })

  test('shows twelve of many', () => {
    expect(found('card')).toHaveLength(12)
  })
})
