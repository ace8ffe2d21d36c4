/** Circles that moderation makes, names and closes, and who goes into one. All hear of it by the control document. */
import type { AssignCircle, ChangeCircle, CircleAnswer, MakeCircle } from '../../shared/protocol/circles.ts'
import { type Answer, request } from './request.ts'

const pathOf = (workshopId: string) => `/workshops/${encodeURIComponent(workshopId)}`

export function makeCircle(workshopId: string, body: MakeCircle): Promise<Answer<CircleAnswer>> {
  return request(`${pathOf(workshopId)}/circles`, { method: 'POST', body })
}

export function changeCircle(
  workshopId: string,
  circleId: string,
  body: ChangeCircle,
): Promise<Answer<CircleAnswer>> {
  return request(`${pathOf(workshopId)}/circles/${encodeURIComponent(circleId)}`, { method: 'POST', body })
}

export function assignCircle(
  workshopId: string,
  participantId: string,
  circleId: string | null,
): Promise<Answer<AssignCircle>> {
  const path = `${pathOf(workshopId)}/participants/${encodeURIComponent(participantId)}/circle`
  return request(path, { method: 'POST', body: { circleId } })
}
