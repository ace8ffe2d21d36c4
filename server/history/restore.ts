/**
 * Back to a snapshot, forwards: what was there is kept as a snapshot first, then the difference is written like any
 * other change, so that every open browser sees it and nobody's copy can bring back what went.
 */
import { restoreChanges } from '../../shared/model/restore-workshop.ts'
import type { WorkshopFile } from '../../shared/model/workshop-file.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import type { Documents } from '../room/port.ts'
import type { SnapshotRecord, Storage } from '../storage/port.ts'
import { workshopEnded, writeUnlessEnded } from '../workshop/workshop-ended.ts'
import { takeSnapshot } from './take-snapshot.ts'

interface Parts {
  storage: Storage
  documents: Documents
  views: WorkshopViews
  now: () => Date
}

/** Answers with the snapshot of what was there before. */
export async function restoreSnapshot(
  parts: Parts,
  workshopId: string,
  snapshotId: string,
): Promise<Result<SnapshotRecord, Failure>> {
  const found = await parts.storage.loadSnapshot(workshopId, snapshotId)
  if (!found) return fail({ kind: 'not_found', message: 'There is no such snapshot in this workshop.' })
  const view = await parts.views.load(workshopId)
  if (view && view.control.endedAt !== null) return fail(workshopEnded)
  // The cause says that it was taken before going back, the label to what: readers word it in their language.
  const { label } = found.snapshot
  const before = await takeSnapshot(parts, workshopId, { label, cause: 'before_restore' })
  // Ours, and checked when it came in: the text was written by `takeSnapshot`.
  const file = JSON.parse(found.file) as WorkshopFile
  const changes = await parts.documents.readAll(workshopId, (docs, owners) =>
    restoreChanges(docs, file, clientId => owners.get(clientId)),
  )
  const written = await writeUnlessEnded(parts.documents, workshopId, changes)
  if (!written.ok) return written
  await parts.views.refresh(workshopId)
  return succeed(before)
}
