import { describe, expect, it } from 'vitest'
import { playHonestClients } from './honest-clients.ts'

// a short share of what `npm run fuzz` plays for minutes
const seeds = Array.from({ length: 40 }, (_, index) => index + 1)

describe('honest clients on a bad network', () => {
  it.each(seeds)(
    '[Gate1] are never refused, lose nothing that was seen, and end up equal (seed %i)',
    async seed => {
      expect(await playHonestClients(seed, 5, 150)).toEqual({
        refused: [],
        lostSeen: 0,
        differing: [],
        acknowledgedTooMuch: 0,
      })
    },
  )
})
