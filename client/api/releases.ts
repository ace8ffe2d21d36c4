/** Drafts: releasing them, for a region's coordination; counts and the reveal, for moderators. Others are refused. */
import type { DraftCounts } from '../../shared/protocol/draft-counts.ts'
import type { ReleaseAnswer, ReleaseCards } from '../../shared/protocol/release.ts'
import type { RevealAnswer } from '../../shared/protocol/reveal.ts'
import { type Answer, request } from './request.ts'

const pathOf = (workshopId: string) => `/workshops/${encodeURIComponent(workshopId)}`

/** Asking twice does nothing twice. */
export function decideOnCards(workshopId: string, body: ReleaseCards): Promise<Answer<ReleaseAnswer>> {
  return request(`${pathOf(workshopId)}/releases`, { method: 'POST', body })
}

export function revealCards(workshopId: string, boardId: string): Promise<Answer<RevealAnswer>> {
  return request(`${pathOf(workshopId)}/reveals`, { method: 'POST', body: { boardId } })
}

export function countDrafts(workshopId: string): Promise<Answer<DraftCounts>> {
  return request(`${pathOf(workshopId)}/drafts`)
}
