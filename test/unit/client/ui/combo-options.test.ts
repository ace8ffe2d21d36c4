import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ComboOption,
  filterOf,
  lastName,
  optionFor,
  putName,
} from '../../../../client/ui/combo-options.ts'

const topics: ComboOption[] = [
  { id: 'bill', label: 'Charging and billing', alsoCalled: ['Laden und Abrechnen', 'roaming'] },
  { id: 'water', label: 'Wasser für Zürich', hint: 'CH-ZH' },
]

function found(typed: string, options = topics): string[] {
  const isFound = filterOf(options)
  return options.filter(({ label }) => isFound(label, typed)).map(({ id }) => id)
}

describe('what is found in a combobox', () => {
  test('every word typed is found, in whatever order and however it is written', () => {
    expect(found('bill char')).toEqual(['bill'])
    expect(found('ZURICH')).toEqual(['water'])
    expect(found('bill zurich')).toEqual([])
  })

  test('other words by which a thing is known find it, and what stands beside it', () => {
    expect(found('roaming')).toEqual(['bill'])
    expect(found('abrechnen')).toEqual(['bill'])
    expect(found('ch-zh')).toEqual(['water'])
  })

  test('one or two letters find what begins with them', () => {
    expect(found('wa')).toEqual(['water'])
    expect(found('ng')).toEqual([])
    expect(found('zh')).toEqual(['water'])
  })

  test('what is copied from a label as it stands finds it, signs and all', () => {
    const signs = ['CRM / Kundenbeziehungen', 'R & D', 'C+ und E-', 'a/b c']
    for (const label of signs) expect(found(label, [{ id: label, label }])).toEqual([label])
    expect(found('& ch', topics)).toEqual([])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), label => {
        expect(found(label, [{ id: 'one', label }])).toEqual(['one'])
      }),
    )
  })

  test('nothing typed finds all, and so do blanks', () => {
    expect(found('')).toEqual(['bill', 'water'])
    expect(found('  ')).toEqual(['bill', 'water'])
  })

  test('of two with the same name both are found by the words of either', () => {
    const twice = [
      { id: 'a', label: 'Cluster IT', hint: 'DE-DO' },
      { id: 'b', label: 'Cluster IT', hint: 'DE-MD' },
    ]
    expect(found('de-md', twice)).toEqual(['a', 'b'])
  })
})

describe('what Enter takes', () => {
  const logistics = [
    { id: 'city', label: 'City logistics' },
    { id: 'all', label: 'Logistics' },
  ]

  test('what is called just so, though an earlier option has the word too', () => {
    expect(optionFor(logistics, ' logistics ')?.id).toBe('all')
  })

  test('else the first that is found, and nothing where nothing is typed or found', () => {
    expect(optionFor(logistics, 'logis')?.id).toBe('city')
    expect(optionFor(logistics, '  ')).toBeUndefined()
    expect(optionFor(logistics, 'water')).toBeUndefined()
  })
})

describe('several names in one line', () => {
  test('the last one is what is looked for', () => {
    expect(lastName('WILO, met')).toBe('met')
    expect(lastName('WILO; ')).toBe('')
    expect(lastName('WILO')).toBe('WILO')
  })

  test('a choice takes the place of the last one only', () => {
    expect(putName('met', 'METU')).toBe('METU, ')
    expect(putName('WILO, met', 'METU')).toBe('WILO, METU, ')
    expect(putName('WILO,', 'METU')).toBe('WILO, METU, ')
    expect(putName('', 'METU')).toBe('METU, ')
  })
})
