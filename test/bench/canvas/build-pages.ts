/** Builds the three pages of the canvas bench and serves them on a free port of this machine. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { root } from '../../tools.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const pages = join(here, 'pages')

/** As `<name>.html`. */
export const boards = ['ours', 'excalidraw', 'tldraw'] as const
export type BoardName = (typeof boards)[number]

/** The peers are no part of the project: they come when somebody measures. */
export function installPeers(): void {
  const packages = ['tldraw', '@tldraw/assets', '@excalidraw/excalidraw']
  if (packages.every(name => existsSync(join(here, 'node_modules', name)))) return
  console.log('installing Excalidraw and tldraw into test/bench/canvas …')
  const { status } = spawnSync(
    'npm',
    ['install', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'],
    {
      cwd: here,
      stdio: 'inherit',
    },
  )
  if (status !== 0) throw new Error('the peers could not be installed')
}

/** Returns the folder; whoever asked removes it. */
export async function buildPages(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'zirkel-canvas-bench-'))
  await build({
    configFile: false,
    root: pages,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    resolve: {
      // one React, the project's, for all three
      alias: ['react', 'react-dom'].map(name => ({
        find: new RegExp(`^${name}(/.*)?$`),
        replacement: `${join(root, 'node_modules', name)}$1`,
      })),
    },
    define: { 'process.env.IS_PREACT': '"false"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome123',
      chunkSizeWarningLimit: 100_000,
      rollupOptions: { input: Object.fromEntries(boards.map(name => [name, join(pages, `${name}.html`)])) },
    },
  })
  return outDir
}

/** It asks for its letters by name, below `EXCALIDRAW_ASSET_PATH`. */
const excalidrawFiles = join(here, 'node_modules/@excalidraw/excalidraw/dist/prod')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

export interface PageServer extends AsyncDisposable {
  url: string
}

export async function servePages(folder: string): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname)
    const file = path.startsWith('/fonts/') ? join(excalidrawFiles, path) : join(folder, path)
    if (!(file.startsWith(folder) || file.startsWith(excalidrawFiles)) || !existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      await new Promise(resolve => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
