/**
 * `npm run soak`: a server in a process of its own, and people who come, write, undo, show their cursors, lose their
 * line and go, in ever other boards of a workshop that is set back to a snapshot now and then, for so many minutes. A
 * table tells each minute what it holds; in the end, when everybody has left and all rooms are out of memory, its heap
 * may be 5 % larger than after the first round, and its memory as the system sees it 10 % larger than at half-time.
 * Nobody may have been refused, and every restore has to have gone through.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { createChance } from './convergence/clock.ts'
import { positiveNumber, readOptions } from './options.ts'
import type { Footprint, Stage } from './wire/soak-process.ts'
import { joinSoaker, type Soaker } from './wire/soaker.ts'

const { minutes } = readOptions(
  'npm run soak -- [--minutes N]',
  z.object({ minutes: positiveNumber.default(20) }),
)
const people = 40
const mayGrow = 1.05
/**
 * What the system sees grows at first, the longer the busier the machine is: threads begin, code is compiled, SQLite
 * and the allocator keep what they once needed. Then it goes up and down; a leak beside the heap goes on.
 */
const rssMayGrow = 1.1
/** Of a shorter soak it says nothing. */
const leastMinutesForRss = 8
const isRssJudged = minutes >= leastMinutesForRss
const restoreEveryMs = 10_000

const folder = mkdtempSync(join(tmpdir(), 'zirkel-soak-'))
const server = fork(join(import.meta.dirname, 'wire/soak-process.ts'), [folder], {
  execArgv: ['--expose-gc'],
})
const { origin, workshopId, documentIds } = await answer<Stage>(server, 'stage')
const chance = createChance(20_26)
const startedAt = performance.now()
const counts = { joins: 0, restores: 0, failedRestores: 0 }
const refusals: string[] = []
let halfTime: Footprint | undefined

const start = await round(Math.min(0.5, minutes / 4))
print('start', start)
for (let minute = 1; performance.now() - startedAt < minutes * 60_000; minute++) {
  const footprint = await round(Math.min(1, minutes / 2))
  if (isRssJudged && performance.now() - startedAt >= minutes * 30_000) halfTime ??= footprint
  print(minute, footprint)
}
const end = await unloaded()
print('end', end)
const isSound = judge(end)
server.kill('SIGTERM')
rmSync(folder, { recursive: true, force: true })
process.exit(isSound ? 0 : 1)

function judge(end: Footprint): boolean {
  const growth = end.heapBytes / start.heapBytes
  const rssGrowth = halfTime ? end.rssBytes / halfTime.rssBytes : 1
  const percent = (ratio: number) => `${((ratio - 1) * 100).toFixed(1)} %`
  console.log(`heap after unloading ${percent(growth)} above the start`)
  if (halfTime) console.log(`rss ${percent(rssGrowth)} above that at half-time`)
  else console.log(`rss not judged: that takes ${leastMinutesForRss} minutes`)
  const { joins, restores, failedRestores } = counts
  console.log(`${joins} joins, ${restores} restores (${failedRestores} failed), ${refusals.length} refusals`)
  for (const reason of new Set(refusals)) console.log(`refused: ${reason}`)
  const isSmall = growth <= mayGrow && rssGrowth <= rssMayGrow
  return isSmall && failedRestores === 0 && refusals.length === 0
}

/** So many minutes of coming, working and going; then everybody leaves. What is held after that. */
async function round(forMinutes: number): Promise<Footprint> {
  const end = performance.now() + forMinutes * 60_000
  let nextRestoreAt = performance.now() + restoreEveryMs
  const here: Soaker[] = []
  while (performance.now() < end) {
    if (here.length < people) here.push(joinSomewhere())
    else leave(here.splice(chance.below(here.length), 1))
    for (const soaker of here) soaker.work(chance)
    await new Promise(resolve => setTimeout(resolve, 50))
    if (performance.now() < nextRestoreAt) continue
    await restore()
    nextRestoreAt = performance.now() + restoreEveryMs
  }
  leave(here)
  return unloaded()
}

function joinSomewhere(): Soaker {
  counts.joins += 1
  const documentId = chance.pick(documentIds) as string
  return joinSoaker(`ws://${origin}/sync/${workshopId}/${documentId}?ticket=p${chance.below(200)}`)
}

function leave(soakers: readonly Soaker[]): void {
  for (const soaker of soakers) {
    const reason = soaker.refused()
    if (reason !== undefined) refusals.push(reason)
    soaker.leave()
  }
}

async function restore(): Promise<void> {
  counts.restores += 1
  if (!(await answer<boolean>(server, 'restore'))) counts.failedRestores += 1
}

/** Once no room is in memory. */
async function unloaded(): Promise<Footprint> {
  for (;;) {
    const footprint = await answer<Footprint>(server, 'footprint')
    if (footprint.rooms === 0) return footprint
    await new Promise(resolve => setTimeout(resolve, 500))
  }
}

function answer<T>(process: ChildProcess, question: string): Promise<T> {
  return new Promise(resolve => {
    process.once('message', message => resolve(message as T))
    process.send(question)
  })
}

function print(when: string | number, { heapBytes, rssBytes, rooms: open, sockets }: Footprint): void {
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`.padStart(10)
  console.log(
    `${String(when).padEnd(6)} heap ${mb(heapBytes)}  rss ${mb(rssBytes)}  rooms ${open}  sockets ${sockets}  joins ${counts.joins}`,
  )
}
