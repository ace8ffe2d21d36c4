/**
 * `npm test`: first what can be told without running, then unit, contract, convergence, wire and architecture tests,
 * then the built pages in real browsers over the real server. Ends with a line that counts what ran.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildClient } from '../server/setup/build.mjs'
import { mustHaveBrowser } from './browser.ts'
import { checks } from './check.ts'
import { failuresOfPlaywright, failuresOfVitest } from './failures.ts'
import { type Outcome, root, runSteps, runTool, type Step } from './tools.ts'

interface Count {
  passed: number
  failed: number
}

const reports = mkdtempSync(join(tmpdir(), 'zirkel-test-'))
const counts: Count[] = []

async function runVitest(): Promise<Outcome> {
  const report = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const outcome = await runTool(join(root, 'node_modules/.bin/vitest'), args, { NO_COLOR: '1' })
  const results = JSON.parse(readFileSync(report, 'utf8'))
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = results
  counts.push({ passed: numPassedTests, failed: numFailedTests })
  return judge(outcome, failuresOfVitest(results), numPendingTests + numTodoTests)
}

async function runPlaywright(): Promise<Outcome> {
  const report = join(reports, 'playwright.json')
  const env = { CHROMIUM: mustHaveBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: report, NO_COLOR: '1' }
  const outcome = await runTool(
    join(root, 'node_modules/.bin/playwright'),
    ['test', '--reporter=line,json'],
    env,
  )
  const results = JSON.parse(readFileSync(report, 'utf8'))
  const { expected, unexpected, flaky, skipped } = results.stats
  counts.push({ passed: expected, failed: unexpected + flaky + skipped })
  return judge(outcome, failuresOfPlaywright(results), flaky + skipped)
}

/** `notRun`: tests that were skipped or passed at a second try; none may be. */
function judge({ ok, output }: Outcome, failures: string[], notRun: number): Outcome {
  const first = notRun === 0 ? failures : [`${notRun} tests were skipped or flaky; none may be`, ...failures]
  return { ok: ok && notRun === 0, output: [...first, output].join('\n') }
}

async function build(): Promise<Outcome> {
  await buildClient()
  return { ok: true, output: '' }
}

const steps: Step[] = [
  ...checks,
  { name: 'unit, contract, convergence, wire, arch (vitest)', run: runVitest },
  { name: 'build of the pages (vite)', run: build },
  { name: 'end to end (playwright)', run: runPlaywright },
]

const failedSteps = await runSteps(steps)
rmSync(reports, { recursive: true })
const passed = counts.reduce((sum, count) => sum + count.passed, 0) + checks.length
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
const failedChecks = checks.filter(check => failedSteps.includes(check.name)).length
console.log(`${passed - failedChecks} passed, ${Math.max(failed + failedChecks, failedSteps.length)} failed`)
process.exit(failedSteps.length === 0 ? 0 : 1)
