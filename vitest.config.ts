import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{unit,contract,convergence,wire,arch}/**/*.test.ts'],
    /** A whole server is started in some of these, on a machine that may be busy. */
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
