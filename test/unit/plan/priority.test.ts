import { describe, expect, it } from 'vitest'
import { type Candidate, rankCandidates, scoreCandidates } from '../../../shared/plan/priority.ts'
import { readVotes, scoreLinks } from '../../../shared/plan/votes.ts'

const regions = ['r-a', 'r-b', 'r-c']
const votesOf = (byTarget: Record<string, Record<string, number>>) => readVotes({ byTarget }, regions)

function candidate(id: string, links: string[], parts: Partial<Candidate> = {}): Candidate {
  return { id, links, regions: ['r-a', 'r-b'], impact: null, feasibility: null, ...parts }
}

describe('votes', () => {
  it('[plan.P1] a link has the sum of its dots, and the mean of its shares in each voting region', () => {
    const votes = votesOf({ two: { 'r-a': 30, 'r-b': 1 }, one: { 'r-a': 10 }, none: {} })
    expect(scoreLinks(votes)).toEqual([
      { link: 'none', raw: 0, balanced: 0 },
      { link: 'one', raw: 10, balanced: 0.125 },
      { link: 'two', raw: 31, balanced: 0.875 },
    ])
  })

  it('[plan.P1] one voting region alone decides; a region without dots does not dilute', () => {
    expect(scoreLinks(votesOf({ one: { 'r-a': 3 }, two: { 'r-a': 1, 'r-b': 0 } }))).toEqual([
      { link: 'one', raw: 3, balanced: 0.75 },
      { link: 'two', raw: 1, balanced: 0.25 },
    ])
  })

  it('[plan.P2] dots of regions that are gone and dots below zero count nowhere', () => {
    expect(scoreLinks(votesOf({ one: { 'r-gone': 9, 'r-a': 1 }, two: { 'r-a': 1, 'r-b': -4 } }))).toEqual([
      { link: 'one', raw: 1, balanced: 0.5 },
      { link: 'two', raw: 1, balanced: 0.5 },
    ])
  })

  it('[plan.P2] without votes nothing is scored', () => {
    expect(scoreLinks(readVotes(undefined, regions))).toEqual([])
  })
})

describe('priority', () => {
  const scoreOf = (one: Candidate, others: Candidate[] = [], votes = votesOf({})) =>
    scoreCandidates([one, ...others], votes, 3).get(one.id)

  it('[plan.P3] weighs votes, regions, impact and feasibility as 35, 25, 20, 20', () => {
    const votes = votesOf({ l: { 'r-a': 1 } })
    expect(scoreOf(candidate('A', ['l'], { regions, impact: 5, feasibility: 1 }), [], votes)).toEqual({
      votesRaw: 1,
      votesBalanced: 1,
      V: 1,
      R: 1,
      I: 1,
      F: 0,
      priority: 0.8,
    })
  })

  it('[plan.P3] V is the share of the highest among the actions', () => {
    const votes = votesOf({ l: { 'r-a': 1 }, m: { 'r-a': 3 } })
    const score = scoreOf(candidate('A', ['l']), [candidate('B', ['m'])], votes)
    expect(score).toMatchObject({ votesBalanced: 0.25, V: 0.3333 })
  })

  it('[plan.P3] without votes V is 0 for all', () => {
    expect(scoreOf(candidate('A', ['l']))).toMatchObject({ V: 0, votesRaw: 0, priority: 0.3667 })
  })

  it('[plan.P4] rounds once, half up, on exact values', () => {
    // 0.20 · (2.001 − 1) ÷ 4 = 0.05005: in binary it lies below the half and would go down.
    const score = scoreOf(candidate('A', [], { regions: [], impact: 2.001, feasibility: 1 }))
    expect(score).toMatchObject({ I: 0.2503, priority: 0.0501 })
  })

  it('[plan.P4] adds up numbers that no computer number holds, and never prints what is none', () => {
    const tiny = { 'r-a': 5e-324, 'r-b': 1e300, 'r-c': 2 ** 60 }
    expect(scoreLinks(votesOf({ tiny }))).toEqual([{ link: 'tiny', raw: 1e300, balanced: 1 }])
    const huge = { 'r-a': Number.MAX_VALUE, 'r-b': Number.MAX_VALUE }
    expect(scoreLinks(votesOf({ huge }))[0]?.raw).toBe(Number.MAX_VALUE)
  })

  it('[plan.P4] priority is computed from unrounded parts', () => {
    // V = 1/3 and R = 2/3: 0.35/3 + 0.5/3 = 0.28333…; from rounded parts it would be 0.28334…
    const votes = votesOf({ l: { 'r-a': 1 }, m: { 'r-a': 3 } })
    const rated = { impact: 1, feasibility: 1 }
    expect(scoreOf(candidate('A', ['l'], rated), [candidate('B', ['m'])], votes)?.priority).toBe(0.2833)
  })

  it('[plan.P5] unrated is the middle, out of range is the nearest end', () => {
    expect(scoreOf(candidate('A', []))).toMatchObject({ I: 0.5, F: 0.5 })
    expect(scoreOf(candidate('A', [], { impact: 9, feasibility: 0 }))).toMatchObject({ I: 1, F: 0 })
  })
})

describe('ranking', () => {
  const rank = (candidates: Candidate[], votes = votesOf({})) =>
    rankCandidates(candidates, scoreCandidates(candidates, votes, 3))

  it('[plan.P6] the higher priority comes first', () => {
    expect(rank([candidate('A', [], { impact: 2 }), candidate('B', [], { impact: 4 })])).toEqual(['B', 'A'])
  })

  it('[plan.P6] ties go by regions', () => {
    // A third of the regions weighs 0.25 ÷ 3, as much as 5 ÷ 3 points of impact.
    const equal = { feasibility: 1 }
    const wide = candidate('B', [], { regions: regions.slice(0, 2), ...equal, impact: 1 })
    const narrow = candidate('A', [], { regions: regions.slice(0, 1), ...equal, impact: 1 + 5 / 3 })
    expect(rank([narrow, wide])).toEqual(['B', 'A'])
  })

  it('[plan.P6] then by raw votes, number of links, id', () => {
    const noV = votesOf({ l: { 'r-gone': 5 } })
    expect(rank([candidate('B', ['l']), candidate('A', ['l'])], noV)).toEqual(['A', 'B'])
    expect(rank([candidate('A', ['l']), candidate('B', ['l', 'm'])], noV)).toEqual(['B', 'A'])
    // r-a gave one dot to l, r-b two to m: equal shares, but two raw votes against one.
    const unequal = votesOf({ l: { 'r-a': 1 }, m: { 'r-b': 2 } })
    expect(rank([candidate('A', ['l']), candidate('B', ['m'])], unequal)).toEqual(['B', 'A'])
  })
})
