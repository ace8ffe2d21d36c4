import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { competences, knowledgeTypes } from '../../../shared/boards/competences/kind.ts'
import {
  type CompetenceCard,
  competenceExchanges,
  competenceMatrix,
  sumOfRows,
} from '../../../shared/boards/competences/matrix.ts'

const regions = ['r-a', 'r-b', 'r-c']
const topics = ['charging', 'rfid']

let counter = 0
const card = (
  region: string | null,
  fields: Record<string, unknown>,
  topic: string | null = null,
): CompetenceCard => ({
  id: `c${counter++}`,
  region,
  topic,
  group: null,
  fields: competences.readFields(fields),
})

const anyCard = fc
  .tuple(
    fc.constantFrom(...regions, 'r-gone', null),
    fc.record(
      {
        knowledgeType: fc.oneof(fc.constantFrom(...knowledgeTypes), fc.anything()),
        gives: fc.constantFrom(true, null, 'yes'),
        seeks: fc.constantFrom(true, null),
      },
      { requiredKeys: [] },
    ),
    fc.constantFrom(...topics, null),
  )
  .map(([region, fields, topic]) => card(region, fields, topic))

describe('the matrix of regions and types of knowledge', () => {
  it('has row sums that are the numbers of cards, the untyped counted apart', () => {
    fc.assert(
      fc.property(fc.array(anyCard), cards => {
        const rows = competenceMatrix(cards, regions)
        for (const { regionId, byType, untyped, total } of rows) {
          const typed = knowledgeTypes.reduce((sum, type) => sum + byType[type], 0)
          expect(typed + untyped).toBe(total)
          expect(total).toBe(cards.filter(one => one.region === regionId).length)
        }
        const sum = sumOfRows(rows)
        expect(knowledgeTypes.reduce((all, type) => all + sum.byType[type], 0) + sum.untyped).toBe(sum.total)
      }),
    )
  })

  it('has a row for a region without cards', () => {
    expect(competenceMatrix([], ['r-a'])).toEqual([
      {
        regionId: 'r-a',
        byType: { industry: 0, technological: 0, design: 0, network: 0 },
        untyped: 0,
        total: 0,
      },
    ])
  })
})

describe('what one region gives and another looks for', () => {
  it('meets on one topic, with the cards on both sides', () => {
    const give = card('r-a', { gives: true }, 'rfid')
    const seek = card('r-b', { seeks: true }, 'rfid')
    expect(competenceExchanges([seek, give])).toEqual([
      { topic: 'rfid', giver: 'r-a', receiver: 'r-b', gives: [give.id], seeks: [seek.id] },
    ])
  })

  it('never meets within one region, without a topic or on two topics', () => {
    const cards = [
      card('r-a', { gives: true, seeks: true }, 'rfid'),
      card('r-b', { seeks: true }, 'charging'),
      card('r-c', { seeks: true }),
    ]
    expect(competenceExchanges(cards)).toEqual([])
  })

  it('does not hang on the order of the cards', () => {
    fc.assert(
      fc.property(fc.array(anyCard, { maxLength: 8 }), cards => {
        const told = (list: CompetenceCard[]) =>
          competenceExchanges(list).map(one => ({
            ...one,
            gives: one.gives.toSorted(),
            seeks: one.seeks.toSorted(),
          }))
        expect(told(cards.toReversed())).toEqual(told(cards))
      }),
    )
  })
})
