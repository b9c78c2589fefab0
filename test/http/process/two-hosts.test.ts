// A server whose counter is elsewhere has no keys, and finds none; a counter that has none of its own does not begin.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder } from '../../support/temp-folder.ts';
import { freePort } from '../../support/watched.ts';
import { run } from './started.ts';

const NOWHERE = 'postgresql://a:b@127.0.0.1:1/c';

async function startApart(dataDir: string): Promise<{ code: number | null; output: string }> {
  const settings = { DATA_DIR: dataDir, COUNTER: 'elsewhere', DATABASE_URL: NOWHERE };
  return run({ ...settings, PORT: await freePort() }).ended;
}

it('keys that were left are named before anything else; it makes no folder for any', async () => {
  for (const left of ['keys', '../var-keys']) {
    const dataDir = join(newFolder('base'), 'var');
    const folder = join(dataDir, left);
    mkdirSync(folder, { recursive: true });
    const { code, output } = await startApart(dataDir);
    expect([code, output]).toEqual([1, expect.stringContaining(`Ballot keys lay in ${folder}`)]);
  }
  const dataDir = join(newFolder('base'), 'var');
  const { code, output } = await startApart(dataDir);
  // As far as the database, which is nowhere.
  expect([code, output]).toEqual([1, expect.stringContaining('could not be opened')]);
  expect(existsSync(`${dataDir}-keys`)).toBe(false);
});

it('there nothing is counted, and a counter that goes on decides nothing', async () => {
  const count = (settings: Record<string, string>, ...words: string[]) =>
    run({ DATA_DIR: newFolder('var'), DATABASE_URL: NOWHERE, ...settings }, [
      'dist/server/count.js',
      ...words,
    ]).ended;
  for (const words of [[], ['--watch']])
    expect(await count({ COUNTER: 'elsewhere' }, ...words)).toMatchObject({
      code: 1,
      output: expect.stringContaining('COUNTER is elsewhere') as unknown,
    });
  expect(await count({}, '--watch', '--give-up', 'counter')).toMatchObject({
    code: 1,
    output: expect.stringContaining('--watch decides nothing') as unknown,
  });
});
