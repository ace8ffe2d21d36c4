/** Scores and ranks drafted actions (plan.P4–P6); the plan lists them in this order, ranks from 1. */
import type { ActionDraft } from './actions/action-draft.ts'
import type { PlanAction } from './plan.ts'
import { rankCandidates, scoreCandidates } from './priority.ts'
import type { Votes } from './votes.ts'

export function rankActions(drafts: ActionDraft[], votes: Votes, regionCount: number): PlanAction[] {
  const candidates = drafts.map(({ id, basedOn, regions, impact, feasibility }) => ({
    id,
    links: basedOn,
    regions,
    impact,
    feasibility,
  }))
  const scores = scoreCandidates(candidates, votes, regionCount)
  const draftsById = new Map(drafts.map(draft => [draft.id, draft]))
  return rankCandidates(candidates, scores).flatMap((id, index) => {
    const draft = draftsById.get(id)
    const score = scores.get(id)
    return draft && score ? [{ ...draft, rank: index + 1, score }] : []
  })
}
