// One runner for all tests: unit, API on a real PostgreSQL, browser.
import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { takeTempFolder } from './test/support/temp-folder.ts';

// Before vitest itself makes its first temporary file.
takeTempFolder();

export default defineConfig({
  // As Node resolves it: vite would take the ESM copy for our files while packages take the CommonJS one, and each
  // refuses the other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/support/global-setup.ts',
    // Processes: tests send signals, change accounts and must not share a module's state.
    pool: 'forks',
    // One more than CI has cores: a test often waits for a browser, a process or a database.
    maxWorkers: 3,
    // Generous, for busy machines: a hang is found all the same.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
