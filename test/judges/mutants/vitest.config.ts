// How tests run with mutants: those that are named, without a database, and by the same numbers each time.
import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const { MUTANTS_TESTS: tests = '', MUTANTS_WITHOUT: without = '' } = process.env;

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  plugins: [
    {
      name: 'without-a-test',
      // As it is written, not as it is compiled.
      enforce: 'pre',
      transform: (code: string, id: string) =>
        without !== '' && id.endsWith('.test.ts')
          ? code.replace(`test('${without}`, `test.skip('${without}`)
          : null,
    },
  ],
  test: {
    include: tests.split(' '),
    isolate: false,
    // For busy machines, as elsewhere: what waits for ever is ended by Stryker.
    testTimeout: 300_000,
    setupFiles: 'test/judges/mutants/same-numbers.ts',
  },
});
