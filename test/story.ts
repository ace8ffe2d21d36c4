/**
 * `npm run story [-- playwright arguments]`: a workshop day with twelve browsers, from empty boards to the notes of the
 * circles, over freshly built pages. Takes minutes, and keeps a picture of each station in test-results/story.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildClient } from '../server/setup/build.mjs'
import { mustHaveBrowser } from './browser.ts'
import { root, withTools } from './tools.ts'

await buildClient()
const args = ['test', '--config', join(root, 'test/story/playwright.config.ts'), ...process.argv.slice(2)]
const child = spawn(join(root, 'node_modules/.bin/playwright'), args, {
  cwd: root,
  stdio: 'inherit',
  env: withTools({ CHROMIUM: mustHaveBrowser() }),
})
child.on('exit', code => process.exit(code ?? 1))
