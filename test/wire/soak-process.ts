/**
 * The sync core in a process of its own, with a workshop whose boards are worked on and set back to a snapshot. It
 * tells on request what it holds, after a collection of garbage.
 */
import { randomBytes } from 'node:crypto'
import { createSeal } from '../../server/access/secrets.ts'
import { restoreSnapshot } from '../../server/history/restore.ts'
import { takeSnapshot } from '../../server/history/take-snapshot.ts'
import { foundWorkshop } from '../../server/workshop/found-workshop.ts'
import { newWorkshopFile } from '../../server/workshop/new-workshop-file.ts'
import { createWorkshop } from '../../shared/protocol/create-workshop.ts'
import { startSyncServer } from './sync-server.ts'

export interface Stage {
  origin: string
  workshopId: string
  /** Boards of regions, to be worked on. */
  documentIds: string[]
}

export interface Footprint {
  heapBytes: number
  rssBytes: number
  rooms: number
  sockets: number
}

const regions = 20
const server = await startSyncServer({ folder: String(process.argv[2]), room: { idleUnloadMs: 4_000 } })
const parts = {
  storage: server.storage,
  documents: server.registry,
  now: () => new Date(),
  seal: createSeal(randomBytes(32)),
  // rights are asked of a stand-in here, which knows no views
  views: { load: async () => undefined, peek: () => undefined, refresh: async () => undefined },
}
const { workshopId, documentIds } = await found()
const { snapshotId } = await takeSnapshot(parts, workshopId, { label: 'the start', cause: 'manual' })

async function found() {
  const asked = createWorkshop.parse({
    title: { en: 'Soak' },
    languages: ['en'],
    regions: Array.from({ length: regions }, (_, index) => ({ name: { en: `Region ${index}` } })),
  })
  const file = newWorkshopFile(asked, '2026-01-01')
  const founded = file.ok ? await foundWorkshop(parts, file.value) : file
  if (!founded.ok) throw new Error(founded.error.message)
  const documents = await server.storage.listDocuments(founded.value.workshopId)
  const ids = documents.map(({ documentId }) => documentId)
  return { ...founded.value, documentIds: ids.filter(id => id.startsWith('b-swot.')) }
}

process.on('message', question => {
  if (question === 'stage') process.send?.({ origin: server.origin, workshopId, documentIds } satisfies Stage)
  else if (question === 'footprint') process.send?.(footprint())
  else void restoreSnapshot(parts, workshopId, snapshotId).then(({ ok }) => process.send?.(ok))
})
process.on('disconnect', () => process.exit())

function footprint(): Footprint {
  // else V8 keeps the empty pages of its busiest moment, hundreds of megabytes that nothing is in
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  const { heapUsed, external, rss } = process.memoryUsage()
  return {
    heapBytes: heapUsed + external,
    rssBytes: rss,
    rooms: server.registry.counts().rooms,
    sockets: server.sync.counts().sockets,
  }
}
