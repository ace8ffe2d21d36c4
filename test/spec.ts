/**
 * `npm run spec`: every rule of a SPEC.md has a test that carries its id, and every id that a test carries is a rule.
 * In a SPEC a rule opens with its id in bold (`**L1**`); a test names it in brackets (`[L1] …`).
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tools.ts'

const id = String.raw`[A-Za-z]+(?:\.[A-Z])?\d+[a-z]?(?:\.\d+)*`

export interface SpecReport {
  rules: Set<string>
  /** Rules that no test carries. */
  untested: string[]
  /** Ids in tests that no SPEC states, with the file. */
  unknown: string[]
}

function idsIn(text: string, pattern: string): string[] {
  return [...text.matchAll(new RegExp(pattern, 'gm'))].flatMap(match => (match[1] ?? '').split(/[\s,]+/))
}

export function compareSpecsAndTests(baseDir: string): SpecReport {
  const read = (path: string) => readFileSync(join(baseDir, path), 'utf8')
  const specs = globSync('{shared,server,client}/**/SPEC.md', { cwd: baseDir })
  const rules = new Set(specs.flatMap(path => idsIn(read(path), String.raw`\*\*(${id})\*\*`)))
  const tested = new Set<string>()
  const unknown: string[] = []
  for (const path of globSync('test/**/*.{test,spec}.ts', { cwd: baseDir })) {
    for (const found of idsIn(read(path), String.raw`['"\x60]\[(${id}(?:,? ${id})*)\] `)) {
      if (rules.has(found)) tested.add(found)
      else unknown.push(`${found} in ${path}`)
    }
  }
  return { rules, untested: [...rules].filter(rule => !tested.has(rule)), unknown }
}

if (import.meta.main) {
  const { rules, untested, unknown } = compareSpecsAndTests(root)
  for (const rule of untested) console.log(`no test carries ${rule}`)
  for (const found of unknown) console.log(`no rule ${found}`)
  console.log(`${rules.size} rules`)
  process.exit(untested.length + unknown.length === 0 ? 0 : 1)
}
