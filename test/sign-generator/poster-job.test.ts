// A job of posters from a file: one format, and whoever names two is told so.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { command } from './command.ts';
import { temporaryFolder } from './temporary.ts';

const JOB = {
  municipality: { name: { bg: 'Примерово' }, languages: ['bg'], colour: '#1f4d3a', isDemo: false },
  posters: [
    {
      quantity: 2,
      poster: {
        kind: 'month',
        month: '2026-10',
        madeOn: '2026-11-02',
        about: { name: { first: 'Поликлиника № 2', second: null }, where: null },
        threshold: 5,
        figures: { count: 128, average: 7.43, lower: 7.1, upper: 7.7 },
        change: null,
        said: [],
        done: [],
        planned: [],
        page: 'https://kazva.example.bg/results/primerovo',
        sign: null,
      },
    },
  ],
};

it('is refused in two formats, in a sentence, and nothing is made', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'job.json'), JSON.stringify(JOB));
  const words = ['posters', '--from', join(folder, 'job.json'), '--out', join(folder, 'out')];
  const make = (...formats: readonly string[]) =>
    command([...words, ...formats.flatMap((format) => ['--format', format])]);
  expect(await make('a3', 'a4')).toEqual({
    status: 1,
    out: '',
    error:
      'A job of posters has one format, and not a3 and a4: give --format once, and each format a folder of its own.\n',
  });
  expect(await readdir(folder)).toEqual(['job.json']);
  // The same format twice is one.
  expect(await make('a4', 'A4')).toMatchObject({ status: 0, error: '' });
  expect(await readdir(join(folder, 'out'))).toContain('poster-01-a4.pdf');
});
