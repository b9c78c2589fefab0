// Makings: the same bytes each time, one an order, two at once, and nothing left where one is killed, the disk is full or the server ends.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openMakingFolder } from '../../../server/signs/orders/making-folder.ts';
import {
  createMaking,
  type Making,
  type MakingJob,
  type MakingParts,
  type Taking,
} from '../../../server/signs/orders/making.ts';
import { processesNaming } from '../../support/watched.ts';
import { temporaryFolder as tempFolder } from '../../sign-generator/temporary.ts';
import { listOf } from './listed.ts';

const noted: [string, object][] = [];
const log = { note: (event: string, fields: object) => void noted.push([event, fields]) };
const opened: Making[] = [];

async function openMaking(options: Partial<MakingParts> = {}) {
  const folder = options.folder ?? (await openMakingFolder(join(await tempFolder(), 'makings'))).path;
  const parts = { folder, log, now: () => 0 };
  const making = createMaking({ ...parts, ...options });
  opened.push(making);
  return { making, folder };
}
afterEach(async () => {
  for (const making of opened.splice(0)) await making.close();
  noted.length = 0;
});

function jobOf(name: string, count = 3, more: Partial<MakingJob> = {}): MakingJob {
  const list = () => Promise.resolve(listOf(count));
  return { name, args: ['--format', 'a6'], list, onMade: () => Promise.resolve(), ...more };
}

function made(taking: Taking) {
  if (taking === null || taking === 'failed') throw new Error('Nothing was made.');
  return taking.made;
}

const contentsOf = (taking: Taking) =>
  Promise.all(
    made(taking).files.map(async ({ name, path }) => [name, (await readFile(path)).toString('base64')]),
  );

it('has every file, with its size and checksum, in a folder that is its own', async () => {
  const { making, folder } = await openMaking();
  const taking = await making.take(jobOf('a'));
  expect(made(taking).files.map(({ name }) => name)).toEqual([
    'job.pdf',
    'job.xjdf',
    'manifest.csv',
    'nfc.csv',
    'proof-a6.png',
    'signs-a6-001.pdf',
  ]);
  for (const { path, bytes } of made(taking).files) expect((await stat(path)).size).toBe(bytes);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  // The list that it was made of lies nowhere any more.
  expect((await readdir(folder)).filter((name) => name.endsWith('.json'))).toEqual([]);
});

it('gives the same bytes when it is made again', async () => {
  const [{ making: one }, { making: other }] = [await openMaking(), await openMaking()];
  const [first, second] = [await one.take(jobOf('a')), await other.take(jobOf('a'))];
  expect(await contentsOf(first)).toEqual(await contentsOf(second));
  expect(made(first).manifestSha256).toBe(made(second).manifestSha256);
});

it('is one for all who ask for the same at once, and is told once', async () => {
  const { making } = await openMaking();
  const onMade = vi.fn(() => Promise.resolve());
  const all = await Promise.all([1, 2, 3].map(() => making.take(jobOf('a', 3, { onMade }))));
  expect(new Set(all.map((each) => made(each))).size).toBe(1);
  expect(made(await making.take(jobOf('a', 3, { onMade })))).toBe(made(all[0] ?? null));
  expect(onMade).toHaveBeenCalledTimes(1);
});

it('are two at once: the third is waited for, and made when there is room', async () => {
  const { making } = await openMaking();
  const order: string[] = [];
  const job = (name: string) => jobOf(name, 3, { onMade: async () => void order.push(name) });
  const [a, b] = [making.take(job('a')), making.take(job('b'))];
  expect(await making.take(job('c'))).toBe(null);
  expect(await making.take(job('c'))).toBe(null);
  await Promise.all([a, b]);
  expect(making.find('c')).toBe(null);
  await vi.waitFor(() => expect(making.find('c')).not.toBe(null), { timeout: 120_000, interval: 20 });
  expect(order.toSorted()).toEqual(['a', 'b', 'c']);
});

it('that fails leaves nothing, and is tried anew for who asks again', async () => {
  const { making, folder } = await openMaking();
  const wrong = { list: () => Promise.resolve({ municipality: {}, signs: [] }) };
  expect(await making.take(jobOf('a', 1, wrong))).toBe('failed');
  expect(noted).toEqual([['signsNotMade', { status: 1 }]]);
  expect(await readdir(folder)).toEqual([]);
  expect(made(await making.take(jobOf('a'))).files).toHaveLength(6);
});

it('that is killed offers nothing and leaves nothing', async () => {
  const { making, folder } = await openMaking();
  const taking = making.take(jobOf('a', 4_000));
  await vi.waitFor(() => expect(processesNaming(folder)).toHaveLength(1), { timeout: 120_000, interval: 10 });
  await vi.waitFor(async () => expect((await readdir(join(folder, '1'))).length).toBe(1), {
    timeout: 120_000,
    interval: 5,
  });
  for (const line of processesNaming(folder)) process.kill(Number.parseInt(line, 10), 'SIGKILL');
  expect(await taking).toBe('failed');
  expect(noted).toEqual([['signsNotMade', { status: 'killed' }]]);
  expect(await readdir(folder)).toEqual([]);
});

