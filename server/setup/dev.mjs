/**
 * `npm run dev`: the server, restarted when its sources change, and Vite's development server in front of it
 * (http://localhost:4401), which passes /api and /sync on. Ends both together.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinnedNode } from './install.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const start = (...args) => spawn(pinnedNode, args, { cwd: root, stdio: 'inherit' })

const children = [
  start('--watch-path=server', '--watch-path=shared', 'server/main.ts'),
  start(join(root, 'node_modules/vite/bin/vite.js'), '--port', '4401'),
]
const end = () => {
  for (const child of children) child.kill('SIGTERM')
}
process.on('SIGINT', end).on('SIGTERM', end)
for (const child of children) child.on('exit', end)
