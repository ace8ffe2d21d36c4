/** A short share of what `npm run fuzz` plays for minutes, and what failed there once. */
import { describe, expect, it } from 'vitest'
import failingGames from './failing-seeds.json' with { type: 'json' }
import { type Game, playGame } from './honest-game.ts'

const games: Game[] = [
  ...Array.from({ length: 15 }, (_, index) => ({ seed: index + 1 })),
  ...(failingGames as Game[]),
]

describe('honest people on a bad day', () => {
  it.each(games)(
    '[Gate1] are never refused, lose nothing that was seen or saved, double nothing, and end up equal (seed $seed)',
    async game => {
      const { findings, updates } = await playGame(game)
      expect(findings).toEqual([])
      expect(updates).toBeGreaterThan(0)
    },
  )
})
