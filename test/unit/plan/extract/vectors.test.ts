import { describe, expect, it } from 'vitest'
import { readAs, readingKinds } from '../../../../shared/plan/extract/read-as.ts'
import vectors from '../../../fixtures/extraction-vectors.json' with { type: 'json' }

const ruleOf = {
  horizon: 'read.E4',
  people: 'read.E3',
  money: 'read.E5',
  indicator: 'read.E6',
  funding: 'read.E5.5',
} as const

describe.each(readingKinds)('vectors of %s', kind => {
  const rows: { text: string }[] = vectors[kind]
  it.each(rows.map(({ text, ...expected }) => [text, expected] as const))(
    `[${ruleOf[kind]}] %j`,
    (text, expected) => {
      expect(readAs(kind, text, vectors.planStart)).toStrictEqual(expected)
    },
  )
})

it('[read.E4] the vectors are all there', () => {
  expect(readingKinds.flatMap((kind): { text: string }[] => vectors[kind])).toHaveLength(52)
})
