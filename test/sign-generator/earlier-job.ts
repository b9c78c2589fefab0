// A folder into which signs were made before, and orders whose signs are made into it.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { command } from './command.ts';
import { cityRecord, fileOf, signRecord } from './source/city-file.ts';
import { draftsIn, hashesIn } from './output-folder.ts';
import { temporaryFolder } from './temporary.ts';

/** Makes a file of so many signs, numbered from there on; returns the words of the command that reads it. */
export async function orderOf(from: number, count: number, more: readonly string[] = []): Promise<string[]> {
  const signs = Array.from({ length: count }, (_, i) => signRecord(from + i));
  const file = await fileOf('signs.json', { municipality: cityRecord(), signs });
  return ['--from', file, ...more];
}

/** Makes the signs of those words into the folder; answers the hashes of its files. */
export async function make(words: readonly string[], out: string): Promise<Record<string, string>> {
  expect(await command([...words, '--out', out])).toMatchObject({ status: 0 });
  expect(await draftsIn(out)).toEqual([]);
  return hashesIn(out);
}

/** A folder with a job of five signs in three volumes, and a file of somebody else's. */
export async function earlierJob() {
  const out = join(await temporaryFolder(), 'out');
  await mkdir(out);
  await writeFile(join(out, 'order.txt'), 'mine');
  return { out, earlier: await make(await orderOf(1, 5, ['--volume', '2']), out) };
}

/** A copy of the folder, elsewhere. */
export async function copyOf(folder: string): Promise<string> {
  const copy = join(await temporaryFolder(), 'copy');
  await cp(folder, copy, { recursive: true });
  return copy;
}
