/**
 * `npm run crash`: kills the server hard in the middle of writing, so many times on one folder (`test/wire`), and
 * looks after each time whether all is there that was acknowledged or seen.
 */
import { z } from 'zod'
import { readOptions, wholeNumber } from './options.ts'
import { CrashCycle } from './wire/crash-cycle.ts'
import { playDiskFaults } from './wire/disk-faults.ts'

const { cycles, writers, faults } = readOptions(
  'npm run crash -- [--cycles N] [--writers N] [--faults N]',
  z.object({
    cycles: wholeNumber.positive().default(20),
    writers: wholeNumber.positive().default(50),
    faults: wholeNumber.default(28),
  }),
)
const crash = new CrashCycle(writers)
let lost = 0

function account(kills: number, expected: number, missing: readonly string[]): void {
  lost = missing.length
  console.log(`after ${kills} kills: ${expected} cards must be there, ${lost} missing`)
  if (lost > 0) console.log(missing.join('\n'))
}

try {
  for (let cycle = 1; cycle <= cycles && lost === 0; cycle++) {
    // not a multiple of anything: the kill meets commits and compactions at ever other moments
    const expected = crash.expected.size
    account(cycle - 1, expected, await crash.playAndKill(writers * (20 + ((cycle * 137) % 150))))
  }
  if (lost === 0) account(cycles, crash.expected.size, await crash.missing())
} finally {
  await crash.dispose()
}
const isDiskRight = faults === 0 || (await playDiskFaults(faults))
process.exit(lost === 0 && isDiskRight ? 0 : 1)
