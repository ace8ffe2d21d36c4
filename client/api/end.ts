/** Ends a workshop, or opens it again. What comes of it is told to all by the control document. */
import type { EndAnswer } from '../../shared/protocol/end.ts'
import { type Answer, request } from './request.ts'

export function endWorkshop(workshopId: string, ended: boolean): Promise<Answer<EndAnswer>> {
  return request(`/workshops/${encodeURIComponent(workshopId)}/end`, { method: 'POST', body: { ended } })
}
