// One runner for all tests: unit, API on a real PostgreSQL, browser.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/support/global-setup.ts',
    // Processes: tests send signals, change accounts and must not share a module's state.
    pool: 'forks',
    maxWorkers: 2,
    // Generous, for busy machines: a hang is found all the same.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
