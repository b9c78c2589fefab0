// Builds the style and the script of the citizens' pages in memory, minified as they stand in a served page.
import path from 'node:path';
import { build } from 'vite';
import type { Assets } from '../../../client/parts/page/context.ts';
import { oldPhones } from '../../../client/vite.config.ts';

const citizen = path.join(import.meta.dirname, '../../../client/citizen');

/** The text that vite makes of one entry. */
async function buildEntry(entry: string, format: 'es' | 'iife', emitted: RegExp): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      target: oldPhones,
      cssTarget: oldPhones,
      rollupOptions: { input: path.join(citizen, entry), output: { format } },
    },
  });
  const bundles = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const file = bundles.flatMap(({ output }) => output).find(({ fileName }) => emitted.test(fileName));
  if (!file) throw new Error(`Building ${entry} made no file like ${emitted}.`);
  return String(file.type === 'chunk' ? file.code : file.source).trim();
}

/** Both texts, as `readAssets` would give them. */
export async function buildAssets(): Promise<Assets> {
  return {
    style: await buildEntry('style.css', 'es', /\.css$/),
    report: await buildEntry('report.css', 'es', /\.css$/),
    print: await buildEntry('../print/print.css', 'es', /\.css$/),
    script: await buildEntry('enhance/main.ts', 'iife', /\.js$/),
    tablet: await buildEntry('tablet/main.ts', 'iife', /\.js$/),
  };
}
