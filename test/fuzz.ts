/**
 * `npm run fuzz`: the sync core in the laboratory (`test/convergence`), on every processor, for so many minutes. First
 * the lifecycle of rooms in 10,000 orders of things a minute, then honest people on a bad day, one seed after another.
 * `--hands true` plays sixteen people who write a great deal instead. A game that fails is made shorter, told line by line and
 * kept in `failing-seeds.json`, which `npm test` plays again from then on. `--seed` begins with that one. Ctrl+C ends it
 * early.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Task, TaskResult } from './convergence/fuzz-worker.ts'
import { playGame } from './convergence/honest-game.ts'
import { type Failure, shrinkGame } from './convergence/shrink-game.ts'
import { positiveNumber, readOptions, wholeNumber } from './options.ts'
import { root } from './tools.ts'

const options = readOptions(
  'npm run fuzz -- [--minutes N] [--seed S] [--seeds N] [--interleavings N] [--hands true]',
  z.object({
    minutes: positiveNumber.default(1),
    seed: wholeNumber.default(Date.now() % 2 ** 32),
    /** No more games than these, however much time is left. */
    seeds: wholeNumber.default(Number.MAX_SAFE_INTEGER),
    /** 10,000 a minute when absent. */
    interleavings: wholeNumber.optional(),
    hands: z.literal('true').optional(),
  }),
)
const interleavings = options.interleavings ?? Math.round(options.minutes * 10_000)
const kept = join(root, 'test/convergence/failing-seeds.json')
const shrinkMs = 30_000

const begun = performance.now()
let end = begun + options.minutes * 60_000
// the games under way are played to their end, and what came of all is told; once more ends it at once
process.once('SIGINT', () => {
  end = 0
})
const failures: TaskResult['failures'] = []
const sums = { turns: 0, updates: 0, refusals: 0, crashes: 0 }
const played = { game: 0, hands: 0, lifecycle: 0 }

function* tasks(): Generator<Task> {
  const first = options.seed
  for (let done = 0; done < interleavings; done += 500)
    yield { kind: 'lifecycle', seed: first + done, count: Math.min(500, interleavings - done) }
  const [kind, count] = options.hands ? (['hands', 1] as const) : (['game', 10] as const)
  for (let done = 0; done < options.seeds && performance.now() < end; done += count)
    yield { kind, seed: first + done, count: Math.min(count, options.seeds - done) }
}

function note({ task, ...result }: TaskResult): void {
  played[task.kind] += task.count
  for (const key of ['turns', 'updates', 'refusals', 'crashes'] as const) sums[key] += result[key]
  for (const failure of result.failures) {
    console.log(`${task.kind} ${failure.seed}:`, failure.findings)
    if (failures.push(failure) <= 3 && task.kind === 'game')
      shrinking = shrinking.then(() => keep(failure.seed))
  }
}

/** One at a time, beside the workers. */
let shrinking: Promise<void> = Promise.resolve()

async function keep(seed: number): Promise<void> {
  const short = await shrinkGame({ seed }, shrinkMs)
  if (!short) {
    console.log(`seed ${seed} does not fail again`)
    return
  }
  console.log(`seed ${seed} in ${short.turns.length} turns: ${short.found}`)
  // what it throws was told above
  await playGame(short, console.log).catch(() => undefined)
  const known = (JSON.parse(readFileSync(kept, 'utf8')) as Failure[]).filter(other => other.seed !== seed)
  writeFileSync(kept, `${JSON.stringify([...known, short])}\n`)
}

/** Works until there are no more tasks. */
function runWorker(source: Generator<Task>): Promise<void> {
  const worker = new Worker(new URL('./convergence/fuzz-worker.ts', import.meta.url))
  return new Promise((resolve, reject) => {
    const next = () => {
      const task = source.next()
      if (task.done) void worker.terminate().then(() => resolve())
      else worker.postMessage(task.value)
    }
    worker.on('message', (result: TaskResult) => {
      note(result)
      next()
    })
    worker.on('error', reject)
    next()
  })
}

console.log(`seed ${options.seed}`)
const source = tasks()
await Promise.all(Array.from({ length: availableParallelism() }, () => runWorker(source)))
await shrinking
const count = (value: number) => value.toLocaleString('en')
console.log(
  [
    `${count(played.game + played.hands)} seeds`,
    `${count(sums.turns)} operations`,
    `${count(sums.updates)} updates`,
    `${count(sums.refusals)} refusals`,
    `${count(sums.crashes)} crashes`,
    `${count(played.lifecycle)} interleavings`,
    `${count(failures.length)} failures`,
    `${Math.round((performance.now() - begun) / 1000)} s`,
  ].join(', '),
)
process.exit(failures.length === 0 ? 0 : 1)
