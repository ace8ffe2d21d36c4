import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { silentLog } from '../../../server/log.ts'
import { createOwnerMirror } from '../../../server/room/owner-mirror.ts'
import { createOwners } from '../../../server/room/owners.ts'
import { createRegistry } from '../../../server/room/registry.ts'
import { type Storage, StorageFailure } from '../../../server/storage/port.ts'
import { createLabClock } from '../../convergence/clock.ts'
import { createDisk, mountDisk } from '../../convergence/memory-storage.ts'

const breathe = () => new Promise<void>(resolve => setImmediate(resolve))

function setUp() {
  const clock = createLabClock()
  const yDoc = new Y.Doc()
  const disk = { isFull: false, writes: 0 }
  const mirror = createOwnerMirror({
    clock,
    everyMs: 1_000,
    async writeControl(_workshopId, change) {
      if (disk.isFull) throw new StorageFailure('io', 'the disk is full')
      disk.writes += 1
      change(yDoc)
    },
  })
  const join = (clientId: number) => mirror.bound('w', [{ clientId, participantId: `p${clientId}` }])
  return { clock, disk, mirror, join, known: () => yDoc.getMap('clients').size }
}

it('[Room10] 200 who join within a minute are told in one write a second, the first at once', async () => {
  const { clock, disk, join, known } = setUp()
  join(1)
  await breathe()
  expect(known()).toBe(1)
  for (let clientId = 2; clientId <= 200; clientId++) {
    clock.after((clientId * 60_000) / 200, () => join(clientId))
  }
  while (clock.step()) await breathe()
  expect(known()).toBe(200)
  expect(disk.writes).toBeLessThanOrEqual(61)
})

it('[Room10] what a full disk refused is written when it has room again', async () => {
  const { clock, disk, join, known } = setUp()
  disk.isFull = true
  join(1)
  await breathe()
  for (let left = 4; left > 0 && clock.step(); left--) await breathe()
  join(2)
  disk.isFull = false
  while (clock.step()) await breathe()
  expect(known()).toBe(2)
})

it('[Room10] a stop does not wait for the next second', async () => {
  const { disk, mirror, join, known } = setUp()
  join(1)
  await breathe()
  join(2)
  await mirror.settled()
  expect([known(), disk.writes]).toEqual([2, 2])
})

it('[Room10] ids that were only shown in presence are not mirrored: they may yet be forgotten', async () => {
  const { mirror, known } = setUp()
  const owners = createOwners([{ clientId: 1, participantId: 'ada' }], 10)
  owners.claim(2, 'bob')
  mirror.opened('w', owners)
  await breathe()
  expect(known()).toBe(1)
})

it('[Room10] comes to rest although each of its writes loads the control document anew', async () => {
  const clock = createLabClock()
  const disk = createDisk()
  const storage = mountDisk(disk, clock)
  let loads = 0
  const counting: Storage = {
    ...storage,
    loadDocument(workshopId, documentId) {
      if (documentId === 'control') loads += 1
      return storage.loadDocument(workshopId, documentId)
    },
    loadOwners: async () => [{ clientId: 1, participantId: 'ada' }],
  }
  // gone from memory before the pause of the mirror is over
  const limits = { idleUnloadMs: 10, mirrorEveryMs: 1_000 }
  const registry = createRegistry({ storage: counting, log: silentLog, clock, limits })
  const opened = await registry.open('w', 'board')
  if (!opened.ok) throw new Error(opened.error)
  const written = new Y.Doc()
  written.clientID = 2
  written.getMap('cards').set('one', 1)
  opened.value.room.submit({
    update: Y.encodeStateAsUpdate(written),
    judge: () => ({ kind: 'apply', owners: [{ clientId: 2, participantId: 'bob' }] }),
    settled() {},
  })
  for (let left = 100; left > 0; left--) {
    await breathe()
    clock.step()
  }
  expect(disk.log.filter(({ documentId }) => documentId === 'control')).toHaveLength(1)
  expect(loads).toBe(1)
})
