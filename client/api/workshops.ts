/** Making workshops, new or from a file, and asking for one that this browser has joined. */
import type { CreateWorkshop } from '../../shared/protocol/create-workshop.ts'
import type { WorkshopCreated } from '../../shared/protocol/join-links.ts'
import type { Opening } from '../../shared/protocol/opening.ts'
import type { WorkshopInfoAnswer } from '../../shared/protocol/workshop-info.ts'
import { createAskedAhead } from './asked-ahead.ts'
import { type Answer, request } from './request.ts'

/** What one sends: what has a default may be left out. */
export type NewWorkshop = Omit<CreateWorkshop, 'privacy'> & Partial<Pick<CreateWorkshop, 'privacy'>>

export function createWorkshop(workshop: NewWorkshop): Promise<Answer<WorkshopCreated>> {
  return request('/workshops', { method: 'POST', body: workshop })
}

/** `file`: the workshop file's text, sent as it is, so that the server alone judges it. */
export function importWorkshop(file: string, signal: AbortSignal): Promise<Answer<WorkshopCreated>> {
  return request('/imports', { method: 'POST', body: file, signal })
}

/** A workshop of one's own from the worked example that the server ships. */
export function createExample(): Promise<Answer<WorkshopCreated>> {
  return request('/example', { method: 'POST' })
}

export function readWorkshop(workshopId: string): Promise<Answer<WorkshopInfoAnswer>> {
  return request(`/workshops/${encodeURIComponent(workshopId)}`)
}

/** By the workshop's id: the workshop and what is seen of it first. */
export const openings = createAskedAhead<Opening>(workshopId =>
  request(`/workshops/${encodeURIComponent(workshopId)}/opening`),
)
