/**
 * The import rules of the house, as dependency-cruiser reads them, and the run over a tree.
 * Each rule names what it protects; `imports.test.ts` plants a fault for every one of them.
 */
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser'
import type { Outcome } from '../tools.ts'

const folders = ['client', 'server', 'shared']

/** Fewer modules than this means that the reader is broken, not that the project shrank. */
export const fewestModules = 60

const packages = (...names: string[]) => `node_modules/(${names.join('|')})/`

/** Where each package may be imported; everywhere else it is forbidden. */
const doors = {
  yjs: ['shared/(model|protocol)', 'server/(room|sync|storage)', 'client/(sync|store|notes)'],
  ws: ['server/sync', 'server/main[.]ts'],
  'better-sqlite3': ['server/storage'],
}

function door(name: keyof typeof doors): IForbiddenRuleType {
  return {
    name: `${name}-door`,
    severity: 'error',
    from: { path: '^(client|server|shared)/', pathNot: doors[name].map(place => `^${place}`) },
    to: { path: packages(name) },
  }
}

const react = packages('react', 'react-dom', 'react-aria-components', '@dnd-kit', '@lexical/react')

export const rules: IForbiddenRuleType[] = [
  {
    name: 'shared-is-alone',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: '^(client|server|test)/' },
  },
  {
    name: 'shared-packages',
    severity: 'error',
    from: { path: '^shared/' },
    to: {
      dependencyTypesNot: ['local'],
      pathNot: packages('yjs', 'lib0', 'y-protocols', 'zod'),
    },
  },
  { name: 'client-without-server', severity: 'error', from: { path: '^client/' }, to: { path: '^server/' } },
  { name: 'server-without-client', severity: 'error', from: { path: '^server/' }, to: { path: '^client/' } },
  {
    name: 'server-without-react',
    severity: 'error',
    from: { path: '^server/' },
    to: { path: `[.]tsx$|${react}`, reachable: true },
  },
  door('yjs'),
  door('ws'),
  door('better-sqlite3'),
  {
    name: 'sync-and-store-without-react',
    severity: 'error',
    from: { path: '^client/(sync|store)/' },
    to: { path: `[.]tsx$|${react}`, reachable: true },
  },
  {
    name: 'kinds-are-strangers',
    severity: 'error',
    from: { path: '^shared/boards/([^/]+)/' },
    to: { path: '^shared/boards/[^/]+/', pathNot: '^shared/boards/$1/' },
  },
  {
    name: 'kinds-are-pure',
    severity: 'error',
    from: { path: '^shared/boards/' },
    to: { path: packages('yjs', 'react', 'lib0', 'y-protocols') },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-orphans',
    severity: 'error',
    from: { orphan: true, path: '^(client|server|shared)/.*[.]tsx?$', pathNot: ['[.]d[.]ts$'] },
    to: {},
  },
  {
    name: 'product-without-tests',
    severity: 'error',
    from: { path: '^(client|server|shared)/' },
    to: { path: '^test/' },
  },
  {
    name: 'unresolvable',
    severity: 'error',
    from: { path: '^(client|server|shared)/' },
    to: { couldNotResolve: true },
  },
]

export interface Cruised {
  modules: number
  /** `rule: from → to`, one line each. */
  violations: string[]
}

/** Reads the three product folders below `baseDir` that exist there. */
export async function cruiseImports(baseDir: string, present = folders): Promise<Cruised> {
  const { output } = await cruise(
    present,
    {
      baseDir,
      parser: 'swc',
      tsPreCompilationDeps: true,
      validate: true,
      ruleSet: { forbidden: rules },
      doNotFollow: { path: 'node_modules' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'require', 'node', 'default'],
      },
    },
    {},
  )
  if (typeof output === 'string') throw new Error(output)
  const { totalCruised, violations } = output.summary
  return { modules: totalCruised, violations: violations.map(v => `${v.rule.name}: ${v.from} → ${v.to}`) }
}

export async function checkImports(baseDir: string): Promise<Outcome> {
  const { modules, violations } = await cruiseImports(baseDir)
  const tooFew =
    modules < fewestModules ? [`only ${modules} modules were read, at least ${fewestModules} are there`] : []
  const faults = [...violations, ...tooFew]
  return { ok: faults.length === 0, output: faults.join('\n') }
}
