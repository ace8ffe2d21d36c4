/** So many hostile frames against one room, by a seed; between them somebody goes on writing honestly. */
import { createChance } from '../convergence/clock.ts'
import { type Arena, foreignIds, openArena } from './arena.ts'
import { hostileMessage } from './hostile-messages.ts'
import type { Sight } from './hostile-updates.ts'

export interface Findings {
  /** What became of the frames: `passed`, or why Eve was thrown out. */
  outcomes: Record<string, number>
  reloads: number
  /** The most CPU time that one frame took, in ms, and which. */
  slowest: { cpuMs: number; frame: number }
  /** Frames that took more than `stallMs`. */
  stalls: number[]
  /** Empty if all is as it must be. */
  faults: string[]
  /** All that were sent; empty unless something failed. */
  frames: Uint8Array[]
  /** Number of the frame after which the first fault was found. */
  failedAt: number | undefined
}

/** Of the event loop, for one frame. */
export const stallMs = 100
const checkEvery = 500

export async function runHostile(seed: number, count: number): Promise<Findings> {
  const chance = createChance(seed ^ 0x5eed)
  const own = [101, 102, 103, 2 ** 32 - 2]
  return play(seed, count, arena => {
    const sight: Sight = { yDoc: arena.witness, own, foreign: foreignIds }
    return hostileMessage(chance, sight)
  })
}

/** The same with frames that were kept. */
export const replayHostile = (seed: number, frames: readonly Uint8Array[]): Promise<Findings> =>
  play(seed, frames.length, (_, index) => frames[index] as Uint8Array)

async function play(
  seed: number,
  count: number,
  frameAt: (arena: Arena, index: number) => Uint8Array,
): Promise<Findings> {
  const arena = await openArena(seed)
  const findings: Findings = {
    outcomes: {},
    reloads: 0,
    slowest: { cpuMs: 0, frame: 0 },
    stalls: [],
    faults: [],
    frames: [],
    failedAt: undefined,
  }
  const frames: Uint8Array[] = []
  for (let index = 0; index < count && findings.failedAt === undefined; index++) {
    if (index % 10 === 9) await arena.playHonest()
    const frame = frameAt(arena, index)
    frames.push(frame)
    const { refused = 'passed', cpuMs } = await arena.playHostile(frame)
    findings.outcomes[refused] = (findings.outcomes[refused] ?? 0) + 1
    if (cpuMs > findings.slowest.cpuMs) findings.slowest = { cpuMs, frame: index }
    if (cpuMs > stallMs) findings.stalls.push(index)
    const isDue = index % checkEvery === checkEvery - 1 || index === count - 1
    if (isDue || arena.hasPending()) findings.faults = await arena.faults()
    if (findings.faults.length > 0) findings.failedAt = index
  }
  if (findings.failedAt !== undefined) findings.frames = frames
  findings.reloads = arena.reloads()
  return findings
}
