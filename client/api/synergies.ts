/** Answers to links of the synergy map, asked of the server; the outcome comes back in the control document. */
import type { AnswerLink, LinkAnswered } from '../../shared/protocol/link-answer.ts'
import type { WorkedTogether, WorkedTogetherAnswer } from '../../shared/protocol/worked-together.ts'
import { type Answer, request } from './request.ts'

export function answerLink(
  workshopId: string,
  linkId: string,
  answer: AnswerLink,
): Promise<Answer<LinkAnswered>> {
  const path = `/workshops/${encodeURIComponent(workshopId)}/synergies/${encodeURIComponent(linkId)}/answer`
  return request(path, { method: 'POST', body: answer })
}

export function markWorkedTogether(
  workshopId: string,
  body: WorkedTogether,
): Promise<Answer<WorkedTogetherAnswer>> {
  return request(`/workshops/${encodeURIComponent(workshopId)}/worked-together`, { method: 'POST', body })
}
