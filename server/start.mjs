/**
 * What `npm start`, `npm test` and `npm run zirkel` run first, on whatever Node is there (20 or newer).
 * It installs what is missing, then hands over to the Node that package.json pins, with the program given as the
 * first argument. It knows nothing of the programs but that the server wants its pages built.
 * Everything it prints goes to standard error: standard output belongs to the program.
 */
import { spawn } from 'node:child_process'
import { buildClient } from './setup/build.mjs'
import { compileCache, install, pinnedNode } from './setup/install.mjs'

const [program = 'server/main.ts', ...args] = process.argv.slice(2)

try {
  await install()
  if (program === 'server/main.ts') await buildClient()
} catch (error) {
  console.error(`zirkel: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}
handOver([program, ...args])

/** Becomes the program where Node can (one process, so that signals and kills reach it), else waits for it. */
function handOver(argv) {
  // Node keeps what it made of the sources, which halves the time of every start but the first.
  process.env.NODE_COMPILE_CACHE ??= compileCache
  if (process.execPath === pinnedNode && process.execve) {
    process.execve(pinnedNode, [pinnedNode, ...argv], process.env)
  }
  const child = spawn(pinnedNode, argv, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
