/**
 * A disk that fails at chosen calls while people write: reports an error once or for a while, or the process dies in
 * the middle of the call. Whatever happens, what was acknowledged or seen by another is on disk afterwards, once, and
 * what could not be stored is brought again by itself. A disk that cannot be read gives a document whole or not at
 * all, and nothing is written over it. One run is one fault on a folder that goes on to the next.
 * `node test/wire/disk-faults.ts [runs] [first run]` plays them; so does `npm run crash`. Needs strace.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canInject, cardsOnDisk, DiskProcess, type Injection } from './disk-process.ts'
import { type FaithfulWriter, joinWriter, mustBeThere } from './faithful-writer.ts'

interface FaultOutcome {
  fault: Injection
  /** Whether there were so many calls that it came to pass. */
  wasHit: boolean
  /** Cards that must be on disk, all runs on the folder together. */
  expected: number
  /** What is wrong, in words; empty if nothing is. */
  wrong: string[]
}

const names = ['ada', 'bob', 'cyd']
const cardsEach = 15
/** A healed disk is noticed within a second; all else is a hang. */
const patienceMs = 30_000

/** Run n of an endless list: every kind of fault at the first call, then at the second, and so on. */
function faultOf(run: number): Injection {
  const kinds: ((nth: number) => Injection)[] = [
    nth => ({ call: 'pwrite64', what: `signal=KILL:when=${nth}` }),
    nth => ({ call: 'fsync', what: `signal=KILL:when=${nth}` }),
    nth => ({ call: 'pwrite64', what: `error=EIO:when=${nth}` }),
    nth => ({ call: 'fsync', what: `error=EIO:when=${nth}` }),
    nth => ({ call: 'pwrite64', what: `error=ENOSPC:when=${nth}..${nth + 5}` }),
    nth => ({ call: 'fsync', what: `error=EIO:when=${nth}..${nth + 3}` }),
    // from some read on none succeeds: in steps, as there are hundreds
    nth => ({ call: 'pread64', what: `error=EIO:when=${nth * 7}+` }),
  ]
  const kind = kinds[run % kinds.length] as (nth: number) => Injection
  return kind(1 + Math.floor(run / kinds.length))
}

class DiskFaults {
  private readonly folder = mkdtempSync(join(tmpdir(), 'zirkel-faults-'))
  private readonly server = new DiskProcess(this.folder)
  private readonly expected = new Map<string, string>()

  /** Makes the workshop on a disk that is well. */
  async prepare(): Promise<void> {
    await this.server.start()
    await this.server.kill()
  }

  async play(run: number): Promise<FaultOutcome> {
    const fault = faultOf(run)
    const wrong: string[] = []
    const url = await this.server.start(fault)
    if (fault.call === 'pread64') return this.playRead(fault, url)
    // it may die or give up before it serves anybody; then nothing was promised
    const writers = url ? await Promise.all(names.map(name => joinWriter(url, `${name}${run}`, goOn))) : []
    await Promise.race([Promise.all(writers.map(isDone)), after(patienceMs)])
    for (const writer of writers)
      if (writer.isOpen() && !isStored(writer)) wrong.push(`${writer.name} waits for ever`)
    await this.server.kill()
    for (const writer of writers) for (const [id, text] of mustBeThere(writer)) this.expected.set(id, text)
    for (const writer of writers) writer.leave()
    wrong.push(...(await this.compare()))
    return { fault, wasHit: this.server.wasHit(), expected: this.expected.size, wrong }
  }

  private async playRead(fault: Injection, url: string | undefined): Promise<FaultOutcome> {
    const wrong: string[] = []
    const before = this.expected.size
    if (url) {
      const reader = await joinWriter(url, 'reader')
      await Promise.race([reader.until(() => reader.yCards.size >= before), after(5_000)])
      const seen = reader.yCards.size
      if (reader.isOpen() && seen < before) wrong.push(`a reader was let in and sees ${seen} of ${before}`)
      reader.leave()
    }
    await this.server.kill()
    wrong.push(...(await this.compare()))
    return { fault, wasHit: this.server.wasHit(), expected: before, wrong }
  }

  async dispose(): Promise<void> {
    await this.server.dispose()
  }

  private async compare(): Promise<string[]> {
    const stored = await cardsOnDisk(this.folder).catch((error: Error) => error)
    if (stored instanceof Error) return [`the data cannot be read: ${stored.message}`]
    return [...this.expected]
      .filter(([id, text]) => stored.get(id) !== text)
      .map(([id, text]) => `${id} is "${stored.get(id)}", not "${text}"`)
  }
}

function goOn(writer: FaithfulWriter): void {
  const { written, durable, name } = writer
  if (written.length < cardsEach && durable() === written.length) writer.write(`card of ${name}`)
}

const isStored = ({ written, durable }: FaithfulWriter) =>
  written.length === cardsEach && durable() === cardsEach

const isDone = (writer: FaithfulWriter) => writer.until(() => isStored(writer))

const after = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms).unref())

/** Prints a line a run; false if anything was wrong. `from`: the first run of the list. */
export async function playDiskFaults(runs: number, from = 0): Promise<boolean> {
  if (!canInject) {
    console.log('disk faults: NOT RUN, there is no strace here that may inject them')
    return true
  }
  const faults = new DiskFaults()
  try {
    await faults.prepare()
    for (let run = from; run < from + runs; run++) {
      const { fault, wasHit, expected, wrong } = await faults.play(run)
      const hit = wasHit ? '' : ' (not reached)'
      console.log(`${fault.call} ${fault.what}${hit}: ${expected} cards must be there, ${wrong.length} wrong`)
      if (wrong.length > 0) {
        console.log(wrong.join('\n'))
        return false
      }
    }
    return true
  } finally {
    await faults.dispose()
  }
}

if (import.meta.main) {
  const isWell = await playDiskFaults(Number(process.argv[2] ?? 60), Number(process.argv[3] ?? 0))
  process.exit(isWell ? 0 : 1)
}
