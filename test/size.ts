/**
 * `npm run size`: what the browser of a participant loads from the link to the first card, by the page and Vite's build
 * manifest: what the page names, the join page, the workshop page, all they import at once, the words of one language,
 * styles and fonts.
 * What is loaded later (the plan, pages of moderators) does not count.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { buildClient } from '../server/setup/build.mjs'
import { readOptions } from './options.ts'
import { root } from './tools.ts'

readOptions('npm run size', z.object({}))

/**
 * In KB (1,000 bytes), as the server sends them: brotli over https and on one's own machine, gzip over plain http. What
 * the product promises is 150 for scripts and 500 for all, either way; the others are a little above what is needed
 * today, so that nothing grows unseen.
 */
const budgets = {
  brotli: { script: 132, style: 10, font: 54, all: 195 },
  gzip: { script: 150, style: 11, font: 54, all: 215 },
}

type Kind = Exclude<keyof typeof budgets.gzip, 'all'>

/** The larger of the finished languages stands for all. The other parts are named by the page. */
const loadedLater = ['i18n/de/first.ts']
const namedParts = ['first', 'start', 'join', 'workshop']

const chunk = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
  assets: z.array(z.string()).default([]),
})
type Manifest = Record<string, z.infer<typeof chunk>>

/** Files that a chunk brings with it, its own first; each key is visited once. */
function filesOf(manifest: Manifest, key: string, visited: Set<string>): string[] {
  if (visited.has(key)) return []
  visited.add(key)
  const found = manifest[key]
  if (!found) throw new Error(`the build has no ${key}: was it renamed?`)
  const { file, css, assets, imports } = found
  return [file, ...css, ...assets, ...imports.flatMap(name => filesOf(manifest, name, visited))]
}

function kindOf(file: string): Kind | undefined {
  if (file.endsWith('.js')) return 'script'
  if (file.endsWith('.css')) return 'style'
  return file.endsWith('.woff2') ? 'font' : undefined
}

const row = (...[name, ...figures]: string[]) =>
  console.log(`${name?.padEnd(66)}${figures.map(figure => figure.padStart(9)).join('')}`)
const inKb = (bytes: number) => (bytes / 1_000).toFixed(1)

await buildClient()
const built = join(root, 'dist/client')
const manifest = z
  .record(z.string(), chunk)
  .parse(JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')))
const visited = new Set<string>()
const page = readFileSync(join(built, 'join.html'), 'utf8')
const namedByPage = [...page.matchAll(/"\/(assets\/[^"]+)"/g)].flatMap(([, file]) => file ?? [])
for (const part of namedParts) {
  if (!namedByPage.some(file => file.startsWith(`assets/${part}-`) && file.endsWith('.js')))
    throw new Error(`join.html does not name ${part}: it would not be counted`)
}
const keysOfPage = Object.keys(manifest).filter(key => namedByPage.includes(manifest[key]?.file ?? ''))
const files = new Set([
  ...namedByPage,
  ...[...keysOfPage, ...loadedLater].flatMap(key => filesOf(manifest, key, visited)),
])
const ways = ['brotli', 'gzip'] as const
const noBytes = () => ({ script: 0, style: 0, font: 0, all: 0 })
const sums = { brotli: noBytes(), gzip: noBytes() }

row('KB', 'plain', ...ways)
for (const file of files) {
  const kind = kindOf(file)
  if (!kind) continue
  const content = readFileSync(join(built, file))
  const bytes = sizesOf(content, kind)
  for (const way of ways) {
    sums[way][kind] += bytes[way]
    sums[way].all += bytes[way]
  }
  row(file, inKb(content.length), ...ways.map(way => inKb(bytes[way])))
}

let isOver = false
for (const way of ways) {
  row('', way, 'budget')
  for (const [kind, sum] of Object.entries(sums[way])) {
    const budget = budgets[way][kind as keyof typeof budgets.gzip]
    const tooMuch = sum > budget * 1_000
    isOver ||= tooMuch
    row(`${kind}${tooMuch ? ': over its budget' : ''}`, inKb(sum), String(budget))
  }
}
process.exit(isOver ? 1 : 0)

/** Fonts are compressed in themselves. */
function sizesOf(content: Buffer, kind: Kind): Record<(typeof ways)[number], number> {
  if (kind === 'font') return { brotli: content.length, gzip: content.length }
  return { brotli: brotliCompressSync(content).length, gzip: gzipSync(content, { level: 9 }).length }
}
