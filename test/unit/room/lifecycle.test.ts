/** Openings, frames, departures and idle times in any order, on a disk that takes its time: one lifecycle per document. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { silentLog } from '../../../server/log.ts'
import { createRegistry, type Lease } from '../../../server/room/registry.ts'
import { createChance, createLabClock } from '../../convergence/clock.ts'
import { createDisk, type Disk, mountDisk } from '../../convergence/memory-storage.ts'

const breathe = () => new Promise<void>(resolve => setImmediate(resolve))
const moves = ['open', 'write', 'write', 'leave', 'leave', 'time', 'time', 'time'] as const

const storedCards = (disk: Disk): string[] => {
  const yDoc = new Y.Doc()
  for (const { update } of disk.log) Y.applyUpdate(yDoc, update)
  return [...yDoc.getMap('cards').keys()]
}

function cardUpdate(clientId: number): Uint8Array {
  const yDoc = new Y.Doc()
  yDoc.clientID = clientId
  yDoc.getMap('cards').set(`c${clientId}`, 1)
  return Y.encodeStateAsUpdate(yDoc)
}

/** Ends with what went wrong, in words. */
async function play(steps: readonly (typeof moves)[number][], seed: number): Promise<string[]> {
  const clock = createLabClock()
  const chance = createChance(seed)
  const disk = createDisk()
  disk.delayMs = () => 1 + chance.below(100)
  disk.readDelayMs = () => chance.below(60)
  const storage = mountDisk(disk, clock)
  const registry = createRegistry({ storage, log: silentLog, clock, limits: { idleUnloadMs: 5 } })
  const leases: Lease[] = []
  const accepted: string[] = []
  const wrong: string[] = []
  let lastClientId = 0

  async function open(): Promise<void> {
    const opened = await registry.open('w', 'board')
    if (!opened.ok) return void wrong.push(`not opened: ${opened.error}`)
    const { room } = opened.value
    leases.push(opened.value)
    // what this one is to be answered with is all that is on disk
    await registry.atRest(room, () => {
      if (room.isEnded) return void wrong.push('ended while it was held')
      for (const id of storedCards(disk)) if (!room.yDoc.getMap('cards').has(id)) wrong.push(`without ${id}`)
      if (room.yDoc.getMap('cards').size > storedCards(disk).length) wrong.push('more than is on disk')
    })
  }

  function write(): void {
    const lease = chance.pick(leases)
    if (!lease) return
    const clientId = ++lastClientId
    lease.room.submit({
      update: cardUpdate(clientId),
      judge: () => ({ kind: 'apply', owners: [] }),
      settled(outcome) {
        if (outcome === 'durable') accepted.push(`c${clientId}`)
        else wrong.push(`c${clientId} is ${outcome}`)
      },
    })
  }

  const opening: Promise<void>[] = []
  for (const move of steps) {
    if (move === 'open') opening.push(open())
    else if (move === 'write') write()
    else if (move === 'leave') leases.splice(chance.below(leases.length), 1)[0]?.release()
    else if (clock.step()) await breathe()
  }
  await breathe()
  while (clock.step()) await breathe()
  await Promise.all(opening)
  const stored = new Set(storedCards(disk))
  if (accepted.length !== lastClientId) wrong.push(`${lastClientId - accepted.length} are unanswered`)
  for (const id of accepted) if (!stored.has(id)) wrong.push(`${id} is lost`)
  return wrong
}

it('[Room2, Room3] whoever comes, writes and goes when: whole when answered, and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...moves), { minLength: 10, maxLength: 60 }),
      fc.nat(),
      async (steps, seed) => {
        expect(await play(steps, seed)).toEqual([])
      },
    ),
    { numRuns: 150 },
  )
})
