/**
 * `npm run fuzz`: honest clients on a bad network in the laboratory (`test/convergence`), one seed after another for
 * so many minutes. A seed that fails is kept in `failing-seeds.json`, which `npm test` plays again from then on.
 * `--seed` plays on from that one: with a seed that failed, the first game is the one to look at.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Findings, isClean, playUsualGame } from './convergence/honest-clients.ts'
import { positiveNumber, readOptions, wholeNumber } from './options.ts'
import { root } from './tools.ts'

const { minutes, seed: firstSeed } = readOptions(
  'npm run fuzz -- [--minutes N] [--seed S]',
  z.object({ minutes: positiveNumber.default(1), seed: wholeNumber.default(Date.now() % 2 ** 32) }),
)
const memory = join(root, 'test/convergence/failing-seeds.json')

function keep(seed: number): void {
  const known = z.array(z.number()).parse(JSON.parse(readFileSync(memory, 'utf8')))
  writeFileSync(memory, `${JSON.stringify([...new Set([...known, seed])])}\n`)
}

/** A game that ends in an exception has failed as well. */
async function play(seed: number): Promise<Findings | Error | undefined> {
  try {
    const findings = await playUsualGame(seed)
    return isClean(findings) ? undefined : findings
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

console.log(`seed ${firstSeed}`)
const end = performance.now() + minutes * 60_000
let seed = firstSeed
let failed = 0
for (; performance.now() < end; seed++) {
  const failure = await play(seed)
  if (!failure) continue
  failed += 1
  keep(seed)
  console.log(`seed ${seed} failed:`, failure)
}
console.log(`${seed - firstSeed} games, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
