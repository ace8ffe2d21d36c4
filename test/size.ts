/**
 * `npm run size`: what the browser of a participant loads from the link to the first card, by the page and Vite's build
 * manifest: what the page names, the join page, the workshop page, all they import at once, the words of one language,
 * styles and fonts.
 * What is loaded later (the plan, pages of moderators) does not count.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { buildClient } from '../server/setup/build.mjs'
import { readOptions } from './options.ts'
import { root } from './tools.ts'

readOptions('npm run size', z.object({}))

/**
 * In KB (1,000 bytes) after gzip. What the product promises is 150 for scripts and 500 for all; style and font are a
 * little above what is needed today, so that nothing grows unseen.
 */
const budgets = { script: 150, style: 15, font: 55, all: 220 }

type Kind = Exclude<keyof typeof budgets, 'all'>

/** The larger of the finished languages stands for all. */
const loadedLater = ['app/main.tsx', 'join/JoinPage.tsx', 'workshop/WorkshopPage.tsx', 'i18n/de/first.ts']

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

const row = (...[name, bytes, gzipped]: string[]) =>
  console.log(`${name?.padEnd(66)}${bytes?.padStart(9)}${gzipped?.padStart(9)}`)
const inKb = (bytes: number) => (bytes / 1_000).toFixed(1)

await buildClient()
const built = join(root, 'dist/client')
const manifest = z
  .record(z.string(), chunk)
  .parse(JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')))
const visited = new Set<string>()
const page = readFileSync(join(built, 'workshop.html'), 'utf8')
const namedByPage = [...page.matchAll(/"\/(assets\/[^"]+)"/g)].flatMap(([, file]) => file ?? [])
const keysOfPage = Object.keys(manifest).filter(key => namedByPage.includes(manifest[key]?.file ?? ''))
const files = new Set([
  ...namedByPage,
  ...[...keysOfPage, ...loadedLater].flatMap(key => filesOf(manifest, key, visited)),
])
const sums = { script: 0, style: 0, font: 0, all: 0 }

row('KB', 'plain', 'gzip')
for (const file of files) {
  const kind = kindOf(file)
  if (!kind) continue
  const content = readFileSync(join(built, file))
  // fonts are compressed in themselves
  const gzipped = kind === 'font' ? content.length : gzipSync(content, { level: 9 }).length
  sums[kind] += gzipped
  sums.all += gzipped
  row(file, inKb(content.length), inKb(gzipped))
}

let isOver = false
row('', 'budget', 'gzip')
for (const [kind, sum] of Object.entries(sums)) {
  const budget = budgets[kind as keyof typeof budgets]
  const tooMuch = sum > budget * 1_000
  isOver ||= tooMuch
  row(`${kind}${tooMuch ? ': over its budget' : ''}`, String(budget), inKb(sum))
}
process.exit(isOver ? 1 : 0)
