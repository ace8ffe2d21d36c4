import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { silentLog } from '../../../server/log.ts'
import { createCompactor } from '../../../server/room/compactor.ts'
import { replay } from '../../../server/room/replay.ts'
import { openStorage } from '../../../server/storage/sqlite/open-storage.ts'
import { createLabClock } from '../../convergence/clock.ts'

it('[Room11] a compaction keeps the document and drops the log behind it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zirkel-compactor-'))
  const opened = await openStorage(folder)
  if (!opened.ok) throw new Error(opened.error.message)
  const storage = opened.value
  await storage.createWorkshop({
    workshopId: 'w',
    createdAt: '2026-01-01T00:00:00Z',
    documents: [{ documentId: 'board', epoch: 1, serverClientId: 9, update: new Uint8Array() }],
    links: [],
  })
  const yDoc = new Y.Doc()
  const updates: Uint8Array[] = []
  yDoc.on('update', (update: Uint8Array) => updates.push(update))
  for (let turn = 0; turn < 300; turn++) yDoc.getMap('cards').set(`c${turn % 7}`, `value ${turn}`)
  await storage.append(updates.map(update => ({ workshopId: 'w', documentId: 'board', update, owners: [] })))
  const before = await storage.loadDocument('w', 'board')

  const compactor = createCompactor(storage, silentLog, createLabClock())
  const compaction = await compactor.compact('w', 'board')
  const after = await storage.loadDocument('w', 'board')
  expect(after?.updates).toHaveLength(1)
  expect(compaction).toEqual({
    checkpointBytes: after?.updates[0]?.length,
    droppedBytes: before?.logBytes,
    droppedEntries: 300,
  })
  expect(after?.logBytes).toBe(0)
  expect(after?.position).toBe(before?.position)
  expect(Y.encodeStateAsUpdate(replay(after?.updates ?? []))).toEqual(Y.encodeStateAsUpdate(yDoc))

  await compactor.close()
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})
