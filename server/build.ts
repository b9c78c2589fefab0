// Builds the server into dist: each program in few files, since to find and read two thousand takes longer than all the rest of a start.
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const root = join(import.meta.dirname, '..');

/** What is started from outside. */
const PROGRAMS = [
  'server/main',
  'server/count',
  'server/operator/main',
  'server/operator/demo/main',
  'server/foundation/child-process/child',
];

/** As in run-in-child.ts and draw-in-child.ts: a child process loads it by its name. */
const NAMED = /\b(?:runInChild|papersOf)(?:<[^(]*>)?\(\s*'(server\/[\w/-]+)'/g;

/** What a child process does stays a file by its own name. */
const loadedByName: Plugin = {
  name: 'loaded-by-name',
  // Before its types are gone.
  enforce: 'pre',
  transform(code) {
    for (const [, name = ''] of code.matchAll(NAMED))
      this.emitFile({ type: 'chunk', id: join(root, `${name}.ts`), fileName: `${name}.js` });
  },
};

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  plugins: [loadedByName],
  oxc: { jsx: { runtime: 'automatic', development: false } },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(PROGRAMS.map((name) => [name, join(root, `${name}.ts`)])),
      // A file of work is called by what it exports.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'server/shared/[name]-[hash].js',
        sourcemapExcludeSources: true,
        // The log names an error by its class.
        keepNames: true,
        // As it was written: a trace names lines.
        minify: false,
      },
    },
  },
});
