/** `npm run e2e [-- playwright arguments]`: the browser tests alone, over freshly built pages. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildClient } from '../server/setup/build.mjs'
import { mustHaveBrowser } from './browser.ts'
import { root, withTools } from './tools.ts'

await buildClient()
const child = spawn(join(root, 'node_modules/.bin/playwright'), ['test', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: withTools({ CHROMIUM: mustHaveBrowser() }),
})
child.on('exit', code => process.exit(code ?? 1))
