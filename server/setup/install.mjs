/**
 * Brings node_modules to what package-lock.json says, and the pinned Node with it. Quick when nothing is missing:
 * one hash compared with the stamp of the last install. Install scripts of packages never run; the only one that
 * is needed, the pinned Node's, is called by name.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = realpathSync(fileURLToPath(new URL('../..', import.meta.url)))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.zirkel-installed')

/** Path of the Node that runs Zirkel; there once `install` has resolved. */
export const pinnedNode = join(modules, 'node/bin/node')

/** Where Node may keep compiled sources between runs. */
export const compileCache = join(modules, '.cache/compiled')

export async function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')
  if (existsSync(pinnedNode) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  console.error('zirkel: installing what is missing (once, about a minute) …')
  // Not `npm ci`: it refuses a lock file made where some other platform's optional packages could not be had.
  await npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  await run(process.execPath, ['installArchSpecificPackage.js'], join(modules, 'node'))
  if (!existsSync(pinnedNode))
    throw new Error(`the pinned Node could not be installed for ${process.platform} ${process.arch}`)
  linkPinnedNode()
  writeFileSync(stampFile, wanted)
}

/** npm links commands before the Node is there, so it leaves this one out; npm scripts find it by this link. */
function linkPinnedNode() {
  const link = join(modules, '.bin/node')
  rmSync(link, { force: true })
  symlinkSync('../node/bin/node', link)
}

/** npm by the path it gave us, since this may be run by a Node that is not the one on the path. */
function npm(args) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], root) : run('npm', args, root)
}

/** Standard output of the command goes to standard error. The pinned Node is kept off the path: it may be half there. */
function run(command, args, cwd) {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(folder => !folder.startsWith(modules))
    .join(delimiter)
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 2, 2], env: { ...process.env, PATH: path } })
    child.on('error', error => reject(new Error(`cannot run ${command}: ${error.message}`)))
    child.on('exit', code =>
      code === 0
        ? resolve()
        : reject(new Error(`${command} ${args[0]} failed (exit ${code}); is the npm registry reachable?`)),
    )
  })
}
