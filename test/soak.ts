/**
 * `npm run soak`: a server in a process of its own, and people who come, write, show their cursors and go, in ever
 * other rooms, for so many minutes. A table tells each minute what it holds; in the end, when everybody has left and
 * all rooms are out of memory, it may hold 5 % more than after the first round, no more.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { createChance } from './convergence/clock.ts'
import { positiveNumber, readOptions } from './options.ts'
import type { Footprint } from './wire/soak-process.ts'
import { joinSoaker, type Soaker } from './wire/soaker.ts'

const { minutes } = readOptions(
  'npm run soak -- [--minutes N]',
  z.object({ minutes: positiveNumber.default(20) }),
)
const people = 40
const rooms = 20
const mayGrow = 1.05

const folder = mkdtempSync(join(tmpdir(), 'zirkel-soak-'))
const server = fork(join(import.meta.dirname, 'wire/soak-process.ts'), [folder], {
  execArgv: ['--expose-gc'],
})
const origin = await answer<string>(server, 'origin')
const chance = createChance(20_26)
const startedAt = performance.now()
let joins = 0

const start = await round(Math.min(0.5, minutes / 4))
print('start', start)
for (let minute = 1; performance.now() - startedAt < minutes * 60_000; minute++)
  print(minute, await round(Math.min(1, minutes / 2)))
const end = await unloaded()
print('end', end)
const growth = end.heapBytes / start.heapBytes
console.log(`heap after unloading ${((growth - 1) * 100).toFixed(1)} % above the start, ${joins} joins`)
server.kill('SIGTERM')
rmSync(folder, { recursive: true, force: true })
process.exit(growth <= mayGrow ? 0 : 1)

/** So many minutes of coming, working and going; then everybody leaves. What is held after that. */
async function round(forMinutes: number): Promise<Footprint> {
  const end = performance.now() + forMinutes * 60_000
  const here: Soaker[] = []
  while (performance.now() < end) {
    if (here.length < people) here.push(await joinSomewhere())
    else here.splice(chance.below(here.length), 1)[0]?.leave()
    for (const soaker of here) soaker.work(chance)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  for (const soaker of here) soaker.leave()
  return unloaded()
}

function joinSomewhere(): Promise<Soaker> {
  joins += 1
  return joinSoaker(`ws://${origin}/sync/w/d${chance.below(rooms)}?ticket=p${chance.below(200)}`)
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
    `${String(when).padEnd(6)} heap ${mb(heapBytes)}  rss ${mb(rssBytes)}  rooms ${open}  sockets ${sockets}  joins ${joins}`,
  )
}
