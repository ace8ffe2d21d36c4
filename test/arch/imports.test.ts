/**
 * The import rules hold, and each of them can fail: a fault is planted in a small tree for every rule.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../tools.ts'
import { cruiseImports, fewestModules, rules } from './imports.ts'

/** By rule: files of a tree that breaks it. An import of a package resolves through the project's own node_modules. */
const faults: Record<string, Record<string, string>> = {
  'shared-is-alone': { 'shared/a.ts': "import '../server/b.ts'", 'server/b.ts': '' },
  'shared-packages': { 'shared/a.ts': "import 'react'" },
  'client-without-server': { 'client/a.ts': "import '../server/b.ts'", 'server/b.ts': '' },
  'server-without-client': { 'server/a.ts': "import '../client/b.ts'", 'client/b.ts': '' },
  'server-without-react': {
    'server/a.ts': "import '../shared/b.ts'",
    'shared/b.ts': "import '../shared/c.tsx'",
    'shared/c.tsx': '',
  },
  'yjs-door': { 'server/http/a.ts': "import 'yjs'" },
  'ws-door': { 'server/room/a.ts': "import 'ws'" },
  'better-sqlite3-door': { 'server/history/a.ts': "import 'better-sqlite3'" },
  'sync-and-store-without-react': {
    'client/store/a.ts': "import '../ui/b.ts'",
    'client/ui/b.ts': "import './C.tsx'",
    'client/ui/C.tsx': '',
  },
  'kinds-are-strangers': { 'shared/boards/swot/a.ts': "import '../map/b.ts'", 'shared/boards/map/b.ts': '' },
  'kinds-are-pure': { 'shared/boards/swot/a.ts': "import 'yjs'" },
  'no-cycles': { 'client/a.ts': "import './b.ts'", 'client/b.ts': "import './a.ts'" },
  'no-orphans': { 'client/a.ts': 'export const a = 1' },
  'product-without-tests': { 'client/a.ts': "import '../test/b.ts'", 'test/b.ts': '' },
  unresolvable: { 'client/a.ts': "import './nowhere.ts'" },
}

const trees: string[] = []
afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true })
})

function plant(files: Record<string, string>): { tree: string; present: string[] } {
  const tree = mkdtempSync(join(tmpdir(), 'zirkel-arch-'))
  trees.push(tree)
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  return { tree, present: [...new Set(Object.keys(files).map(path => path.split('/')[0] ?? ''))] }
}

describe('imports', () => {
  it('keep to the rules in the whole project', async () => {
    const { modules, violations } = await cruiseImports(root)
    expect(violations).toEqual([])
    expect(modules).toBeGreaterThanOrEqual(fewestModules)
  })

  it.each(rules.map(rule => rule.name ?? ''))('break %s when its fault is planted', async name => {
    const { tree, present } = plant(faults[name] ?? {})
    const { violations } = await cruiseImports(tree, present)
    expect(violations.map(line => line.split(':')[0])).toContain(name)
  })
})
