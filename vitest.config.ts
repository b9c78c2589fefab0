// One runner for all tests: unit, API on a real PostgreSQL, browser. `--mode short`: without those that `npm test` leaves to test:all.
import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';
import { leftToAll } from './test/levels.ts';
import { Durations } from './test/support/durations.ts';
import { AloneFirst } from './test/support/sequencer.ts';
import { takeTempFolder } from './test/support/temp-folder.ts';

// Before vitest itself makes its first temporary file.
takeTempFolder();

/** Tests that send signals, change accounts, start programs or measure: each file has a process of its own. */
const ALONE = [
  'bench',
  'drill',
  'test/apps/e2e',
  'test/foundation/database',
  'test/foundation/log',
  'test/foundation/event-loop',
  'test/http/process',
].map((folder) => `${folder}/**/*.test.ts`);

const each = {
  // As Node resolves it: vite would take the ESM copy for our files while packages take the CommonJS one, and each
  // refuses the other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  oxc: { jsx: { development: false } },
};
const usual = {
  pool: 'forks',
  // Generous, for busy machines: a hang is found all the same.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000 } },
} as const;

export default defineConfig(({ mode }) => {
  const exclude = [...configDefaults.exclude, ...(mode === 'short' ? leftToAll() : [])];
  return {
    test: {
      reporters: ['default', new Durations()],
      globalSetup: 'test/support/global-setup.ts',
      // No test waits for another of its file. Each run prints its seed, and `--sequence.seed` repeats the order.
      sequence: { sequencer: AloneFirst, shuffle: { tests: true } },
      // More than CI has cores: a test often waits for a browser, a process or a database. Browsers want more of a core than others.
      maxWorkers: mode === 'short' ? 4 : 3,
      teardownTimeout: 20_000,
      projects: [
        { ...each, test: { ...usual, name: 'alone', include: ALONE, exclude } },
        {
          ...each,
          test: {
            ...usual,
            name: 'together',
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: [...exclude, ...ALONE],
            // Read once and warm: to begin anew for each file took half of all the time. A test that needs more than its
            // own rows, folders and servers does not belong here.
            isolate: false,
            setupFiles: 'test/support/react.ts',
          },
        },
      ],
    },
  };
});
