/**
 * Fetches the plan that a person may see. Moderators: the one built last, of its snapshot, and whether the boards
 * have changed since; without one, and for everybody else, the plan of what is on the boards now.
 */
import type { Role } from '../../shared/protocol/roles.ts'
import { readPlan } from '../api/plans.ts'
import type { Answer } from '../api/request.ts'
import { listSnapshots, takeSnapshot } from '../api/snapshots.ts'
import { readWorkshop } from '../api/workshops.ts'
import type { PlanSource } from './plan-view.ts'

export interface LoadedPlan extends PlanSource {
  /** The reader's. */
  role: Role
  /** The boards give another plan by now. */
  changedSince: boolean
}

export async function loadPlan(workshopId: string): Promise<Answer<LoadedPlan>> {
  const info = await readWorkshop(workshopId)
  if (!info.ok) return info
  const { role } = info.value.session
  const snapshot = role === 'moderator' ? await findPlanSnapshot(workshopId) : null
  const [now, built] = await Promise.all([
    readPlan(workshopId),
    snapshot ? readPlan(workshopId, snapshot.id) : null,
  ])
  const plan = built ?? now
  if (!plan.ok) return plan
  const changedSince = built !== null && now.ok && now.value.snapshotHash !== plan.value.snapshotHash
  return { ok: true, value: { plan: plan.value, snapshot, role, changedSince } }
}

async function findPlanSnapshot(workshopId: string) {
  const list = await listSnapshots(workshopId)
  if (!list.ok) return null
  const plans = list.value.filter(snapshot => snapshot.cause === 'plan')
  return plans.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).at(-1) ?? null
}

/** Takes the snapshot that the plan is built from; `onStep` hears when each of the two steps begins. */
export async function buildPlan(
  workshopId: string,
  label: string,
  onStep: (step: 1 | 2) => void,
): Promise<Answer<LoadedPlan>> {
  onStep(1)
  const taken = await takeSnapshot(workshopId, label, 'plan')
  if (!taken.ok) return taken
  onStep(2)
  return loadPlan(workshopId)
}
