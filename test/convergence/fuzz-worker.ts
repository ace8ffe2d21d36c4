/** Thread of `npm run fuzz`: plays what it is told, one seed after another, and answers with what came of it. */
import { parentPort } from 'node:worker_threads'
import { playLifecycle } from './lifecycle.ts'
import { playHands } from './many-hands.ts'
import { play } from './shrink-game.ts'

export interface Task {
  kind: 'game' | 'hands' | 'lifecycle'
  seed: number
  /** How many seeds from that one on. */
  count: number
}

export interface TaskResult {
  task: Task
  turns: number
  updates: number
  refusals: number
  crashes: number
  /** By seed, what was found. */
  failures: { seed: number; findings: string[] }[]
}

async function playOne(kind: Task['kind'], seed: number) {
  if (kind === 'game') return play({ seed })
  if (kind === 'hands') return { ...(await playHands(seed)), crashes: 0 }
  return { findings: await playLifecycle(seed), turns: 0, updates: 0, refusals: 0, crashes: 0 }
}

async function work(task: Task): Promise<TaskResult> {
  const result: TaskResult = { task, turns: 0, updates: 0, refusals: 0, crashes: 0, failures: [] }
  for (let seed = task.seed; seed < task.seed + task.count; seed++) {
    const { findings, ...counts } = await playOne(task.kind, seed)
    for (const key of ['turns', 'updates', 'refusals', 'crashes'] as const) result[key] += counts[key]
    if (findings.length > 0) result.failures.push({ seed, findings: findings.slice(0, 5) })
  }
  return result
}

// thousands of failures are thrown on purpose, and nobody reads where
Error.stackTraceLimit = 3

parentPort?.on('message', (task: Task) => {
  void work(task).then(result => parentPort?.postMessage(result))
})
