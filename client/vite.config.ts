// How vite builds the pages that run in the browser, and the style and script that stand inside citizens' pages.
import { join } from 'node:path';
import type { InlineConfig } from 'vite';

const client = import.meta.dirname;
const quiet: InlineConfig = {
  root: client,
  configFile: false,
  logLevel: 'error',
  // Otherwise vite follows NODE_ENV, and a build made by a test would not be the one that is served.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  resolve: { conditions: ['production', 'module', 'browser'] },
  oxc: { jsx: { runtime: 'automatic', development: false } },
};

/** The explorer of results and the explorer of the API, their files under /assets; and the citizens' style. */
export function pagesConfig(outDir: string): InlineConfig {
  return {
    ...quiet,
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          explore: join(client, 'explore/index.html'),
          explorer: join(client, 'explorer/index.html'),
          style: join(client, 'citizen/style.css'),
        },
        output: {
          assetFileNames: ({ names }) =>
            names.includes('style.css') ? 'style.css' : 'assets/[name]-[hash][extname]',
        },
      },
    },
  };
}

/** The citizens' script as one file that is not a module, to be written into the page. */
export function enhanceConfig(outDir: string): InlineConfig {
  return {
    ...quiet,
    build: {
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(client, 'citizen/enhance.ts'),
        output: { format: 'iife', entryFileNames: 'enhance.js' },
      },
    },
  };
}
