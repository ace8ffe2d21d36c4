import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createOwnerMirror } from '../../../server/room/owner-mirror.ts'
import { createOwners } from '../../../server/room/owners.ts'
import { StorageFailure } from '../../../server/storage/port.ts'
import { createLabClock } from '../../convergence/clock.ts'

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
