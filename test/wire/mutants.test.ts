import { expect, it } from 'vitest'
import { runMutants } from './mutants.ts'

// a short share of what `npm run fuzz:wire` sends
it.each([1, 2, 3, 4])(
  '[Gate10] mutated updates leave nothing pending and nothing unequal (seed %i)',
  seed => {
    const { differing, pending, verdicts } = runMutants(seed, 1_500)
    expect({ differing, pending }).toEqual({ differing: 0, pending: 0 })
    // the mutants reach the gate's depths
    expect(Object.keys(verdicts)).toEqual(
      expect.arrayContaining(['new', 'gap', 'malformed', 'foreignClientId']),
    )
  },
)
