/**
 * `npm run crash`: kills the server hard in the middle of writing, so many times (`test/wire`), and looks after each
 * time whether all is there that was acknowledged or seen.
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
/** Then a fresh folder is begun: with each kill there is more to load for fifty writers, and 200 would take hours. */
const killsOfFolder = 25
let killed = 0
let lost = 0
while (killed < cycles && lost === 0) await playFolder(Math.min(killsOfFolder, cycles - killed))
const isDiskRight = faults === 0 || (await playDiskFaults(faults))
process.exit(lost === 0 && isDiskRight ? 0 : 1)

async function playFolder(kills: number): Promise<void> {
  const crash = new CrashCycle(writers)
  try {
    for (let kill = 1; kill <= kills && lost === 0; kill++) {
      // not a multiple of anything: the kill meets commits and compactions at ever other moments
      const messages = writers * (20 + (((killed + 1) * 137) % 150))
      account(crash.expected.size, await crash.playAndKill(messages))
      killed += 1
    }
    if (lost === 0) account(crash.expected.size, await crash.missing())
  } finally {
    await crash.dispose()
  }
}

function account(expected: number, missing: readonly string[]): void {
  lost = missing.length
  console.log(`after ${killed} kills: ${expected} cards must be there, ${lost} missing`)
  if (lost > 0) console.log(missing.join('\n'))
}
