import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { replayHostile, runHostile } from './hostile-run.ts'

// a share of what `npm run fuzz:wire` sends: 50,000 frames
const seeds = Array.from({ length: 25 }, (_, index) => index + 1)
const framesPerSeed = 2_000

it.each(seeds)('[Gate10] hostile frames leave nothing pending and nothing unequal (seed %i)', async seed => {
  const { faults, outcomes } = await runHostile(seed, framesPerSeed)
  expect(faults).toEqual([])
  // they reach the gate's depths
  expect(Object.keys(outcomes)).toEqual(
    expect.arrayContaining([
      'passed',
      'malformed',
      'incomplete',
      'foreignClientId',
      'mixedParents',
      'noParent',
    ]),
  )
})

const kept: { seed: number; frames: string[] }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'failing-frames.json'), 'utf8'),
)

it.each(kept)('[Gate10] frames that once got through (seed $seed)', async ({ seed, frames }) => {
  const { faults } = await replayHostile(
    seed,
    frames.map(frame => new Uint8Array(Buffer.from(frame, 'base64'))),
  )
  expect(faults).toEqual([])
})
