/** A short share of the 100,000 interleavings that `npm run fuzz` plays. */
import { expect, it } from 'vitest'
import { playLifecycle } from './lifecycle.ts'

it('[Room2] [Room3] [Room9] a room lives once at a time and keeps its word, in whatever order things happen', async () => {
  for (let seed = 1; seed <= 300; seed++) expect(await playLifecycle(seed), `seed ${seed}`).toEqual([])
})
