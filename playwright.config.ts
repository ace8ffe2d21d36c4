import { defineConfig } from '@playwright/test'
import { browserArgs, findBrowser } from './test/browser.ts'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
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
