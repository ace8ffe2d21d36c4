import { expect, it } from 'vitest'
import { defaultRoomLimits } from '../../../server/room/limits.ts'
import { createOwners } from '../../../server/room/owners.ts'
import { createShowing } from '../../../server/room/showing.ts'
import { createLabClock } from '../../convergence/clock.ts'

const ana = { participantId: 'ana', identity: { participantId: 'ana' } }

function setUp(presenceBytesPerSecond: number) {
  const clock = createLabClock()
  const limits = { ...defaultRoomLimits, presenceEveryMs: 30, presenceBytesPerSecond }
  const dueAt: number[] = []
  const showing = createShowing(createOwners([], 10), limits, clock, () => dueAt.push(clock.now()))
  let version = 0
  const move = () => {
    version += 1
    const json = Buffer.from(`{"at":${version}}`)
    showing.receive(ana, Buffer.concat([Uint8Array.of(1, 7, version, json.length), json]))
  }
  return { clock, showing, move, dueAt }
}

it('[Pres4] what moved is told at once, then together after a while, and rides along with a commit that is near', () => {
  const { clock, showing, move, dueAt } = setUp(1e9)
  move()
  clock.step()
  expect(dueAt).toEqual([0])
  expect(showing.take()?.presence).toBeDefined()
  move()
  move()
  expect(showing.take()).toBeUndefined()
  clock.skip(23)
  const shown = showing.take()
  expect(Buffer.from(shown?.presence ?? []).toString()).toContain('{"at":3')
  expect(Buffer.from(shown?.presence ?? []).toString()).not.toContain('{"at":2')
  expect(clock.step()).toBe(false)
})

it('[Pres4] the more bytes for the more sockets, the less often', () => {
  const { clock, showing, move, dueAt } = setUp(10_000)
  showing.crowd(10)
  move()
  clock.step()
  const bytes = showing.take()?.presence?.length ?? 0
  move()
  clock.step()
  expect(dueAt).toEqual([0, bytes * 10 * 0.1])
})
