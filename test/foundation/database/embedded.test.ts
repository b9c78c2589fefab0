// The embedded PostgreSQL: any folder, any account, any crash; a row that was committed stays, and nothing is left behind.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { end, launch, serverPid, type Launched } from '../../support/launched.ts';
import { ask } from '../../support/database.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { processesNaming, until } from '../../support/watched.ts';

const isRoot = process.getuid?.() === 0;
const insert = 'CREATE TABLE IF NOT EXISTS votes (n int); INSERT INTO votes VALUES (1)';
const count = 'SELECT count(*)::int AS n FROM votes';

async function endWell(launched: Launched): Promise<void> {
  await end(launched, 'SIGTERM');
  expect(processesNaming(launched.folder)).toEqual([]);
  expect(existsSync(launched.connection.host)).toBe(false);
}

test('a folder with spaces and Cyrillic of 200 characters; a second start lays nothing anew and finds the rows', async () => {
  const name = `кутия за гласове ${'ж'.repeat(83)}`;
  const dataDir = join(newFolder(name), name, 'postgres');
  const first = await launch(dataDir);
  expect(first.folder).toBe(dataDir);
  await ask(first.connection, insert);
  expect(await ask(first.connection, `SELECT 'ЖЪЛТ ЩИТ' ILIKE 'жълт щ%' AS found`)).toEqual([
    { found: true },
  ]);
  const laid = () => statSync(join(dataDir, 'data', 'PG_VERSION')).mtimeMs;
  const before = laid();
  await endWell(first);
  const second = await launch(dataDir);
  expect(laid()).toBe(before);
  expect(await ask(second.connection, count)).toEqual([{ n: 1 }]);
  await endWell(second);
});

test('only its owner can look into it, and it listens on no port', async () => {
  const { connection, folder, ...rest } = await launch(newFolder('postgres'));
  for (const path of [folder, join(folder, 'data'), connection.host])
    expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'owner-password')).mode & 0o777).toBe(0o600);
  const settings = `SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'synchronous_commit', 'TimeZone',
    'log_min_error_statement', 'log_error_verbosity', 'log_statement', 'track_commit_timestamp', 'fsync') ORDER BY name COLLATE "C"`;
  expect((await ask(connection, settings)).map((row) => Object.values(row as object).join(' '))).toEqual([
    'TimeZone UTC',
    'fsync on',
    'listen_addresses ',
    'log_error_verbosity terse',
    'log_min_error_statement panic',
    'log_statement none',
    'synchronous_commit on',
    'track_commit_timestamp off',
  ]);
  await expect(ask({ ...connection, password: 'wrong' }, 'SELECT 1')).rejects.toThrow(
    'password authentication failed',
  );
  await endWell({ connection, folder, ...rest });
});

test('a second launcher on the same folder is refused, and the first does not notice', async () => {
  const dataDir = newFolder('postgres');
  const first = await launch(dataDir);
  await expect(launch(dataDir)).rejects.toThrow(
    `Another Kazva (process ${first.process.pid}) runs on ${first.folder}`,
  );
  await ask(first.connection, insert);
  await endWell(first);
});

test('two launchers at once on a new folder: one wins', async () => {
  const dataDir = newFolder('postgres');
  const outcomes = await Promise.allSettled([launch(dataDir), launch(dataDir)]);
  const [won] = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
  expect(lost).toEqual([expect.stringContaining('Another Kazva')]);
  if (won) await endWell(won);
});

test('a server that is killed comes back by itself with every row', async () => {
  const launched = await launch(newFolder('postgres'));
  for (let times = 1; times <= 3; times++) {
    await ask(launched.connection, insert);
    const killed = serverPid(launched.folder);
    process.kill(killed, 'SIGKILL');
    await until(() =>
      ask(launched.connection, count).then(
        () => serverPid(launched.folder) !== killed,
        () => false,
      ),
    );
    expect(await ask(launched.connection, count)).toEqual([{ n: times }]);
  }
  expect(launched.said).toContain('PostgreSQL ended unexpectedly; it is started again');
  await endWell(launched);
});

