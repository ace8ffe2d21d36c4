/** How long a plan of 1,000 cards takes: `node test/bench/plan.ts`. A person waits for it, so well under 200 ms. */
import { buildPlan } from '../../shared/plan/build-plan.ts'
import { exampleWorkshop } from '../fixtures/example-workshop.ts'
import { largeWorkshop } from '../fixtures/large-workshop.ts'

const rounds = 30

for (const [name, file] of [
  ['example, 94 cards', exampleWorkshop()],
  ['large, 1,000 cards', largeWorkshop()],
] as const) {
  const times = Array.from({ length: rounds }, () => {
    const before = performance.now()
    buildPlan(file)
    return performance.now() - before
  })
  const [first = 0] = times
  const median = times.toSorted((a, b) => a - b)[rounds / 2] ?? 0
  console.log(`${name}: first ${first.toFixed(1)} ms, median of ${rounds} ${median.toFixed(1)} ms`)
}
