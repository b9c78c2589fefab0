// Runs the sign generator as a print shop of Stara Zagora does, on a test's server.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestServer } from './server.ts';

const root = join(import.meta.dirname, '..', '..');

/** Makes what the words say into the folder. */
export async function printSigns(
  { url, printShop }: Pick<TestServer, 'url' | 'printShop'>,
  out: string,
  words: readonly string[],
): Promise<void> {
  const token = printShop('stara-zagora').replace('Bearer ', '');
  const whose = ['--municipality', 'stara-zagora', '--out', out, '--api', url, '--token', token];
  const command = ['sign-generator/dist/bin.js', ...words, ...whose];
  await promisify(execFile)(process.execPath, command, { cwd: root });
}
