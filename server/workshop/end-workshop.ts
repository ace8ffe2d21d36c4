/**
 * A moderator ends the workshop, or opens it again. Ending takes the last snapshot, once everybody's right to write is
 * gone; asked again it takes the one that is missing if the first attempt died in between.
 */
import { readEndedAt, writeEnd } from '../../shared/model/workshop-end.ts'
import type { EndAnswer, EndWorkshop } from '../../shared/protocol/end.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import { type Result, succeed } from '../../shared/result.ts'
import type { Identity } from '../access/grant.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import { takeSnapshot } from '../history/take-snapshot.ts'
import type { Documents } from '../room/port.ts'
import type { Storage } from '../storage/port.ts'
import { decideAlsoWhenEnded } from './decide-control.ts'

interface Parts {
  storage: Storage
  documents: Documents
  views: WorkshopViews
  now: () => Date
}

export async function endWorkshop(
  parts: Parts,
  { workshopId, participantId }: Pick<Identity, 'workshopId' | 'participantId'>,
  { ended }: EndWorkshop,
): Promise<Result<EndAnswer, Failure>> {
  const decided = await decideAlsoWhenEnded(parts, workshopId, doc => {
    const isEnded = readEndedAt(doc) !== null
    if (ended !== isEnded) writeEnd(doc, ended ? { at: parts.now().toISOString(), by: participantId } : null)
    return succeed({ endedAt: readEndedAt(doc) })
  })
  if (decided.ok && decided.value.endedAt !== null)
    await takeLastSnapshot(parts, workshopId, decided.value.endedAt)
  return decided
}

/** Readers word the label in their language, by the cause. */
const label = 'The end of the workshop'

async function takeLastSnapshot(parts: Parts, workshopId: string, endedAt: string): Promise<void> {
  const taken = await parts.storage.listSnapshots(workshopId)
  const isThere = taken.some(({ cause, createdAt }) => cause === 'ended' && createdAt >= endedAt)
  if (!isThere) await takeSnapshot(parts, workshopId, { label, cause: 'ended' })
}
