import { describe, expect, it } from 'vitest'
import failingSeeds from './failing-seeds.json' with { type: 'json' }
import { playUsualGame } from './honest-clients.ts'

// a short share of what `npm run fuzz` plays for minutes, and what failed there once
const seeds = [...Array.from({ length: 40 }, (_, index) => index + 1), ...(failingSeeds as number[])]

describe('honest clients on a bad network', () => {
  it.each(seeds)(
    '[Gate1] are never refused, lose nothing that was seen, and end up equal (seed %i)',
    async seed => {
      expect(await playUsualGame(seed)).toEqual({
        refused: [],
        lostSeen: 0,
        differing: [],
        acknowledgedTooMuch: 0,
      })
    },
  )
})