it('ends with the server: no process and no folder stays', async () => {
  const { making, folder } = await openMaking();
  const taking = making.take(jobOf('a', 4_000));
  await vi.waitFor(() => expect(processesNaming(folder)).toHaveLength(1), { timeout: 120_000, interval: 10 });
  await making.close();
  expect(await taking).toBe('failed');
  expect(processesNaming(folder)).toEqual([]);
  expect(existsSync(folder)).toBe(false);
});

it('ends also where the server is killed, and another one takes its folder away', async () => {
  const parent = join(await tempFolder(), 'makings');
  const program = join(await tempFolder(), 'server.mts');
  const at = (name: string) =>
    JSON.stringify(join(import.meta.dirname, '../../../server/signs/orders', name));
  await writeFile(
    program,
    `import { openMakingFolder } from ${at('making-folder.ts')};
     import { runGenerator } from ${at('making-process.ts')};
     import { writeFileSync } from 'node:fs';
     const { path: folder } = await openMakingFolder(${JSON.stringify(parent)});
     writeFileSync(folder + '/1.json', ${JSON.stringify(JSON.stringify(listOf(4_000)))});
     const args = ['--from', folder + '/1.json', '--out', folder + '/1', '--format', 'a6'];
     await runGenerator(args, new AbortController().signal);`,
  );
  const server = spawn(process.execPath, ['--import', 'tsx', program], { stdio: 'ignore' });
  await vi.waitFor(() => expect(processesNaming(parent)).toHaveLength(1), { timeout: 120_000, interval: 10 });
  server.kill('SIGKILL');
  await vi.waitFor(() => expect(processesNaming(parent)).toEqual([]), { timeout: 120_000, interval: 10 });
  expect(await readdir(parent)).toHaveLength(1);
  const { path, sweep } = await openMakingFolder(parent);
  expect(await readdir(parent)).toHaveLength(2);
  await sweep(performance.now() + 600_000);
  expect(await readdir(parent)).toEqual([basename(path)]);
});

it('of two servers that share the folder, in containers where each has the same number, both keep theirs', async () => {
  const parent = join(await tempFolder(), 'makings');
  const start = performance.now();
  const [one, other] = [await openMakingFolder(parent), await openMakingFolder(parent)];
  await writeFile(join(one.path, '1.json'), '');
  for (let minutes = 1; minutes <= 30; minutes += 1) {
    // As of another minute: a sign is another time than the one before, whatever the machine's clock can tell apart.
    await utimes(one.path, minutes, minutes);
    await other.sweep(start + minutes * 60_000);
    await one.sweep(start + minutes * 60_000);
  }
  expect(existsSync(join(one.path, '1.json'))).toBe(true);
  expect(existsSync(other.path)).toBe(true);
});

it('that finds no room on the disk offers nothing', async () => {
  // Where the folder should be made lies a file: the generator cannot write, as on a full disk.
  const { making, folder } = await openMaking();
  await writeFile(join(folder, '1'), '');
  expect(await making.take(jobOf('a'))).toBe('failed');
  expect(making.find('a')).toBe(null);
});

it('is dropped when it is old, or there are too many; not while somebody takes it', async () => {
  let now = 0;
  const { making, folder } = await openMaking({ now: () => now, most: { kept: 2, bytes: 1e9 } });
  const first = await making.take(jobOf('a'));
  for (const name of ['b', 'c']) {
    const taking = await making.take(jobOf(name));
    if (taking && taking !== 'failed') taking.giveBack();
  }
  // The first is being taken: the second goes in its place.
  expect(['a', 'b', 'c'].map((name) => making.find(name) !== null)).toEqual([true, false, true]);
  expect(existsSync(made(first).files[0]?.path ?? '')).toBe(true);
  if (first && first !== 'failed') first.giveBack();
  now = 10_000_000;
  await making.take(jobOf('d'));
  expect(['a', 'b', 'c', 'd'].map((name) => making.find(name) !== null)).toEqual([false, false, false, true]);
  await vi.waitFor(async () => expect(await readdir(folder)).toHaveLength(1), { timeout: 120_000 });
});

it('is dropped when all of them have too many bytes', async () => {
  const { making } = await openMaking({ most: { kept: 20, bytes: 100_000 } });
  for (const name of ['a', 'b']) {
    const taking = await making.take(jobOf(name));
    if (taking && taking !== 'failed') taking.giveBack();
  }
  expect([making.find('a'), making.find('b') !== null]).toEqual([null, true]);
});
