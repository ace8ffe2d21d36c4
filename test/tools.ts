/**
 * How the test programs run other programs: one child at a time, its output kept and shown only when it fails.
 * Used by `run.ts`, `check.ts` and `e2e.ts`.
 */
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export interface Outcome {
  ok: boolean
  output: string
}

/** Programs of node_modules look for `node` on the path: let them find the one that runs this. */
export function withTools(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter) }
}

/** Runs a program from node_modules; never rejects. */
export function runTool(command: string, args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: withTools(env),
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', chunk => chunks.push(chunk))
    child.stderr.on('data', chunk => chunks.push(chunk))
    child.on('error', error => resolve({ ok: false, output: error.message }))
    child.on('exit', code => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() }))
  })
}

export interface Step {
  name: string
  run: () => Promise<Outcome>
}

/** Runs the steps in order, each reported on one line; resolves to the names of those that failed. */
export async function runSteps(steps: Step[]): Promise<string[]> {
  const failed: string[] = []
  for (const step of steps) {
    const started = performance.now()
    const outcome = await step.run()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${outcome.ok ? 'ok    ' : 'FAILED'}  ${step.name}  ${seconds} s`)
    if (outcome.ok) continue
    failed.push(step.name)
    console.log(outcome.output)
  }
  return failed
}
