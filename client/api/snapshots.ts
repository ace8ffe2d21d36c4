/** Snapshots: the whole workshop at one instant. For moderators; others are refused by the server. */
import type { Snapshot } from '../../shared/protocol/snapshot.ts'
import { type Answer, request } from './request.ts'

function pathOf(workshopId: string): string {
  return `/workshops/${encodeURIComponent(workshopId)}/snapshots`
}

/** Oldest or newest first as the server likes: sort before showing. */
export function listSnapshots(workshopId: string): Promise<Answer<Snapshot[]>> {
  return request(pathOf(workshopId))
}

/** `cause: 'plan'` where the snapshot is taken to build the plan from. */
export function takeSnapshot(
  workshopId: string,
  label: string,
  cause: 'manual' | 'plan' = 'manual',
): Promise<Answer<Snapshot>> {
  return request(pathOf(workshopId), { method: 'POST', body: { label, cause } })
}

/** Where a snapshot is downloaded as a workshop file. */
export function snapshotAddress(workshopId: string, snapshotId: string): string {
  return `/api${pathOf(workshopId)}/${encodeURIComponent(snapshotId)}`
}

/** Restores forwards. The answer is the snapshot of what was there, of cause `before_restore`: the way back. */
export function restoreSnapshot(workshopId: string, snapshotId: string): Promise<Answer<Snapshot>> {
  return request(`${pathOf(workshopId)}/${encodeURIComponent(snapshotId)}/restore`, {
    method: 'POST',
    body: {},
  })
}
