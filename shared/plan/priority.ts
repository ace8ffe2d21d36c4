/**
 * Rule 3.6 (plan.P4–P6): priority = 0.35·V + 0.25·R + 0.20·I + 0.20·F, and the ranking by it.
 * Everything is computed in exact fractions and rounded once, at the end.
 */
import { byCodeUnit } from './code-unit-order.ts'
import {
  dividedBy,
  type Fraction,
  fraction,
  fromDecimal,
  isGreater,
  sum,
  times,
  toFourDecimals,
  zero,
} from './fraction.ts'
import type { PriorityScore } from './plan.ts'
import { balancedVotes, rawVotes, type Votes } from './votes.ts'

/** In hundredths, so that they are exact. Printed with the plan. */
export const priorityWeights = { V: 35, R: 25, I: 20, F: 20 } as const

export interface Candidate {
  id: string
  links: string[]
  regions: string[]
  /** Means of ratings from 1 to 5; null where nobody rated. */
  impact: number | null
  feasibility: number | null
}

/** Scores by candidate id. `regionCount` is the number of regions in the workshop. */
export function scoreCandidates(
  candidates: Candidate[],
  votes: Votes,
  regionCount: number,
): Map<string, PriorityScore> {
  const balancedById = new Map(candidates.map(({ id, links }) => [id, balancedVotes(votes, links)]))
  const highest = [...balancedById.values()].reduce((a, b) => (isGreater(b, a) ? b : a), zero)
  return new Map(
    candidates.map(candidate => {
      const balanced = balancedById.get(candidate.id) ?? zero
      const parts = {
        V: dividedBy(balanced, highest),
        R: fraction(BigInt(candidate.regions.length), BigInt(regionCount)),
        I: normalisedRating(candidate.impact),
        F: normalisedRating(candidate.feasibility),
      }
      return [candidate.id, toScore(parts, rawVotes(votes, candidate.links), balanced)]
    }),
  )
}

/** Ids by priority; ties by R, raw votes, number of links, id. */
export function rankCandidates(candidates: Candidate[], scores: Map<string, PriorityScore>): string[] {
  const rows = candidates.flatMap(({ id, links }) => {
    const score = scores.get(id)
    return score ? [{ id, links: links.length, ...score }] : []
  })
  rows.sort(
    (a, b) =>
      b.priority - a.priority ||
      b.R - a.R ||
      b.votesRaw - a.votesRaw ||
      b.links - a.links ||
      byCodeUnit(a.id, b.id),
  )
  return rows.map(row => row.id)
}

type Parts = Record<keyof typeof priorityWeights, Fraction>

function toScore(parts: Parts, votesRaw: number, balanced: Fraction): PriorityScore {
  const weighted = (['V', 'R', 'I', 'F'] as const).map(part =>
    times(fraction(BigInt(priorityWeights[part]), 100n), parts[part]),
  )
  return {
    votesRaw,
    votesBalanced: toFourDecimals(balanced),
    V: toFourDecimals(parts.V),
    R: toFourDecimals(parts.R),
    I: toFourDecimals(parts.I),
    F: toFourDecimals(parts.F),
    priority: toFourDecimals(sum(weighted)),
  }
}

/** (mean − 1) ÷ 4; unrated is the middle, what lies outside 1…5 counts as the nearest end. */
function normalisedRating(mean: number | null): Fraction {
  if (mean === null) return fraction(1n, 2n)
  const { over, under } = fromDecimal(Math.min(5, Math.max(1, mean)))
  return fraction(over - under, 4n * under)
}
