/**
 * `npm run fuzz:wire`: mutated updates against the gate (`test/wire/mutants.ts`), so many frames in blocks of a seed
 * each. The block that failed is played again with `--seed`.
 */
import { z } from 'zod'
import { readOptions, wholeNumber } from './options.ts'
import { runMutants } from './wire/mutants.ts'

const { frames, seed: firstSeed } = readOptions(
  'npm run fuzz:wire -- [--frames N] [--seed S]',
  z.object({ frames: wholeNumber.default(50_000), seed: wholeNumber.default(Date.now() % 2 ** 32) }),
)
/** Long enough for a document to grow and be compacted, short enough to look at. */
const framesPerSeed = 1_500

console.log(`seed ${firstSeed}`)
const verdicts: Record<string, number> = {}
let [lateThrows, failed] = [0, 0]
for (let sent = 0, seed = firstSeed; sent < frames; sent += framesPerSeed, seed++) {
  const found = runMutants(seed, Math.min(framesPerSeed, frames - sent))
  lateThrows += found.lateThrows
  for (const [verdict, count] of Object.entries(found.verdicts))
    verdicts[verdict] = (verdicts[verdict] ?? 0) + count
  if (found.differing + found.pending === 0) continue
  failed += 1
  console.log(`seed ${seed} failed: ${found.differing} differing, ${found.pending} pending`)
}
console.log(verdicts)
console.log(`${frames} frames, ${lateThrows} passed the gate and were taken back, ${failed} seeds failed`)
process.exit(failed === 0 ? 0 : 1)
