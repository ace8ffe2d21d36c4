/** The action plan of a workshop: as it is on the boards now, or of a snapshot; and its files to download. */
import type { Plan } from '../../shared/plan/plan.ts'
import { type Answer, request } from './request.ts'

export function readPlan(workshopId: string, snapshotId?: string): Promise<Answer<Plan>> {
  const query = snapshotId === undefined ? '' : `?snapshot=${encodeURIComponent(snapshotId)}`
  return request(`/workshops/${encodeURIComponent(workshopId)}/plan${query}`)
}

export const exportNames = ['plan.csv', 'plan.md', 'plan.json', 'workshop.json'] as const
export type ExportName = (typeof exportNames)[number]

interface ExportChoice {
  /** Id of the snapshot; without it, what is on the boards now. */
  snapshot: string | undefined
  /** Of the words around the content. */
  lang: string
}

/** The address of a file to download; the browser sends the session's cookie with it. */
export function exportAddress(
  workshopId: string,
  name: ExportName,
  { snapshot, lang }: ExportChoice,
): string {
  const query = new URLSearchParams({ lang, ...(snapshot !== undefined && { snapshot }) })
  return `/api/workshops/${encodeURIComponent(workshopId)}/exports/${name}?${query}`
}
