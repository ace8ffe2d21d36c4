/**
 * Builds the pages into dist/client when a source is newer than the last build: a stamp of names, sizes and times
 * of all that the build reads is compared, so that a start with nothing to do costs a few milliseconds.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { pinnedNode } from './install.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const stampFile = join(root, 'dist/client/.built')
const sources = ['client', 'shared', 'vite.config.ts', 'package-lock.json']

export async function buildClient() {
  const stamp = sourceStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.error('zirkel: building the pages …')
  await viteBuild()
  compress(join(root, 'dist/client/assets'))
  writeFileSync(stampFile, stamp)
}

function sourceStamp() {
  const hash = createHash('sha256')
  for (const source of sources) addToStamp(hash, source)
  return hash.digest('hex')
}

function addToStamp(hash, path) {
  const stat = statSync(join(root, path))
  if (stat.isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) addToStamp(hash, `${path}/${name}`)
  } else {
    hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`)
  }
}

/** Small copies beside the plain files: fonts are small already. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css|svg)$/.test(name)) continue
    const content = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
  }
}

function viteBuild() {
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error']
  return new Promise((resolve, reject) => {
    const child = spawn(pinnedNode, args, { cwd: root, stdio: ['ignore', 2, 2] })
    child.on('error', reject)
    child.on('exit', code =>
      code === 0 ? resolve() : reject(new Error(`building the pages failed (exit ${code})`)),
    )
  })
}
