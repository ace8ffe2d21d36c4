/**
 * What failed, out of the reports of vitest and Playwright, a few lines each: a log may be cut, and the whole output
 * of a run begins with all that went well.
 */
import { stripVTControlCharacters } from 'node:util'

export interface VitestReport {
  testResults: {
    name: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

/** A file that could not be run at all has no test of its own: its message stands for it. */
export function failuresOfVitest({ testResults }: VitestReport): string[] {
  return testResults.flatMap(file => {
    const failed = file.assertionResults.filter(test => test.status === 'failed')
    if (failed.length === 0) return file.message ? [told(file.name, file.message)] : []
    return failed.map(test => told(`${file.name} › ${test.fullName}`, test.failureMessages.join('\n')))
  })
}

export interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs?: {
    title: string
    file: string
    line: number
    ok: boolean
    tests: { results: { errors: { message?: string }[] }[] }[]
  }[]
}

export function failuresOfPlaywright({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs
    .filter(spec => !spec.ok)
    .map(({ file, line, title, tests }) => {
      const errors = tests.flatMap(test => test.results.flatMap(result => result.errors))
      return told(`${file}:${line} › ${title}`, errors.map(({ message }) => message ?? '').join('\n'))
    })
  return [...own, ...suites.flatMap(failuresOfPlaywright)]
}

const linesTold = 25

function told(where: string, message: string): string {
  const lines = stripVTControlCharacters(message).trim().split('\n')
  return [`✗ ${where}`, ...lines.slice(0, linesTold).map(line => `    ${line}`)].join('\n')
}
