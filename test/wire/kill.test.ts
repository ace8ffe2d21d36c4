import { afterEach, beforeEach, expect, it } from 'vitest'
import { CrashCycle } from './crash-cycle.ts'

// a short share of what `npm run crash` plays
const cycles = 20
const writers = 6

let crash: CrashCycle
beforeEach(() => {
  crash = new CrashCycle(writers)
})
afterEach(() => crash.dispose())

it('[Room1] kill -9 loses nothing that was acknowledged or seen by another, and doubles nothing', async () => {
  for (let cycle = 0; cycle < cycles; cycle++) {
    expect(await crash.playAndKill(60 + ((cycle * 137) % 240))).toEqual([])
  }
  expect(crash.expected.size).toBeGreaterThan(cycles * writers)
  expect(await crash.missing()).toEqual([])
}, 300_000)
