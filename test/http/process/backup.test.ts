// A backup is made while people vote, and killed; what is restored from it holds every vote that was acknowledged, once.
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { connectOwner } from '../../../server/foundation/database/connect.ts';
import { createCity, type City } from '../../support/city.ts';
import { ask } from '../../support/database.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { until, freePort } from '../../support/watched.ts';
import { story } from '../../support/story.ts';
import { gather } from './crowd.ts';
import { end, ownerOf, run, start, type Ended, type Environment, type Started } from './started.ts';
import { openPapers, type Papers } from './papers.ts';
import { newVote, sendByApi, type Vote } from './votes.ts';

const dataDir = newFolder('var');
const folder = newFolder('backup');
const environment = { DATA_DIR: dataDir, PORT: await freePort(), TRUST_PROXY: 'loopback' };
const restored = newFolder('var');
const elsewhere = { DATA_DIR: restored, PORT: await freePort(), TRUST_PROXY: 'loopback' };

let server: Started;
let city: City;
let papers: Papers;
const [TAKEN, AGAIN] = ['RatingReceived', 'AlreadyReceived'];

beforeAll(async () => {
  server = await start(environment);
  const owner = connectOwner(ownerOf(dataDir));
  city = await createCity(owner.pool, { isDemo: false, places: 4 });
  // Nothing opens by itself while the test runs.
  const zone = `Etc/GMT${new Date().getUTCHours() >= 12 ? '+' : '-'}${Math.abs(12 - new Date().getUTCHours())}`;
  papers = await openPapers(dataDir, zone, 8);
  const statement = 'UPDATE municipalities SET time_zone = $1, opening_hour = 23 WHERE municipality_id = $2';
  await owner.pool.query(statement, [zone, city.id]);
  await owner.close();
});

const operator = (settings: Environment, ...args: string[]) =>
  run(settings, ['dist/server/operator/main.js', ...args]);
const crowd = () =>
  gather(
    server.url,
    city.places.map(({ code }) => code),
    { 'x-forwarded-for': '203.0.113.7' },
  );
const slots = () => ask(ownerOf(dataDir), 'SELECT temporary FROM pg_replication_slots');
const idsIn = async (folderOfData: string) => {
  const query = `SELECT id::text FROM ballot_ids WHERE municipality_id = ${city.id}`;
  return ((await ask(ownerOf(folderOfData), query)) as { id: string }[]).map(({ id }) => id);
};
const unfinished = () =>
  readdirSync(dirname(folder)).filter((name) => name.startsWith(`${basename(folder)}.unfinished-`));

/** A backup that stands still in the middle. */
async function halfWay() {
  const before = unfinished();
  const backup = operator(environment, 'backup', folder);
  await until(() =>
    unfinished().some(
      (name) => !before.includes(name) && existsSync(join(dirname(folder), name, 'postgres/data/global')),
    ),
  );
  backup.process.kill('SIGSTOP');
  expect(await slots()).toEqual([{ temporary: true }]);
  return backup;
}

const step = story();

step('kill -9 in the middle leaves nothing in PostgreSQL, and nothing that looks like a backup', async () => {
  const backup = await halfWay();
  backup.process.kill('SIGKILL');
  expect(await backup.ended).toMatchObject({ signal: 'SIGKILL' });
  await until(async () => (await slots()).length === 0);
  expect(existsSync(folder)).toBe(false);
  expect(unfinished()).toHaveLength(1);
});

/** What was in the box before the backup ended; nobody had opened it. */
let before: readonly string[] = [];
let all: readonly Vote[] = [];

step('a backup while people vote, though PostgreSQL would have let go of its log meanwhile', async () => {
  const voters = crowd();
  await voters.more(100);
  expect(await papers.vote(server.url, 0)).toEqual([TAKEN]);
  await papers.night();
  expect(await papers.vote(server.url, 1)).toEqual([TAKEN]);
  const backup = await halfWay();
  for (let times = 0; times < 4; times += 1) {
    await voters.more(20);
    await ask(ownerOf(dataDir), 'SELECT pg_switch_wal()');
    await ask(ownerOf(dataDir), 'CHECKPOINT');
  }
  before = await idsIn(dataDir);
  backup.process.kill('SIGCONT');
  const { code, output } = await backup.ended;
  await voters.more(20);
  const { acknowledged, longestGap, refusals } = await voters.goHome();
  console.log(`${(longestGap / 1000).toFixed(2)} s without a vote`, refusals, output);
  all = acknowledged;
  expect(await papers.vote(server.url, 2)).toEqual([TAKEN]);
  expect(code).toBe(0);
  expect(output).toContain('No ballot keys are in it');
  // By it the server knows how old the last one is; the one that was killed left none.
  expect(readFileSync(join(dataDir, 'last-backup'), 'utf8')).toMatch(/^20\d\d-\d\d-\d\dT[\d:.]+Z\n$/);
  expect(output).toContain(`${unfinished()[0]} is no backup`);
  expect(await slots()).toEqual([]);

  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const modes = paths
    .map((path) => statSync(join(folder, path)))
    .map((each) => [each.isFile(), each.mode & 0o777]);
  expect(new Set(modes.map(String))).toEqual(new Set(['true,384', 'false,448']));
  expect(readdirSync(folder).toSorted()).toEqual(
    ['installation.id', 'manifest.json', 'postgres', 'roles.json', 'tokens.key'].toSorted(),
  );
  const names = readdirSync(`${dataDir}-keys`);
  expect(names).not.toEqual([]);
  expect(paths.filter((path) => names.includes(basename(path)) || path.endsWith('members.key'))).toEqual([]);
});

