/** `npm run corpus [-- name …]`: records the sessions of test/corpus anew, all or those named, into test/fixtures/corpus. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { buildClient } from '../server/setup/build.mjs'
import { browserArgs, mustHaveBrowser } from './browser.ts'
import { startTestServer } from './contract/http/test-server.ts'
import { record } from './corpus/record.ts'
import { sessions } from './corpus/sessions.ts'
import { root } from './tools.ts'

const folder = join(root, 'test/fixtures/corpus')
const asked = process.argv.slice(2)

await buildClient()
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: mustHaveBrowser(),
  // the note page is handed to the browser by the test, so it has no address that counts as local
  args: browserArgs('LocalNetworkAccessChecks'),
})
await using server = await startTestServer({}, join(root, 'dist/client'))
for (const [name, session] of Object.entries(sessions)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const recording = await record(browser, server, session)
  const text = `${JSON.stringify(recording)}\n`
  writeFileSync(join(folder, `${name}.json`), text)
  const frames = recording.events.filter(event => event.kind === 'sent').length
  console.log(`${name}: ${frames} frames, ${Math.round(text.length / 1000)} kB`)
}
await browser.close()
