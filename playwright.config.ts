import { defineConfig } from '@playwright/test'
import { browserArgs, findBrowser } from './test/browser.ts'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 120_000,
  /** Long enough for a machine that is busy with something else; what comes at once is not waited for. */
  expect: { timeout: 30_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: {
    launchOptions: { executablePath: findBrowser(), args: browserArgs() },
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    /** A trace costs more than the test: ask for one with `npm run e2e -- --trace on`. */
    trace: 'off',
  },
})
