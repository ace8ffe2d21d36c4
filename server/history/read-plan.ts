/**
 * The plan of what is on the boards now, or of a snapshot. The same state gives the same plan, so plans are kept by
 * the state's hash: many people look at one plan, and building it takes the event loop some tens of milliseconds.
 */
import type { WorkshopFile } from '../../shared/model/workshop-file.ts'
import { buildPlan } from '../../shared/plan/build-plan.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { Documents } from '../room/port.ts'
import type { Storage } from '../storage/port.ts'
import { readState, type State } from './state.ts'

export interface PlanCache {
  planOf(state: Pick<State, 'file' | 'hash'>): Plan
}

/** Of a large workshop a plan is about 1 MB. */
const keptPlans = 32

export function createPlanCache(): PlanCache {
  const plansByHash = new Map<string, Plan>()
  return {
    planOf({ file, hash }) {
      const plan = plansByHash.get(hash) ?? buildPlan(file)
      plansByHash.delete(hash)
      plansByHash.set(hash, plan)
      const [oldest] = plansByHash.keys()
      if (plansByHash.size > keptPlans && oldest !== undefined) plansByHash.delete(oldest)
      return plan
    },
  }
}

interface Parts {
  storage: Storage
  documents: Documents
  plans: PlanCache
}

/** With the workshop file that the plan was built from. */
export async function readPlan(
  parts: Parts,
  workshopId: string,
  snapshotId?: string,
): Promise<Result<{ plan: Plan; file: WorkshopFile }, Failure>> {
  const state =
    snapshotId === undefined
      ? await readState(parts.documents, workshopId)
      : await readSnapshot(parts.storage, workshopId, snapshotId)
  if (!state) return fail({ kind: 'not_found', message: 'There is no such snapshot in this workshop.' })
  return succeed({ plan: parts.plans.planOf(state), file: state.file })
}

async function readSnapshot(
  storage: Storage,
  workshopId: string,
  snapshotId: string,
): Promise<Pick<State, 'file' | 'hash'> | undefined> {
  const found = await storage.loadSnapshot(workshopId, snapshotId)
  // Ours, and checked when it came in.
  return found && { file: JSON.parse(found.file) as WorkshopFile, hash: found.snapshot.hash }
}
