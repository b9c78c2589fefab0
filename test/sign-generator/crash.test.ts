// Tests that nothing is ever half written: killed, interrupted, on a full disk, or two runs into one folder.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from './command.ts';
import { copyOf, earlierJob, make, orderOf } from './earlier-job.ts';
import { draftAppears, draftsIn, hashesIn } from './output-folder.ts';
import { start } from './process.ts';

/** What a folder holds: a job of those given, by name, or none that bears a manifest. Fails if it is anything else. */
async function holds(folder: string, jobs: Readonly<Record<string, Record<string, string>>>) {
  const found = await hashesIn(folder);
  expect(found).toHaveProperty(['order.txt']);
  if (!('manifest.csv' in found)) return 'no job';
  expect(Object.values(jobs)).toContainEqual(found);
  return Object.keys(jobs).find((name) => jobs[name]?.['manifest.csv'] === found['manifest.csv']);
}

const LONG = 180_000;

describe('killed', () => {
  test(
    'before any change to the file system: the earlier job, the new one, or no manifest; the next run repairs it',
    async () => {
      const { out, earlier } = await earlierJob();
      const words = await orderOf(11, 3, ['--volume', '2']);
      const later = await make(words, await copyOf(out));
      const left: { readonly folder: string; readonly state: string | undefined }[] = [];
      const killFrom = async (first: number): Promise<void> => {
        for (let at = first; ; at += 2) {
          const folder = await copyOf(out);
          const { signal, status } = await start([...words, '--out', folder], { dieAt: at }).end();
          if (signal === null) return expect(status).toBe(0);
          expect(signal).toBe('SIGKILL');
          left.push({ folder, state: await holds(folder, { earlier, later }) });
        }
      };
      await Promise.all([killFrom(1), killFrom(2)]);
      expect(left.length).toBeGreaterThanOrEqual(15);
      expect(new Set(left.map(({ state }) => state))).toEqual(new Set(['earlier', 'later', 'no job']));
      for (const { folder } of left) expect(await make(words, folder)).toEqual(later);
    },
    LONG,
  );

  test.each(['signs-a5-001.pdf', 'signs-a5-003.pdf', 'job.pdf'])(
    'as %s is written: the earlier job stands; the next run removes what was begun',
    async (file) => {
      const { out, earlier } = await earlierJob();
      const words = await orderOf(1000, 200, ['--volume', '50']);
      const { child, end } = start([...words, '--out', out]);
      await draftAppears(out, file);
      child.kill('SIGKILL');
      expect(await end()).toMatchObject({ signal: 'SIGKILL' });
      expect(await draftsIn(out)).toHaveLength(1);
      expect(await hashesIn(out)).toEqual(earlier);
      await make(await orderOf(11, 1), out);
    },
    LONG,
  );
});

test.each([
  ['are drawn', ({ out }) => draftAppears(out)],
  ['are read back', ({ hears }) => hears('signs drawn')],
] satisfies [string, (run: { out: string; hears: (words: string) => Promise<void> }) => Promise<void>][])(
  'Ctrl-C while signs %s: one sentence, status 1, the earlier job stands',
  async (_, moment) => {
    const { out, earlier } = await earlierJob();
    const { child, hears, end } = start([...(await orderOf(1000, 1000)), '--out', out]);
    await moment({ out, hears });
    child.kill('SIGINT');
    const { status, error } = await end();
    expect([status, error.split('\n').at(-2)]).toEqual([1, 'Stopped; nothing was written.']);
    expect([await draftsIn(out), await hashesIn(out)]).toEqual([[], earlier]);
  },
  LONG,
);

describe('a full disk', () => {
  test.each([
    ['a volume', 'signs-a6-001.pdf', ['a6']],
    ['a proof', 'proof-a3.png', ['a3']],
    ['the job sheet', 'job.pdf', ['a5', 'a6', 'sticker-90', 'sticker-60', 'strip']],
  ])('at %s: one sentence, status 1, the earlier job stands', async (_, largest, formats) => {
    const { out, earlier } = await earlierJob();
    const words = await orderOf(
      11,
      1,
      formats.flatMap((format) => ['--format', format]),
    );
    const whole = await copyOf(out);
    await make(words, whole);
    const { size } = await stat(join(whole, largest));
    const kibibytes = Math.floor((size - 1) / 1024);
    const { status, error } = await start([...words, '--out', out], { kibibytes }).end();
    expect([status, error.split('\n').at(-2)]).toEqual([
      1,
      expect.stringMatching(/^The files cannot be written to .* \(EFBIG: file too large, write\)\.$/),
    ]);
    expect([await draftsIn(out), await hashesIn(out)]).toEqual([[], earlier]);
  });
});

describe('two runs into one folder', () => {
  test(
    'the second is refused while the first is at work, and the first ends whole',
    async () => {
      const { out } = await earlierJob();
      const words = await orderOf(1000, 200, ['--volume', '100']);
      const later = await make(words, await copyOf(out));
      const first = start([...words, '--out', out]);
      await draftAppears(out, 'signs-a5-001.pdf');
      first.child.kill('SIGSTOP');
      const [draft] = await draftsIn(out);
      const second = await command([...(await orderOf(1, 1)), '--out', out]);
      first.child.kill('SIGCONT');
      expect([second.status, second.error.split('\n').at(-2)]).toEqual([
        1,
        `Another run is writing to ${out}; wait until it has ended, or remove ${draft} there if there is none.`,
      ]);
      expect(await first.end()).toMatchObject({ status: 0 });
      expect([await draftsIn(out), await hashesIn(out)]).toEqual([[], later]);
    },
    LONG,
  );

  test(
    'started at once: one complete job, whoever makes it',
    async () => {
      const { out, earlier } = await earlierJob();
      const [first, second] = [
        await orderOf(21, 3, ['--volume', '1']),
        await orderOf(31, 2, ['--volume', '1']),
      ];
      const one = await make(first, await copyOf(out));
      const two = await make(second, await copyOf(out));
      const ended = await Promise.all([first, second].map((words) => start([...words, '--out', out]).end()));
      const made = ended.filter(({ status }) => status === 0).length;
      expect(await holds(out, made === 0 ? { earlier } : { one, two })).not.toBe('no job');
      expect(await draftsIn(out)).toEqual([]);
    },
    LONG,
  );
});
