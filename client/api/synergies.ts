/** Answers to links of the synergy map, asked of the server; the outcome comes back in the control document. */
import type { AnswerLink, LinkAnswered } from '../../shared/protocol/link-answer.ts'
import { type Answer, request } from './request.ts'

export function answerLink(
  workshopId: string,
  linkId: string,
  answer: AnswerLink,
): Promise<Answer<LinkAnswered>> {
  const path = `/workshops/${encodeURIComponent(workshopId)}/synergies/${encodeURIComponent(linkId)}/answer`
  return request(path, { method: 'POST', body: answer })
}
