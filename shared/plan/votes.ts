/**
 * Dots by link and region, raw and balanced (plan.P1–P3): a region with many people weighs as much as one with few.
 * The file holds totals only. Dots of regions that do not exist, and dots below zero, are nobody's.
 */
import type { WorkshopFile } from '../model/workshop-file.ts'
import { byCodeUnit } from './code-unit-order.ts'
import {
  dividedBy,
  type Fraction,
  fraction,
  fromDecimal,
  sum,
  toFourDecimals,
  toNumber,
  zero,
} from './fraction.ts'
import type { LinkScore } from './plan.ts'

export interface Votes {
  /** Dots by link id, then by region id. */
  byLink: Map<string, Map<string, Fraction>>
  /** All dots of each region that gave any. */
  totalByRegion: Map<string, Fraction>
}

export function readVotes(votes: WorkshopFile['votes'], regionIds: string[]): Votes {
  const regions = new Set(regionIds)
  const byLink: Votes['byLink'] = new Map()
  const totalByRegion: Votes['totalByRegion'] = new Map()
  for (const [link, dots] of Object.entries(votes?.byTarget ?? {})) {
    const counted = Object.entries(dots)
      .filter(([region, count]) => regions.has(region) && count > 0)
      .map(([region, count]) => [region, fromDecimal(count)] as const)
    byLink.set(link, new Map(counted))
    for (const [region, count] of counted) {
      totalByRegion.set(region, sum([totalByRegion.get(region) ?? zero, count]))
    }
  }
  return { byLink, totalByRegion }
}

export function rawVotes(votes: Votes, links: string[]): number {
  return toNumber(sum(links.flatMap(link => [...(votes.byLink.get(link)?.values() ?? [])])))
}

/** Mean over the voting regions of the share of their dots that these links got: 0…1. */
export function balancedVotes(votes: Votes, links: string[]): Fraction {
  const shares = [...votes.totalByRegion].map(([region, total]) =>
    dividedBy(sum(links.map(link => votes.byLink.get(link)?.get(region) ?? zero)), total),
  )
  return dividedBy(sum(shares), fraction(BigInt(shares.length)))
}

/** One for each link that was voted on, in order of id. */
export function scoreLinks(votes: Votes): LinkScore[] {
  return [...votes.byLink.keys()].sort(byCodeUnit).map(link => ({
    link,
    raw: rawVotes(votes, [link]),
    balanced: toFourDecimals(balancedVotes(votes, [link])),
  }))
}
