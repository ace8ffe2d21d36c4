import { defineConfig } from 'vitest/config'
import { compileCache } from './server/setup/install.mjs'

export default defineConfig({
  test: {
    include: ['test/{unit,contract,convergence,wire,arch}/**/*.test.ts'],
    /** A whole server is started in some of these, on a machine that may be busy. */
    testTimeout: 60_000,
    hookTimeout: 60_000,
    /** Many tests wait for a process or a disk: two at a time, on two cores too. */
    maxWorkers: 2,
    /** Programs that tests start find compiled what the last one read. */
    env: { NODE_COMPILE_CACHE: compileCache },
  },
})