test('a launcher that is killed takes its server with it; the next start finds every row', async () => {
  const dataDir = newFolder('postgres');
  for (let times = 1; times <= 3; times++) {
    const launched = await launch(dataDir);
    await ask(launched.connection, insert);
    expect(await ask(launched.connection, count)).toEqual([{ n: times }]);
    await end(launched, 'SIGKILL');
    // Every second time at once, while the old server may still be ending.
    if (times % 2 === 1) await until(() => processesNaming(launched.folder).length === 0);
    if (times % 2 === 1) expect(existsSync(launched.connection.host)).toBe(false);
  }
  const last = await launch(dataDir);
  expect(await ask(last.connection, count)).toEqual([{ n: 3 }]);
  await endWell(last);
});

test('everything killed at once, and the number in the pid file now names another process', async () => {
  const dataDir = newFolder('postgres');
  const launched = await launch(dataDir);
  await ask(launched.connection, insert);
  const server = serverPid(launched.folder);
  launched.process.kill('SIGSTOP');
  process.kill(server, 'SIGKILL');
  await end(launched, 'SIGKILL');
  await until(() => processesNaming(launched.folder).length === 0);
  const pidFile = join(launched.folder, 'data/postmaster.pid');
  writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(String(server), String(process.pid)));
  const next = await launch(dataDir);
  expect(await ask(next.connection, count)).toEqual([{ n: 1 }]);
  await endWell(next);
});

test('a server whose launcher and watchdog were killed is ended by the next launcher', async () => {
  const dataDir = newFolder('postgres');
  const launched = await launch(dataDir);
  await ask(launched.connection, insert);
  const server = serverPid(launched.folder);
  const watchdog = processesNaming('kazva-watchdog').filter((line) => line.includes(launched.folder));
  expect(watchdog).toHaveLength(1);
  process.kill(Number.parseInt(watchdog[0] ?? '', 10), 'SIGKILL');
  await end(launched, 'SIGKILL');
  expect(processesNaming(launched.folder).length).toBeGreaterThan(0);
  const next = await launch(dataDir);
  expect(serverPid(next.folder)).not.toBe(server);
  expect(await ask(next.connection, count)).toEqual([{ n: 1 }]);
  await endWell(next);
  rmSync(launched.connection.host, { recursive: true, force: true });
});

test('a folder of another PostgreSQL is refused with what to do, and stays as it is', async () => {
  const dataDir = newFolder('postgres');
  const first = await launch(dataDir);
  await ask(first.connection, insert);
  await endWell(first);
  const file = join(dataDir, 'data/PG_VERSION');
  const version = readFileSync(file, 'utf8');
  writeFileSync(file, '16\n');
  await expect(launch(dataDir)).rejects.toThrow(
    /^The database in .* is PostgreSQL 16's, and this Kazva brings PostgreSQL 17, .* Nothing was changed\. .*docs\/postgresql\.md/,
  );
  writeFileSync(file, version);
  const again = await launch(dataDir);
  expect(await ask(again.connection, count)).toEqual([{ n: 1 }]);
  await endWell(again);
});

test('a temporary database leaves nothing, however its launcher ends', async () => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const launched = await launch(undefined);
    await ask(launched.connection, insert);
    await end(launched, signal);
    await until(() => !existsSync(launched.folder) && !existsSync(launched.connection.host));
    expect(processesNaming(launched.folder)).toEqual([]);
  }
});

test.runIf(isRoot)('somebody who is not root can run it', async () => {
  const nobody = { uid: idOf('-u'), gid: idOf('-g') };
  const launched = await launch(undefined, nobody);
  expect(statSync(launched.folder).uid).toBe(nobody.uid);
  await ask(launched.connection, insert);
  await endWell(launched);
});

test.runIf(isRoot)(
  "in root's own folder the database goes where its account can reach it, and stays there",
  async () => {
    const own = newFolder('own');
    mkdirSync(own, { mode: 0o700 });
    const dataDir = join(own, 'var/postgres');
    const first = await launch(dataDir);
    onTestFinished(() => rmSync(first.folder, { recursive: true }));
    expect(first.folder).toMatch(/^\/var\/lib\/kazva-[0-9a-f]{12}$/);
    expect(first.said.join()).toContain(`the database lies in ${first.folder}`);
    await ask(first.connection, insert);
    await endWell(first);
    chmodSync(dirname(dataDir), 0o711);
    chmodSync(own, 0o711);
    const second = await launch(dataDir);
    expect(second.folder).toBe(first.folder);
    expect(await ask(second.connection, count)).toEqual([{ n: 1 }]);
    await endWell(second);
  },
);

function idOf(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
}
