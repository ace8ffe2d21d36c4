/**
 * How the interface is built: root `client`, into `dist/client`, which the server serves as it is.
 * No inline script or style is written into the page, so that its content security policy can forbid both.
 * In development `/api` and `/sync` go to a running server (`npm start` beside `vite`).
 */
import { statSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rollup } from 'vite'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const server = 'http://127.0.0.1:4400'

/** Browsers of the last two years and Firefox ESR; all of them know `light-dark()` and nesting. */
const browsers = ['chrome123', 'edge123', 'firefox128', 'safari17.5']

/** Of the thirty languages that react-aria brings, those that the interface speaks. */
const ariaLocales = ['de-DE', 'en-US']

/** The other languages' words become empty: react-aria falls back to English, and 30 KB stay away from the browser. */
const onlyOurLocales: Plugin = {
  name: 'only-our-locales',
  enforce: 'pre',
  load(id) {
    const locale = /react-(?:aria|stately|aria-components)\/dist\/.*\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id)?.[1]
    return locale === undefined || ariaLocales.includes(locale) ? null : 'export default {}'
  },
}

/** One area of one language; the modules that put areas together are left as they are. */
const catalogFile = /\/client\/i18n\/[a-z]{2}\/(?!(?:first|later|index)\.ts)[a-z]+\.ts$/

/** Messages are compiled here, once, so that neither compiler nor parser of ICU is sent to browsers. */
const compiledCatalogs: Plugin = {
  name: 'compiled-catalogs',
  enforce: 'pre',
  async load(id) {
    if (!catalogFile.test(id)) return null
    // the time makes development see a file that was edited
    const { default: messages } = await import(`${pathToFileURL(id)}?${statSync(id).mtimeMs}`)
    const compiled = Object.entries<string>(messages).map(([key, message]) => [
      key,
      compileMessageOrThrow(message),
    ])
    return `export default ${JSON.stringify(Object.fromEntries(compiled))}`
  },
}

/**
 * Yjs warns in colours and asks whether it is being developed, by two modules that bring pages, schemas and settings
 * along. The console's own words and a plain no say the same, in 10 KB less.
 */
const slimLib0: Plugin = {
  name: 'slim-lib0',
  enforce: 'pre',
  load(id) {
    const name = /\/lib0\/(logging|environment)\.js$/.exec(id)?.[1]
    if (name === 'logging')
      return 'export const ORANGE = "", RED = "", BOLD = "", UNBOLD = ""; export const { log: print, warn } = console'
    if (name === 'environment') return 'export const isBrowser = true; export const getVariable = () => null'
    return null
  },
}

/** What comes one after the other from the link to the first card: each is one file, with all that it needs at once. */
const firstLoad = [
  { name: 'first', root: path('client/app/first.ts') },
  { name: 'start', root: path('client/app/main.tsx') },
  { name: 'join', root: path('client/join/JoinPage.tsx') },
  { name: 'workshop', root: path('client/workshop/WorkshopPage.tsx') },
]

interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

const partByModule = new Map<string, string>()

/** The first part that needs a module; null for what comes later. Thirty small files would compress worse than three. */
function partOf(id: string, graph: ModuleGraph): string | null {
  if (partByModule.size === 0) {
    for (const { name, root } of firstLoad) mark(root, name, graph)
  }
  return partByModule.get(id) ?? null
}

function mark(id: string, name: string, graph: ModuleGraph): void {
  if (partByModule.has(id)) return
  partByModule.set(id, name)
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) mark(imported, name, graph)
}

/** The earlier a part comes, the higher: else a later one would take what both need. */
const firstLoadGroups = firstLoad.map(({ name }, index) => ({
  priority: firstLoad.length - index,
  name: (id: string, graph: ModuleGraph) => (partOf(id, graph) === name ? name : null),
}))

/**
 * Lets the browser fetch what a page needs while the first script, which asks for it, is still on its way. `join.html`
 * and `workshop.html` are the same page for the addresses of those who take part: they name their own part too. The
 * workshop's is fetched behind all else and run when it is needed.
 */
const namedAhead: Plugin = {
  name: 'named-ahead',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('the build has no index.html')
      const start = [...tagsOf(chunkNamed(bundle, 'start')), fontTag(bundle)]
      const workshop = scriptTag(chunkNamed(bundle, 'workshop').fileName, ' fetchpriority="low"')
      const pages = {
        'workshop.html': [...start, workshop],
        'join.html': [...start, ...tagsOf(chunkNamed(bundle, 'join')), workshop],
      }
      const source = String(page.source)
      page.source = addToHead(source, start)
      for (const [fileName, tags] of Object.entries(pages))
        this.emitFile({ type: 'asset', fileName, source: addToHead(source, tags) })
    },
  },
}

/**
 * Almost all of the first load is called before the first card. Chromium then compiles it while it comes, beside the
 * page, instead of each function when it is first called; to other browsers it is a comment. It must stand first, before
 * what Vite adds.
 */
const compiledWhileComing: Plugin = {
  name: 'compiled-while-coming',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const { name } of firstLoad) {
        const chunk = chunkNamed(bundle, name)
        chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`
      }
    },
  },
}

function chunkNamed(bundle: Rollup.OutputBundle, name: string): Rollup.OutputChunk {
  const found = Object.values(bundle).find(file => file.type === 'chunk' && file.name === name)
  if (found?.type !== 'chunk') throw new Error(`the build has no chunk "${name}"`)
  return found
}

function tagsOf({ fileName, imports, viteMetadata }: Rollup.OutputChunk): string[] {
  return [
    ...[...(viteMetadata?.importedCss ?? [])].map(
      style => `<link rel="stylesheet" crossorigin href="/${style}">`,
    ),
    ...[fileName, ...imports].map(script => scriptTag(script)),
  ]
}

const scriptTag = (fileName: string, priority = '') =>
  `<link rel="modulepreload" crossorigin href="/${fileName}"${priority}>`

/** Without it the first words would be set twice: in a font of the system, then in ours. */
function fontTag(bundle: Rollup.OutputBundle): string {
  const font = Object.keys(bundle).find(name => /-latin-wght-normal-.*\.woff2$/.test(name))
  if (font === undefined) throw new Error('the build has no Latin font')
  return `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${font}">`
}

function addToHead(html: string, tags: readonly string[]): string {
  const fresh = [...new Set(tags)].filter(tag => !html.includes(/"(\/assets[^"]+)/.exec(tag)?.[1] ?? tag))
  return html.replace('  </head>', `${fresh.map(tag => `    ${tag}\n`).join('')}  </head>`)
}

/** Every page names the start, and what asks for a later part has its own: none of it is to be looked for again. */
function isThere(file: string, host: string): boolean {
  const isEarly = /\/(?:first|start)-/.test(host)
  const there = isEarly ? /\/(?:start|rolldown-runtime)-/ : /\/(?:first|start|rolldown-runtime|workshop)-/
  return there.test(file)
}

export default defineConfig({
  root: 'client',
  plugins: [react(), onlyOurLocales, compiledCatalogs, slimLib0, namedAhead, compiledWhileComing],
  server: {
    host: '127.0.0.1',
    proxy: { '/api': server, '/sync': { target: server, ws: true } },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: browsers,
    /** Fonts and pictures stay files of their own: a `data:` address would need a hole in the policy. */
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostId }) => needed.filter(file => !isThere(file, hostId)),
    },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: firstLoadGroups },
        // The first load names all later files: no more letters than the build needs, since nothing compresses them.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
    /** For `npm run size`: which file loads which. */
    manifest: true,
  },
})
