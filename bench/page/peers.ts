// The pages that the vote page is measured beside: React with Apollo in the browser, and SurveyJS, built by vite.
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { installPeers, versionOf } from '../votes/install.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Where what is installed for them lies. */
export const PAGE_PEERS = join(import.meta.dirname, 'peers');

export interface PeerPages {
  /** Folders with the built pages: `index.html` and what it loads from `assets`. */
  readonly react: string;
  readonly survey: string;
  readonly versions: Readonly<Record<string, string>>;
}

async function buildPage(
  outDir: string,
  input: string,
  define: Readonly<Record<string, string>>,
): Promise<void> {
  const config: InlineConfig = {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': JSON.stringify('production'), ...define },
    resolve: { conditions: ['production', 'module', 'browser'] },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: 'assets/page.js', assetFileNames: 'assets/page[extname]' },
      },
    },
  };
  await build(config);
}

/** Installs them, and the load generator that takes wrk's place. */
export function installPagePeers(): void {
  installPeers(PAGE_PEERS, 'about 10 seconds, 60 MB');
}

/** Installs and builds them. */
export async function buildPeers(code: string): Promise<PeerPages> {
  installPagePeers();
  const folder = await mkdtemp(join(ROOT, 'var', 'bench', 'pages-'));
  const [react, survey] = [join(folder, 'react'), join(folder, 'survey')];
  const style = await readFile(join(ROOT, 'client', 'dist', 'style.css'), 'utf8');
  await buildPage(react, join(import.meta.dirname, 'react', 'main.tsx'), {
    PRODUCT_STYLE: JSON.stringify(style),
    PRODUCT_CODE: JSON.stringify(code),
  });
  await buildPage(survey, join(PAGE_PEERS, 'survey.mjs'), {});
  const own = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const { react: reactVersion = '', '@apollo/client': apollo = '' } = own.dependencies;
  const surveyVersion = versionOf('survey-core', PAGE_PEERS);
  return {
    react,
    survey,
    versions: { react: reactVersion, '@apollo/client': apollo, 'survey-core': surveyVersion },
  };
}
