/**
 * `npm run check`: everything that can be told without running the program: format and lint, types, promises,
 * imports, rules and their tests, dead code. Also the first part of `npm test`.
 */
import { join } from 'node:path'
import { checkSpecs } from './spec.ts'
import { type Outcome, root, runSteps, runTool, type Step } from './tools.ts'

const bin =
  (name: string, ...args: string[]) =>
  () =>
    runTool(join(root, 'node_modules/.bin', name), args)

export const checks: Step[] = [
  { name: 'format and lint (biome)', run: bin('biome', 'check', '--error-on-warnings', '.') },
  { name: 'types (tsc)', run: bin('tsc', '--noEmit', '-p', '.') },
  {
    name: 'promises (oxlint)',
    run: bin('oxlint', '--type-aware', '--deny-warnings', 'client', 'server', 'shared', 'test'),
  },
  { name: 'imports (dependency-cruiser)', run: imports },
  { name: 'rules and their tests', run: async () => checkSpecs(root) },
  { name: 'dead code (knip)', run: bin('knip', '--no-progress') },
]

/** dependency-cruiser exits 0 when it read nothing (a parser missing, a folder renamed): a floor guards that. */
async function imports(): Promise<Outcome> {
  const { checkImports } = await import('./arch/imports.ts')
  return checkImports(root)
}

if (import.meta.main) {
  const failed = await runSteps(checks)
  process.exit(failed.length === 0 ? 0 : 1)
}
