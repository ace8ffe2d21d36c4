/** `npm run story`: one long test, told as it goes; not part of `npm test`, which it would double. */
import { defineConfig } from '@playwright/test'
import everyday from '../../playwright.config.ts'

export default defineConfig(everyday, {
  testDir: '.',
  outputDir: '../../test-results/story',
  // minutes on a quiet machine; two starved cores may need three times as long, and whoever hangs is told so
  timeout: 30 * 60_000,
  expect: { timeout: 90_000 },
  workers: 1,
  reporter: 'list',
  use: { actionTimeout: 90_000, screenshot: 'only-on-failure' },
})
