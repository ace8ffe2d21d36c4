import { afterEach, beforeEach, expect, it } from 'vitest'
import { CrashCycle, writers } from './crash-cycle.ts'

// a short share of what `npm run crash` plays
const cycles = 5

let crash: CrashCycle
beforeEach(() => {
  crash = new CrashCycle()
})
afterEach(() => crash.dispose())

it('[Room1] kill -9 loses nothing that was acknowledged or seen by another, and doubles nothing', async () => {
  for (let cycle = 0; cycle < cycles; cycle++) await crash.playAndKill(200 + cycle * 137)
  expect(crash.expected.size).toBeGreaterThan(cycles * writers)
  expect(await crash.missing()).toEqual([])
}, 120_000)