/** Without how far it came, which only a slow machine is told. */
const refusal = ({ code, output }: Ended) => [
  code,
  output.replaceAll(/^(?:Copied|Checked): \d+ of \d+ MB\n/gm, '').trim(),
];

step(
  'refuses a folder that holds something, one within DATA_DIR, and one whose disk is not there',
  async () => {
    const again = await operator(environment, 'backup', folder).ended;
    expect(refusal(again)).toEqual([1, `${folder} is not empty. Each backup has a folder of its own.`]);
    const within = await operator(environment, 'backup', join(dataDir, 'backup')).ended;
    expect(refusal(within)).toEqual([
      1,
      `${dataDir}/backup lies within ${dataDir}. A backup lies elsewhere, on another disk.`,
    ]);
    const nowhere = await operator(environment, 'backup', join(folder, 'no/backup')).ended;
    expect([nowhere.code, nowhere.output.includes('cannot be written: ENOENT')]).toEqual([1, true]);
    const external = { ...environment, DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c' };
    expect((await operator(external, 'backup', newFolder('x')).ended).output).toContain('docs/backup.md');
    expect((await operator(environment, 'backup').ended).code).toBe(2);
  },
);

step(
  'restore refuses a folder in use, a changed byte, a file that is missing, and another PostgreSQL',
  async () => {
    const inUse = await operator(environment, 'restore', folder).ended;
    expect([inUse.code, inUse.output.includes(`${dataDir} is not empty.`)]).toEqual([1, true]);
    const damaged = newFolder('damaged');
    mkdirSync(damaged);
    cpSync(folder, damaged, { recursive: true });
    const fails = async () => {
      const ended = await operator(elsewhere, 'restore', damaged).ended;
      expect(existsSync(restored)).toBe(false);
      return refusal(ended);
    };
    const control = join(damaged, 'postgres/data/global/pg_control');
    const bytes = readFileSync(control);
    bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
    writeFileSync(control, bytes);
    expect(await fails()).toEqual([
      1,
      'The backup is damaged: postgres/data/global/pg_control is not as it was. Nothing was written.',
    ]);
    const manifest = readFileSync(join(damaged, 'manifest.json'), 'utf8');
    const put = (from: RegExp, to: string) =>
      writeFileSync(join(damaged, 'manifest.json'), manifest.replace(from, to));
    put(/"postgres\/data\/PG_VERSION"/, '"postgres/data/PG_VERSIO","postgres/data/PG_VERSION"');
    expect(await fails()).toEqual([1, 'The manifest of the backup is damaged.']);
    put(/"postgres\/data\/global\/pg_control"/, '"postgres/data/global/../../../../x"');
    expect((await fails())[1]).toContain('which is no part of one');
    put(/"postgres": "17/, '"postgres": "16');
    expect((await fails())[1]).toContain(
      'The backup is of PostgreSQL 16, and this Kazva brings PostgreSQL 17',
    );
    put(/"postgres\/data\/global\/pg_control"/, '"postgres/data/global/lost"');
    expect((await fails())[1]).toContain('global/lost is missing');
  },
);

step(
  'restored elsewhere it starts, with every vote that was acknowledged before, none twice, and all of them open',
  async () => {
    const restoring = await operator(elsewhere, 'restore', folder).ended;
    expect(restoring).toMatchObject({ code: 0 });
    expect(restoring.output).toContain('docs/keys.md, "After a restore"');
    cpSync(`${dataDir}-keys`, `${restored}-keys`, { recursive: true });
    const second = await start(elsewhere);
    const owner = connectOwner(ownerOf(restored));
    const ids = await idsIn(restored);
    expect(new Set(ids).size).toBe(ids.length);
    expect(before.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !all.some(({ ballotId }) => ballotId === id))).toEqual([]);
    console.log(`${before.length} before, ${ids.length} restored, ${all.length} in all`);

    const old = all.find(({ ballotId }) => before.includes(ballotId));
    const fresh = newVote(city.places[0]?.code ?? '', 7);
    for (const vote of [old ?? fresh, fresh])
      expect(await sendByApi(second.url, vote)).toMatchObject({ isAcknowledged: true });
    await owner.pool.query('UPDATE municipalities SET opening_hour = 0 WHERE municipality_id = $1', [
      city.id,
    ]);
    const keys = await openKeyFolder(`${restored}-keys`, null);
    await createCounter({ pool: owner.pool, keys, random: randomBytes }).openDue(new Date());
    const ratings = 'SELECT count(*)::int FROM ratings WHERE municipality_id = $1';
    const opened = await owner.pool.query<{ count: number }>(ratings, [city.id]);
    expect(opened.rows).toEqual([{ count: ids.length + 1 }]);

    // One whose night was held, one that waited, one that came after the copy and is sent again, and one that nobody used.
    expect(await papers.vote(second.url, 0, 1, 2, 3)).toEqual([AGAIN, AGAIN, TAKEN, TAKEN]);
    await owner.close();
    expect(await end(second, 'SIGTERM')).toBe(0);
  },
);

step('of a server that stands still too; and a restore that was not finished does not start', async () => {
  expect(await end(server, 'SIGTERM')).toBe(0);
  const cold = newFolder('cold');
  expect(await operator(environment, 'backup', cold).ended).toMatchObject({ code: 0 });
  expect(existsSync(join(cold, 'postgres/data/backup_label'))).toBe(true);

  // What a restore that was killed leaves.
  rmSync(join(restored, 'postgres/data/PG_VERSION'));
  const started = await run(elsewhere).ended;
  expect([started.code, started.output.includes('was not finished. Empty DATA_DIR')]).toEqual([1, true]);
});
