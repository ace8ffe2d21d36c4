/**
 * `npm run fuzz:wire`: hostile frames against real rooms (`test/wire/hostile-run.ts`), so many in blocks of a seed
 * each, on two threads. What one frame costs is CPU time of its thread, so that a busy machine changes nothing. The
 * frames of a block that failed are kept in `test/wire/failing-frames.json` and played by `npm test` from then on.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readOptions, wholeNumber } from './options.ts'
import { openArena } from './wire/arena.ts'
import { heavyFrames } from './wire/heavy-frames.ts'
import { type Findings, replayHostile, runHostile, stallMs } from './wire/hostile-run.ts'

const threads = 2
/** Long enough for a document to grow old, short enough to be played again. */
const framesPerSeed = 2_000
const keptFile = join(import.meta.dirname, 'wire/failing-frames.json')

interface Block {
  seed: number
  findings: Findings
}

if (isMainThread) await main()
else await play(workerData as { seeds: number[]; framesOf: Record<number, number> })

async function play({
  seeds,
  framesOf,
}: {
  seeds: number[]
  framesOf: Record<number, number>
}): Promise<void> {
  for (const seed of seeds)
    parentPort?.postMessage({ seed, findings: await runHostile(seed, framesOf[seed] ?? 0) })
}

async function main(): Promise<void> {
  const { frames, seed: first } = readOptions(
    'npm run fuzz:wire -- [--frames N] [--seed S]',
    z.object({ frames: wholeNumber.default(1_000_000), seed: wholeNumber.default(Date.now() % 2 ** 32) }),
  )
  console.log(`seed ${first}`)
  const count = Math.ceil(frames / framesPerSeed)
  const seeds = Array.from({ length: count }, (_, index) => first + index)
  const framesOf = Object.fromEntries(
    seeds.map((seed, index) => [seed, Math.min(framesPerSeed, frames - index * framesPerSeed)]),
  )
  const total = { frames: 0, reloads: 0, stalls: 0, failed: 0, slowest: { cpuMs: 0, seed: 0, frame: 0 } }
  const outcomes: Record<string, number> = {}
  const startedAt = performance.now()

  function take({ seed, findings }: Block): void {
    total.frames += Object.values(findings.outcomes).reduce((sum, some) => sum + some, 0)
    total.reloads += findings.reloads
    total.stalls += findings.stalls.length
    for (const [name, some] of Object.entries(findings.outcomes))
      outcomes[name] = (outcomes[name] ?? 0) + some
    if (findings.slowest.cpuMs > total.slowest.cpuMs) total.slowest = { ...findings.slowest, seed }
    for (const frame of findings.stalls) console.log(`seed ${seed}: frame ${frame} took more than 100 ms`)
    if (findings.failedAt !== undefined) {
      total.failed += 1
      console.log(`seed ${seed} failed by frame ${findings.failedAt}: ${findings.faults.join('; ')}`)
      failedBlocks.push({ seed, frames: findings.frames })
    }
    if (total.frames % 50_000 < framesPerSeed) {
      const perSecond = total.frames / ((performance.now() - startedAt) / 1000)
      console.log(`${total.frames} frames, ${Math.round(perSecond)} a second`)
    }
  }

  const failedBlocks: { seed: number; frames: Uint8Array[] }[] = []
  await Promise.all(
    Array.from({ length: threads }, (_, thread) => {
      const share = seeds.filter((_seed, index) => index % threads === thread)
      const worker = new Worker(new URL(import.meta.url), { workerData: { seeds: share, framesOf } })
      worker.on('message', take)
      return new Promise<void>((resolve, reject) => {
        worker.on('error', reject)
        worker.on('exit', () => resolve())
      })
    }),
  )
  total.stalls += await playHeavy()
  for (const block of failedBlocks) await keep(block.seed, block.frames)
  console.log(outcomes)
  const { cpuMs, seed, frame } = total.slowest
  console.log(`slowest: ${cpuMs.toFixed(1)} ms of CPU (seed ${seed}, frame ${frame})`)
  console.log(
    `${total.frames} frames, ${total.reloads} passed the gate and were taken back, ` +
      `${total.stalls} stalls, ${total.failed} seeds failed`,
  )
  process.exit(total.failed + total.stalls === 0 ? 0 : 1)
}

/** The dearest frames there are, each the best of three: the first ones pay for the compiler. Returns how many stall. */
async function playHeavy(): Promise<number> {
  let stalls = 0
  for (const { name, message } of heavyFrames()) {
    const times: number[] = []
    for (let round = 0; round < 3; round++)
      times.push((await (await openArena(1)).playHostile(message)).cpuMs)
    const cpuMs = Math.min(...times)
    console.log(`${cpuMs.toFixed(1).padStart(6)} ms of CPU: ${name}`)
    if (cpuMs > stallMs) stalls += 1
  }
  return stalls
}

/** Keeps as few of the frames as still fail. */
async function keep(seed: number, frames: readonly Uint8Array[]): Promise<void> {
  let least = [...frames]
  for (let size = least.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < least.length; ) {
      const without = [...least.slice(0, at), ...least.slice(at + size)]
      const { faults } = await replayHostile(seed, without)
      if (faults.length > 0) least = without
      else at += size
    }
  }
  const kept: unknown[] = JSON.parse(readFileSync(keptFile, 'utf8'))
  kept.push({ seed, frames: least.map(frame => Buffer.from(frame).toString('base64')) })
  writeFileSync(keptFile, `${JSON.stringify(kept, null, 2)}\n`)
  console.log(`seed ${seed}: ${least.length} frames kept`)
}
