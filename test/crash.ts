/**
 * `npm run crash`: kills the server hard in the middle of writing, so many times on one folder (`test/wire`), and
 * looks after each time whether all is there that was acknowledged or seen.
 */
import { z } from 'zod'
import { readOptions, wholeNumber } from './options.ts'
import { CrashCycle } from './wire/crash-cycle.ts'

const { cycles } = readOptions(
  'npm run crash -- [--cycles N]',
  z.object({ cycles: wholeNumber.positive().default(20) }),
)
const crash = new CrashCycle()
let lost = 0
try {
  for (let cycle = 1; cycle <= cycles && lost === 0; cycle++) {
    // not a multiple of anything: the kill meets commits and compactions at ever other moments
    await crash.playAndKill(200 + ((cycle * 137) % 1_000))
    const missing = await crash.missing()
    lost = missing.length
    console.log(`kill ${cycle}: ${crash.expected.size} cards must be there, ${lost} missing`)
    if (lost > 0) console.log(missing.join('\n'))
  }
} finally {
  await crash.dispose()
}
process.exit(lost === 0 ? 0 : 1)
