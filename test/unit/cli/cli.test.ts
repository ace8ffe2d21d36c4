import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPlan } from '../../../shared/plan/build-plan.ts'
import { exampleText, exampleWorkshop } from '../../fixtures/example-workshop.ts'
import { swot, workshop } from '../../fixtures/small-workshop.ts'

const cli = fileURLToPath(new URL('../../../server/cli.ts', import.meta.url))
const example = fileURLToPath(new URL('../../fixtures/example-workshop.json', import.meta.url))

interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the command line as a process of its own, with `input` on standard input. */
function zirkel(args: string[], input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args])
    const output = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text
    })
    child.stdin.on('error', () => {})
    child.on('error', reject)
    child.on('close', code => resolve({ code, ...output }))
    child.stdin.end(input)
  })
}

/** Exit code 2, nothing on standard output, one line on standard error. */
function expectRefusal({ code, stdout, stderr }: Outcome, message: RegExp) {
  expect(stderr).toMatch(message)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zirkel-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('zirkel plan', () => {
  it('prints the plan of a file as JSON', async () => {
    const { code, stdout, stderr } = await zirkel(['plan', example])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(buildPlan(exampleWorkshop()))))
  })

  it('reads standard input, a byte-order mark and all', async () => {
    const { code, stdout } = await zirkel(['plan', '-', '--format', 'csv'], `\uFEFF${exampleText()}`)
    expect(code).toBe(0)
    expect(stdout).toContain('Handlungsfeld;Maßnahme')
  })

  it('writes to a file, and nothing to standard output', async () => {
    const out = join(folder, 'plan.md')
    expect(await zirkel(['plan', example, '--format=md', '--lang=en', '--out', out])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(readFileSync(out, 'utf8')).toContain('# Joint action and business plan of the regions')
  })

  it('plans a file whose references broke', async () => {
    const cards = [swot('s1', 'r-gone S t-1'), swot('s2', 'r-a S t-1', { board: 'gone' })]
    const { code, stdout } = await zirkel(['plan', '-'], JSON.stringify(workshop({ cards })))
    expect({ code, links: JSON.parse(stdout).links }).toEqual({ code: 0, links: [] })
  })

  it('refuses in one line what it cannot use', async () => {
    expectRefusal(
      await zirkel(['plan', join(folder, 'none.json')]),
      /cannot read .*none\.json: there is no such file/,
    )
    expectRefusal(await zirkel(['plan', folder]), /it is a folder/)
    expectRefusal(await zirkel(['plan', '-'], '{"format":\n'), /standard input is not JSON/)
    expectRefusal(await zirkel(['plan', '-'], '[]'), /expected a workshop file/)
    expectRefusal(
      await zirkel(['plan', '-'], '{"format":"excalidraw"}'),
      /at format: expected "innovation-workshop"/,
    )
    expectRefusal(await zirkel(['plan', example, '--format', 'docx']), /--format is one of json, md, csv/)
    expectRefusal(
      await zirkel(['plan', example, '--out', join(folder, 'no', 'plan')]),
      /cannot write .*no such file/,
    )
    expectRefusal(await zirkel(['plan']), /plan takes one FILE/)
    expectRefusal(await zirkel(['plan', example, '--colour', 'red']), /Unknown option '--colour'/)
    expectRefusal(await zirkel(['plot']), /unknown command "plot"; there are: plan, read-note/)
  })

  it('names the place in the file and what was expected there', async () => {
    const file = { ...workshop(), cards: [swot('s1', 'r-a S t-1'), { ...swot('s2', 'r-a S t-1'), text: 7 }] }
    expectRefusal(await zirkel(['plan', '-'], JSON.stringify(file)), /at cards\[1\]\.text: expected a text/)
  })

  it('ends quietly when its reader has gone', async () => {
    const child = spawn(process.execPath, [cli, 'plan', example])
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', text => {
      stderr += text
    })
    const code = await new Promise(resolve => child.on('close', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('zirkel read-note', () => {
  it('reads each text by the rule asked for', async () => {
    const { code, stdout } = await zirkel(['read-note', '--as', 'money'], '["250.000 €", "viel"]')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual([
      { min: 250000, max: 250000, currency: 'EUR' },
      { min: null, max: null, currency: null },
    ])
  })

  it('counts time from the plan’s start', async () => {
    const { stdout } = await zirkel(
      ['read-note', '--as', 'horizon', '--plan-start', '2028-01-01'],
      '["6 Monate"]',
    )
    expect(JSON.parse(stdout)).toEqual([{ months: 6, due: '2028-06-30', start: null, flags: [] }])
  })

  it('refuses in one line what it cannot use', async () => {
    expectRefusal(await zirkel(['read-note'], '[]'), /needs --as, one of horizon, people/)
    expectRefusal(await zirkel(['read-note', '--as', 'mood'], '[]'), /--as is one of horizon/)
    expectRefusal(await zirkel(['read-note', '--as', 'money'], '{}'), /a JSON array of texts/)
    expectRefusal(await zirkel(['read-note', '--as', 'money'], '["1 €", 2]'), /entry \[1\]/)
    expectRefusal(
      await zirkel(['read-note', '--as', 'money', '--plan-start', '1.3.2027'], '[]'),
      /--plan-start is a date/,
    )
  })
})

it('prints help', async () => {
  for (const args of [[], ['--help'], ['plan', '-h']]) {
    expect(await zirkel(args)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('zirkel plan FILE'),
      stderr: '',
    })
  }
})
