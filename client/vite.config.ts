// How vite builds the pages that run in the browser, and the style and script that stand inside citizens' pages.
import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';

const client = import.meta.dirname;
const quiet: InlineConfig = {
  root: client,
  configFile: false,
  logLevel: 'error',
  // Otherwise vite follows NODE_ENV, and a build made by a test would not be the one that is served.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  // es2015: rxjs as it was written, without what old browsers would need.
  resolve: { conditions: ['production', 'module', 'browser', 'es2015'] },
  oxc: { jsx: { runtime: 'automatic', development: false } },
};

/** What the citizens' style is written down to. An older one still has every page as a plain form. */
const oldPhones = ['chrome80', 'safari13.1'];
/** The language of the same for their scripts: by name of browser each `?.` is spelled out, for a fault that none of ours meets. */
const OLD_SCRIPT = 'es2020';
/** Not written down: `light-dark()`, which none of these styles has and for which `color-scheme` would bring variables along. lightningcss: Features. */
const LIGHT_DARK = 1_048_576;

/** The explorer of results and the explorer of the API, their files under /assets; and the citizens' style. */
export function pagesConfig(outDir: string): InlineConfig {
  return {
    ...quiet,
    css: { lightningcss: { exclude: LIGHT_DARK } },
    build: {
      outDir,
      emptyOutDir: true,
      cssTarget: oldPhones,
      rolldownOptions: {
        input: {
          explore: join(client, 'explore/index.html'),
          graphiql: join(client, 'graphiql/index.html'),
          style: join(client, 'citizen/style/all.css'),
          results: join(client, 'citizen/style/results.css'),
          report: join(client, 'citizen/style/report.css'),
          mount: join(client, 'fitter/mount.css'),
          checklist: join(client, 'checklist/checklist.css'),
          desk: join(client, 'citizen/tablet/desk.css'),
          display: join(client, 'citizen/display/display.css'),
          print: join(client, 'print/print.css'),
          request: join(client, 'citizen/request/request.css'),
        },
        output: {
          assetFileNames: ({ names }) =>
            names.find((name) =>
              /^(style|results|report|desk|display|mount|checklist|print|request)\.css$/.test(name),
            ) ?? 'assets/[name]-[hash][extname]',
        },
      },
    },
  };
}

/** React Aria's own words come in thirty languages, of which the members' app speaks two. */
const ownLanguages: Plugin = {
  name: 'own-languages',
  load: (id) =>
    /\/private\/intl\/(.+\/)?(?!bg-BG|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/.test(id) ? 'export default {};' : null,
};

/** The apps of members and operators, their files under /assets: a build of their own, so that the explorers carry nothing of it. */
export function membersConfig(outDir: string): InlineConfig {
  return {
    ...quiet,
    plugins: [ownLanguages],
    build: {
      outDir,
      emptyOutDir: false,
      // A font of letters that nobody reads would be written into the style otherwise.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          members: join(client, 'members/index.html'),
          operator: join(client, 'operator/index.html'),
          // What a fitter's page loads where there are streets: the rest of its script stands inside it.
          'round-streets': join(client, 'fitter/streets.ts'),
        },
      },
    },
  };
}

const scripts = {
  enhance: 'citizen/enhance/main.ts',
  tablet: 'citizen/tablet/main.ts',
  turns: 'citizen/display/main.ts',
  request: 'citizen/request/main.ts',
  worker: 'citizen/offline/worker.ts',
  mount: 'fitter/main.ts',
  'mount-worker': 'fitter/worker.ts',
  checklist: 'checklist/main.ts',
  'checklist-worker': 'checklist/worker.ts',
};

/** Their names. */
export const SCRIPTS = Object.keys(scripts) as (keyof typeof scripts)[];

/** The citizens' script, that of a tablet, a screen, a report, a fitter or a mystery client, to be written into the page, or a worker: one file that is not a module. */
export function scriptConfig(outDir: string, name: keyof typeof scripts): InlineConfig {
  return {
    ...quiet,
    build: {
      outDir,
      emptyOutDir: false,
      target: OLD_SCRIPT,
      rolldownOptions: {
        input: { [name]: join(client, scripts[name]) },
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    },
  };
}
