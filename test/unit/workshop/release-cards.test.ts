/** A release over a real store that dies before or after it wrote: what the next server finds, and what asking once more does. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSeal } from '../../../server/access/secrets.ts'
import { createWorkshopViews } from '../../../server/access/workshop-views.ts'
import { silentLog } from '../../../server/log.ts'
import { createRegistry, type Registry } from '../../../server/room/registry.ts'
import { type LogEntry, type Storage, StorageFailure } from '../../../server/storage/port.ts'
import { openStorage } from '../../../server/storage/sqlite/open-storage.ts'
import { foundWorkshop } from '../../../server/workshop/found-workshop.ts'
import { readView } from '../../../server/workshop/read-view.ts'
import { releaseCards } from '../../../server/workshop/release-cards.ts'

const now = () => new Date('2027-02-16T10:22:00Z')
const file = {
  format: 'innovation-workshop',
  formatVersion: 1,
  workshop: { title: 'Crash', languages: ['en'], privacy: 'drafts' },
  regions: [{ id: 'r-do', name: 'Dortmund' }],
  boards: [{ id: 'b-swot', type: 'swot' }],
  cards: ['c-1', 'c-2'].map(id => ({
    id,
    board: 'b-swot',
    region: 'r-do',
    quadrant: 'W',
    visibility: 'region',
    text: `Card ${id}`,
  })),
}

let dataDir: string
let storage: Storage
let workshopId: string
let registries: Registry[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zirkel-release-'))
  const opened = await openStorage(dataDir)
  if (!opened.ok) throw new Error(opened.error.message)
  storage = opened.value
  const founded = await foundWorkshop({ storage, seal: createSeal(await storage.serverKey()), now }, file)
  if (!founded.ok) throw new Error(founded.error.message)
  workshopId = founded.value.workshopId
  registries = []
})
afterEach(async () => {
  for (const registry of registries) await registry.close().catch(() => undefined)
  await storage.close()
  await rm(dataDir, { recursive: true, force: true })
})

type Append = (entries: LogEntry[], write: () => Promise<void>) => Promise<void>

/** A server on the store; `append` stands between the two. */
function startServer(append: Append = (_entries, write) => write()) {
  const watched: Storage = {
    ...storage,
    append: entries => append(entries, () => storage.append(entries)),
    probe: () => storage.probe(),
  }
  const documents = createRegistry({ storage: watched, log: silentLog })
  registries.push(documents)
  const views = createWorkshopViews(id => readView({ storage, documents }, id))
  const asker = { workshopId, participantId: 'p-lead', regionId: 'r-do' }
  const decide = (deed: 'release' | 'withdraw') =>
    releaseCards({ documents, views, now }, asker, {
      boardId: 'b-swot',
      deed,
      cards: [{ id: 'c-1' }, { id: 'c-2' }],
    })
  const idsIn = (documentId: string, root = 'cards') =>
    documents.readOne(workshopId, documentId, doc => [...doc.getMap(root).keys()].sort())
  const look = async () => ({
    board: await idsIn('b-swot.r-do'),
    drafts: await idsIn('b-swot.r-do~drafts'),
    notes: await idsIn('control', 'decisions'),
  })
  return { decide, look }
}

const asDrafts = { board: [], drafts: ['c-1', 'c-2'], notes: [] }
const asReleased = {
  board: ['c-1', 'c-2'],
  drafts: ['c-1', 'c-2'],
  notes: ['released:b-swot/c-1', 'released:b-swot/c-2'],
}

it('[model.P1] hands drafts, board and control to the store as one', async () => {
  const appended: string[][] = []
  const server = startServer((entries, write) => {
    appended.push(entries.map(entry => entry.documentId).sort())
    return write()
  })
  await server.decide('release')
  expect(appended).toEqual([['b-swot.r-do', 'b-swot.r-do~drafts', 'control']])
  expect(await server.look()).toEqual(asReleased)
  await server.decide('release')
  expect(appended).toHaveLength(1)
})

it.each([
  ['before it wrote', async () => undefined, { release: asDrafts, withdraw: asReleased }],
  ['after it wrote', (write: () => Promise<void>) => write(), { release: asReleased, withdraw: asDrafts }],
] as const)(
  '[model.P1, model.P4] a store that dies %s leaves all of it or nothing',
  async (_when, last, left) => {
    for (const deed of ['release', 'withdraw'] as const) {
      const dying = startServer(async (_entries, write) => {
        await last(write)
        throw new StorageFailure('io', 'dead')
      })
      await expect(dying.decide(deed)).rejects.toThrow()
      const next = startServer()
      expect(await next.look()).toEqual(left[deed])
      expect((await next.decide(deed)).ok).toBe(true)
      expect(await next.look()).toEqual(deed === 'release' ? asReleased : asDrafts)
    }
  },
)
