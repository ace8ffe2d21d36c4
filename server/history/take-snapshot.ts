/** A snapshot: the whole workshop at one commit position, kept as a full copy that later changes can't touch. */
import { newId } from '../../shared/model/ids.ts'
import type { Documents } from '../room/port.ts'
import type { SnapshotRecord, Storage } from '../storage/port.ts'
import { readState } from './state.ts'

interface Parts {
  storage: Storage
  documents: Documents
  now: () => Date
}

export async function takeSnapshot(
  { storage, documents, now }: Parts,
  workshopId: string,
  { label, cause }: Pick<SnapshotRecord, 'label' | 'cause'>,
): Promise<SnapshotRecord> {
  const { canonical, hash, draftsByRegion } = await readState(documents, workshopId)
  const snapshot = { snapshotId: newId('s'), workshopId, label, createdAt: now().toISOString(), hash, cause }
  await storage.createSnapshot(snapshot, canonical, draftsByRegion)
  return snapshot
}
