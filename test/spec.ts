/**
 * `npm run spec`: every rule of a SPEC.md has a test that carries its id, and every id that a test carries is a rule.
 * In a SPEC a rule opens with its id in bold (`**L1**`); a test names it in brackets (`[L1] …`, `[L1, L2] …` or
 * `[L1] [L2] …`). Also a step of `npm run check`.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Outcome, root } from './tools.ts'

const id = String.raw`[A-Za-z]+(?:\.[A-Z])?\d+[a-z]?(?:\.\d+)*`

interface SpecReport {
  rules: Set<string>
  /** Rules that no test carries. */
  untested: string[]
  /** Ids in tests that no SPEC states, with the file. */
  unknown: string[]
}

const ruleId = new RegExp(String.raw`\*\*(${id})\*\*`, 'g')
const testIds = new RegExp(String.raw`['"\x60]((?:\[${id}(?:,? ${id})*\] )+)`, 'g')

/** The ids that each match names in its first group. */
function idsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(match => match[1]?.match(new RegExp(id, 'g')) ?? [])
}

function compareSpecsAndTests(baseDir: string): SpecReport {
  const read = (path: string) => readFileSync(join(baseDir, path), 'utf8')
  const specs = globSync('{shared,server,client}/**/SPEC.md', { cwd: baseDir })
  const rules = new Set(specs.flatMap(path => idsIn(read(path), ruleId)))
  const tested = new Set<string>()
  const unknown: string[] = []
  for (const path of globSync('test/**/*.{test,spec}.ts', {
    cwd: baseDir,
    exclude: ['**/node_modules/**'],
  })) {
    for (const found of idsIn(read(path), testIds)) {
      if (rules.has(found)) tested.add(found)
      else unknown.push(`${found} in ${path}`)
    }
  }
  return { rules, untested: [...rules].filter(rule => !tested.has(rule)), unknown }
}

/** No rule at all means that the reader is broken. */
export function checkSpecs(baseDir: string): Outcome {
  const { rules, untested, unknown } = compareSpecsAndTests(baseDir)
  const faults = [
    ...(rules.size === 0 ? ['no SPEC states a rule'] : []),
    ...untested.map(rule => `no test carries ${rule}`),
    ...unknown.map(found => `no rule ${found}`),
  ]
  return { ok: faults.length === 0, output: [...faults, `${rules.size} rules`].join('\n') }
}

if (import.meta.main) {
  const { ok, output } = checkSpecs(root)
  console.log(output)
  process.exit(ok ? 0 : 1)
}
